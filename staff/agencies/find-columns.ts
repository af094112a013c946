/** What is taken from a list; everything else in it, above all names and telephones of people, is left there. */
export const listFields = ['licence', 'name', 'issued', 'expires', 'status', 'ended'] as const;
export type ListField = (typeof listFields)[number];

/** Which column holds which field, and where the data begin. */
export type Columns = {
  readonly header: number;
  readonly at: Readonly<Partial<Record<ListField, number>>>;
  readonly titles: readonly string[];
  /** Fields that more than one column could be. */
  readonly doubtful: readonly ListField[];
};

/** Lists begin with lines such as the name of the office. */
const searched = 30;

const people =
  /роҳбар|рохбар|директор|руковод|насаб|(^| )фио( |$)|ф\.\s?и\.\s?о|director|head|owner|телефон|phone|сурога|суроға|адрес|address/;
const kindOfWork = /вид|намуд|деятельн|фаъолият|activity|type/;
const licence = /литсензия|лицензи|иҷозатнома|ичозатнома|licen[cs]e|permit/;
const date = /дата|(^| )сана|date|рӯзи|рузи|когда/;
const is = (field: ListField, test: (title: string) => boolean) => [field, test] as const;

/** Tests from the most to the least certain: the first that fits decides. */
const tests = [
  is('ended', (title) => /отозв|отзыв|аннулир|прекращ|приостан|бекор|боздо|withdr|revok|suspend/.test(title) && date.test(title)),
  is('expires', (title) => /оконч|действует до|действительн|годн|срок|муҳлат|мӯҳлат|мухлат|анҷом|эътибор|expir|valid|end date/.test(title)),
  is('issued', (title) => /выда[чн]|дода|issue/.test(title) || (date.test(title) && licence.test(title))),
  is('status', (title) => /^(статус|ҳолат|холат|status|состояние)/.test(title)),
  is('licence', (title) => licence.test(title) && !/лицензиат/.test(title) && !kindOfWork.test(title)),
  is(
    'name',
    (title) =>
      /^(ном$|номи |номгӯ|наимен|назван|name|ширкат|фирм|организ|компани|агент|ташкилот|company|agency|лицензиат)/.test(title) &&
      !kindOfWork.test(title),
  ),
];

/** Looks for the line of titles: the first that names both a licence and a firm. */
export function findColumns(table: readonly (readonly string[])[]): Columns | undefined {
  for (const [header, titles] of table.slice(0, searched).entries()) {
    const fields = titles.map(fieldOf);
    if (!fields.includes('licence') || !fields.includes('name')) continue;
    const placed = listFields.flatMap((field) => (fields.includes(field) ? [[field, fields.indexOf(field)] as const] : []));
    const doubtful = listFields.filter((field) => fields.filter((found) => found === field).length > 1);
    return { header, at: Object.fromEntries(placed), titles, doubtful };
  }
  return undefined;
}

function fieldOf(cell: string): ListField | undefined {
  const title = cell.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (people.test(title)) return undefined;
  return tests.find(([, fits]) => fits(title))?.[0];
}
