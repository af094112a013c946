/**
 * A little content of its own that is right in itself: a service, two rules, a topic with its pages, texts. Tests spoil
 * it instead of real rows, so that staff can change those freely. Every line that a test names has words of its own.
 */

/** The only country of a small copy. */
export const place = `
- id: TJ
  name: { tg: Тоҷикистон, ru: Таджикистан, en: Tajikistan }
  depth: guide
  role: home
  languages: [ru]
  as_of: "2026-11-21"
  review_by: "2027-05-21"
  sources: [{ source: test-source }]
`;

/** What is added at the end of a file. */
export const additions: Readonly<Record<string, string>> = {
  'seeds/sources.yaml': `
- id: test-source
  publisher: A publisher for tests
  kind: ngo
  title: A page for tests
  url: https://example.org/test
  read_on: "2026-11"
`,
  'seeds/services/tj.yaml': `
- id: test-service
  country: TJ # test country
  name: # test name
    tg: Хадамоти санҷишӣ
    ru: Проверочная служба
    en: Test service
  operator: { tg: Санҷиш, ru: Проверка, en: Test operator }
  what: { tg: Пурсед., ru: Спросите., en: Ask the test. }
  purposes: [general] # test purposes
  numbers:
  - dial: "299 99 99"
    e164: "+992372999999"
    kind: e164 # test kind
    abroad: "yes" # test abroad
    label: { tg: Дафтар, ru: Приёмная, en: Test office }
  - { dial: "299 88 88", e164: "+992372998888", kind: e164, abroad: "yes", label: { tg: Шаб, ru: Ночь, en: Night } }
  hours: # test hours
    tg: "8:00-17:00 санҷиш"
    ru: "8:00-17:00 проверка"
    en: "8:00-17:00 test"
  as_of: "2025-08-20" # test as_of
  review_by: "2027-05-21"
  sources: # test sources
  - source: test-source # test service source
    supports: ["299 99 99", "299 88 88"] # test supports
`,
  'seeds/rules/tj.yaml': `
- id: test-rule
  title: { tg: Қоидаи санҷишӣ, ru: Проверочное правило, en: Test rule }
  topic: other # test topic of rule
  statement:
    tg: Қоидаи санҷишӣ мегӯяд 14 рӯз.
    ru: Проверочное правило говорит 14 дней.
    en: The test rule says 14 days.
  weight: know
  in_force: "yes"
  effective_from: "2024-02-28" # test effective_from
  numbers: { test_days: 14 }
  topics: [test-topic] # test topics
  as_of: "2025-08-20"
  review_by: "2027-05-21"
  sources: [{ source: test-source }]
`,
  'seeds/tools/deadlines.yaml': `
- id: test-deadline
  rule: test-rule # test rule of deadline
  number: test_days # test number
  from: entry # test from
  title: { tg: Муҳлат, ru: Срок, en: Test deadline }
  do: { tg: Пурсед., ru: Спросите., en: Ask the test. }
`,
  'seeds/tools/date-words.yaml': `
- { means: entry, words: [testword] } # test word
`,
  'seeds/recruitment/scams.yaml': `
- id: test-scam
  title: { tg: Фиреб, ru: Обман, en: Test trick }
  statement: { tg: Санҷиш., ru: Проверка., en: Test. }
  signs:
    tg: [Пул мепурсанд, Аломати санҷишӣ 100]
    ru: [Просят деньги, Проверочный признак 100]
    en: [They ask for money, Test sign 100]
  weight: know
  confidence: medium # test confidence
  places: [GB]
  topics: []
  as_of: "2025"
  review_by: "2027-05-21"
  sources: [{ source: test-source }]
`,
  'seeds/tools/check-offer.yaml': `
- id: test-first
  ask: { tg: Аз куҷо?, ru: Откуда?, en: From where? }
  choices:
  - { id: home, letter: h, place: TJ } # test place of choice
  - { id: other, letter: o, label: { tg: Дигар, ru: Другое, en: Other } } # test letter
  see: []
  as_of: "2025"
  review_by: "2027-05-21"
  sources: [{ source: test-source }]
- id: test-second
  ask: # test ask
    tg: Пул доданд?
    ru: Деньги дали?
    en: Was money given?
  when: { test-first: [home] } # test when
  sign:
    answers: ["no", unknown] # test answers
    says: { tg: Пул надоданд., ru: Деньги не дали., en: No money was given. }
    why: # test why
      tg: Санҷиш.
      ru: Проверка.
      en: Test.
  see: [rule:test-rule] # test see
  as_of: "2025"
  review_by: "2027-05-21"
  sources: [{ source: test-source }] # test question source
`,
  'seeds/topics.yaml': `
- id: test-topic
  stage: decide # test stage
  contacts: [general]
  rules: [test-rule, test-scam] # test rules
  related: [test-topic] # test related
  as_of: "2026-11-21"
  review_by: "2027-05-21"
  sources: [{ source: test-source }] # test topic source
`,
  'seeds/checks.csv': '2024-11-19,service:test-service,+992372999999,no-answer,press,call,test-source\n',
};

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

/** A file of search words in which nothing stands but what must. */
export const words = `groups: {}
same: {}
fillers: [test filler]
aliases: []
intents: []
`;

/** One message that speaks of no danger, and one that does. */
export const examples = `none,test message
medical,test phrase
`;

const page = (title: string, summary: string, word: string) => `---
title: ${title}
summary: ${summary}
reviewed: { native: null, lawyer: null }
---

${word} 1.

## now

1. ${word}: [299 99 99](service:test-service).
2. ${word} 2.
3. ${word} 3.

## helps

- ${word} 4: [rule](rule:test-rule).
- ${word} 5.

## harms

- ${word} **6**.

> ${word} 7.

## know

- ${word} 8.

## ask

- [${word}](page:help).
`;

/** Files that are added. */
export const pages: Readonly<Record<string, string>> = {
  'content/pages/tg/test-topic.md': page('Саҳифаи санҷишӣ', 'Барои санҷиш.', 'Санҷиш'),
  'content/pages/ru/test-topic.md': page('Проверочная страница', 'Для проверки.', 'Проверка'),
  'content/pages/en/test-topic.md': page('Test page', 'For tests.', 'Test'),
};

/** An area of texts that is added to each file of the interface. */
export const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'content/strings/tg.json': { plain: 'Санҷиш', named: 'Санҷиш {{name}}', many_other: '{{count}} санҷиш' },
  'content/strings/ru.json': {
    plain: 'Проверка',
    named: 'Проверка {{name}}',
    many_one: '{{count}} проверка',
    many_few: '{{count}} проверки',
    many_many: '{{count}} проверок',
    many_other: '{{count}} проверки',
  },
  'content/strings/en.json': { plain: 'Test', named: 'Test {{name}}', many_one: '{{count}} test', many_other: '{{count}} tests' },
  'content/strings/notes.json': { plain: 'Said to testers.', named: 'Said to a named tester.', many: 'How many tests.' },
};
