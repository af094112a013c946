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
