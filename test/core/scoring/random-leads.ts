import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/cell.ts';

/** A lead of which is known by construction what each cell means, so that an oracle need not read cells. */
export interface KnownLead {
  readonly cells: readonly CellValue[];
  /** Lower-case text; `undefined` for a blank cell. */
  readonly plan: string | undefined;
  /** The decimal that the cell stands for; `undefined` for no number. */
  readonly visits: string | undefined;
  /** Days from the date to the day that counts, negative ahead; `undefined` for no date. */
  readonly age: number | undefined;
  readonly demo: boolean | undefined;
  /** What makes a duplicate; `undefined` for a blank cell. */
  readonly key: string | undefined;
}

export const HEADERS = ['Plan', 'Visits', 'Seen', 'Demo', 'Key'];
const BLANK_ROW: KnownLead = {
  cells: ['', '', '', '', ''],
  plan: undefined,
  visits: undefined,
  age: undefined,
  demo: undefined,
  key: undefined,
};

const PLANS: readonly [CellValue, string | undefined][] = [
  ['pro', 'pro'],
  ['PRO', 'pro'],
  [' Pro ', 'pro'],
  ['free', 'free'],
  ['Team  Plus', 'team plus'],
  ['Größe', 'grösse'],
  ['GRÖSSE', 'grösse'],
  ['N/A', undefined],
  [' unknown', undefined],
  ['', undefined],
  [null, undefined],
];

const VISITS: readonly [CellValue, string | undefined][] = [
  [0, '0'],
  [1, '1'],
  [3, '3'],
  ['3', '3'],
  [2.5, '2.5'],
  [0.1, '0.1'],
  [0.3, '0.3'],
  [-7, '-7'],
  ['(4)', '-4'],
  ['1,200', '1200'],
  ['10k', '10000'],
  ['12%', '0.12'],
  ['51-200', '125.5'],
  ['1000+', '1000'],
  ['<50', '25'],
  [0.30000000000000004, '0.30000000000000004'],
  [1e-7, '0.0000001'],
  ['many', undefined],
  ['n/a', undefined],
  ['', undefined],
  [true, undefined],
];

const DEMOS: readonly [CellValue, boolean | undefined][] = [
  [true, true],
  ['Yes', true],
  ['x', true],
  [1, true],
  [false, false],
  ['no', false],
  [0, false],
  ['maybe', undefined],
  ['', undefined],
];

const KEYS: readonly [CellValue, string | undefined][] = [
  ['ann@acme.com', 'ann'],
  ['ANN@acme.com ', 'ann'],
  ['bob@acme.com', 'bob'],
  ['5', '5'],
  [5, '5'],
  ['5.0', '5'],
  ['unknown', undefined],
  ['', undefined],
];

/** The date cell of an age as of 5 March 2024, in one of the forms of the contract. */
function dateCell(age: number, form: number): CellValue {
  const date = new Date(Date.UTC(2024, 2, 5 - age));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const iso = date.toISOString().slice(0, 10);
  const forms: CellValue[] = [
    new Date(year, month, day),
    new Date(year, month, day, 14, 30),
    iso,
    `${iso} 23:59`,
    `${month + 1}/${day}/${year}`,
    `${day} ${date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })} ${year}`,
  ];
  return forms[form % forms.length];
}

const SEEN: fc.Arbitrary<readonly [CellValue, number | undefined]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.integer({ min: -20, max: 130 }), fc.nat(5))
      .map(([age, form]) => [dateCell(age, form), age] as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<readonly [CellValue, undefined]>(
      ['', undefined],
      ['soon', undefined],
      ['N/A', undefined],
    ),
  },
);

const LEAD: fc.Arbitrary<KnownLead> = fc
  .tuple(
    fc.constantFrom(...PLANS),
    fc.constantFrom(...VISITS),
    SEEN,
    fc.constantFrom(...DEMOS),
    fc.constantFrom(...KEYS),
  )
  .map(([[planCell, plan], [visitsCell, visits], [seenCell, age], [demoCell, demo], [keyCell, key]]) => ({
    cells: [planCell, visitsCell, seenCell, demoCell, keyCell],
    plan,
    visits,
    age,
    demo,
    key,
  }));

/** Rows of leads, blank rows among them. */
export const LEADS: fc.Arbitrary<readonly KnownLead[]> = fc.array(
  fc.oneof({ weight: 8, arbitrary: LEAD }, { weight: 1, arbitrary: fc.constant(BLANK_ROW) }),
  { minLength: 1, maxLength: 14 },
);

/** Whether a row is no lead, since nothing stands in it. */
export function isBlankLead({ cells }: KnownLead): boolean {
  return cells.every((cell) => cell === '' || cell === null);
}
