/** A module of an orientation, for `content/room/offer.yaml`. No copy holds it: a test that needs it writes it. */
export const room = `
id: offer # test id of module
title: { tg: Санҷиш, ru: Проверка, en: Test module }
aim: # test aim
  tg: Ҳар кас месанҷад.
  ru: Каждый проверяет.
  en: Everybody tests.
note: { tg: Оҳиста гап занед., ru: Говорите медленно., en: Speak slowly. }
slides: # test slides
- id: test-slide
  title: { tg: Слайд, ru: Слайд, en: Test slide }
  points:
  - { tg: Нуқтаи аввал, ru: Первый пункт, en: First point } # test point
  say: # test say
    tg: Гӯед.
    ru: Скажите.
    en: Say it.
  rules: [test-rule] # test rules of slide
  facts_on: [test-topic] # test facts_on
  contacts: [general]
  see: ["topic:test-topic"] # test see of slide
- id: test-women
  tracks: [women] # test women
  places: [TJ] # test places
  title: { tg: Занон, ru: Женщины, en: Women }
  say: { tg: Гӯед., ru: Скажите., en: Say it. }
  contacts: [general] # test contacts
- id: test-men
  tracks: [men] # test men
  title: { tg: Мардон, ru: Мужчины, en: Men }
  say: { tg: Гӯед., ru: Скажите., en: Say it. }
  rules: [test-rule]
stories: # test stories
- id: test-story
  tracks: [women] # test women of story
  text: { tg: Ҳикоя., ru: История., en: A story. }
  ask: { tg: Чӣ кор кунад?, ru: Что делать?, en: What to do? }
  choices:
  - letter: a
    label: { tg: Истад, ru: Стоять, en: Stand }
    reply: { tg: Не., ru: Нет., en: "No." }
  - letter: b # test letter of story
    label: { tg: Равад, ru: Идти, en: Go }
    reply: { tg: Ҳа., ru: Да., en: "Yes." }
  best: b # test best
  see: ["topic:test-topic"] # test see of story
questions: # test questions
${['one', 'two', 'three', 'four', 'five']
  .map(
    (name) => `- id: test-${name}
  ask: { tg: Савол?, ru: Вопрос?, en: A question? }
  choices:
  - { letter: a, label: { tg: Ҳа, ru: Да, en: "Yes" } }
  - { letter: b, label: { tg: Не, ru: Нет, en: "No" } }
  right: a # test right of ${name}
  why: { tg: Санҷиш., ru: Проверка., en: Test. } # test why of ${name}
  see: ["topic:test-topic"] # test see of ${name}
`,
  )
  .join('')}reviewed: { native: null, lawyer: null }
`;
