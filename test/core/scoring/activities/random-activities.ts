import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/table/cell.ts';

/** A row of a log of which is known by construction what each cell means. */
export interface KnownActivity {
  readonly cells: readonly CellValue[];
  /** The lead it belongs to; `undefined` for none, or none that is known. */
  readonly key: string | undefined;
  readonly name: string;
  /** Days from it to the day that counts for all, negative ahead; `undefined` for no date. */
  readonly age: number | undefined;
  /** Whether the date says a time of day. */
  readonly isTimed: boolean;
  readonly times: bigint;
  readonly page: string | undefined;
  readonly seconds: number | undefined;
  /** Equal for rows that are alike in every cell. */
  readonly reference: string;
}

export const LOG_HEADERS = ['Ref', 'Email', 'Event', 'When', 'Count', 'Page', 'Seconds'];

const KEYS: readonly (readonly [CellValue, string | undefined])[] = [
  ['ann@acme.com', 'ann'],
  ['ANN@acme.com ', 'ann'],
  [' Ann@Acme.com', 'ann'],
  ['bob@acme.com', 'bob'],
  ['Bob@ACME.com', 'bob'],
  ['two  words', 'two'],
  ['Two Words ', 'two'],
  [77, '77'],
  ['77', '77'],
  ['stranger@else.com', undefined],
  ['', undefined],
];

const NAMES: readonly (readonly [CellValue, string])[] = [
  ['Pricing page visit', 'pricing'],
  ['PRICING  page visit ', 'pricing'],
  ['Email opened', 'open'],
  ['email opened', 'open'],
  ['Größe, verglichen', 'size'],
  ['GRÖSSE, verglichen', 'size'],
  [404, '404'],
  ['', ''],
];

const COUNTS: readonly (readonly [CellValue, bigint])[] = [
  ['', 1n],
  [1, 1n],
  [0, 0n],
  [3, 3n],
  ['4', 4n],
  ['1,000', 1000n],
  [-2, 0n],
  [2.9, 2n],
  ['often', 1n],
  [12_345_678, 12_345_678n],
];

const PAGES: readonly (readonly [CellValue, string | undefined])[] = [
  ['/pricing', '/pricing'],
  ['/Pricing ', '/pricing'],
  ['/docs', '/docs'],
  ['', undefined],
];

const SECONDS: readonly (readonly [CellValue, number | undefined])[] = [
  [5, 5],
  ['30', 30],
  [300, 300],
  ['long', undefined],
  ['', undefined],
];

const AS_OF = Date.UTC(2024, 2, 5);
const DAY = 86_400_000;
/** Forms of a date, those from the seventh on with a time of day. */
const FORMS = 11;
const FIRST_TIMED = 6;

function dateCell(age: number, form: number): CellValue {
  const noon = new Date(AS_OF - age * DAY + DAY / 2);
  const [year, month, day] = [noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate()];
  const iso = noon.toISOString().slice(0, 10);
  const local = new Date(year, month, day, 12, 0, 7).getTime();
  const forms: readonly CellValue[] = [
    new Date(year, month, day),
    iso,
    iso.replaceAll('-', ''),
    Number(iso.replaceAll('-', '')),
    `${month + 1}/${day}/${year}`,
    `${day} ${noon.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })} ${year}`,
    new Date(local),
    `${iso} 12:00:07`,
    local,
    String(local / 1000),
    local * 1000,
  ];
  return forms[form];
}

/** Mostly of the last weeks, where windows and rates are told apart. */
const AGE = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -12, max: 100 }) },
);

const DATE = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(AGE, fc.nat(FORMS - 1))
      .map(([age, form]) => ({ cell: dateCell(age, form), age, isTimed: form >= FIRST_TIMED })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<CellValue>('', 'soon', '#REF!')
      .map((cell) => ({ cell, age: undefined, isTimed: false })),
  },
);

const ACTIVITY = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KEYS.slice(0, 5)) }, fc.constantFrom(...KEYS)),
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...NAMES.slice(0, 4)) }, fc.constantFrom(...NAMES)),
    DATE,
    fc.oneof({ weight: 3, arbitrary: fc.constant(COUNTS[0]) }, fc.constantFrom(...COUNTS)),
    fc.constantFrom(...PAGES),
    fc.constantFrom(...SECONDS),
  )
  .map(([[keyCell, key], [nameCell, name], date, count, [pageCell, page], [secondsCell, seconds]]) => {
    const [countCell, times] = count as (typeof COUNTS)[number];
    const cells = [keyCell, nameCell, date.cell, countCell, pageCell, secondsCell];
    return { cells, key, name, age: date.age, isTimed: date.isTimed, times, page, seconds };
  });

/** A log in any order; some rows stand there twice, the second time in other letters. */
export const LOGS: fc.Arbitrary<readonly KnownActivity[]> = fc
  .tuple(
    fc.array(ACTIVITY, { maxLength: 60, size: 'max' }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(80)), { maxLength: 8 }),
  )
  .map(([activities, repeats]) => {
    const log: KnownActivity[] = activities.map(({ cells, ...known }, index) => {
      const reference = `r${index}`;
      return { ...known, reference, cells: [reference, ...cells] };
    });
    for (const [from, to] of repeats) {
      const activity = log[from];
      if (!activity) continue;
      const cells = activity.cells.map((cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell));
      log.splice(Math.min(to, log.length), 0, { ...activity, cells });
    }
    return log;
  });

/** A lead and the key by which activities find it. */
export interface KeyedLead {
  readonly cells: readonly CellValue[];
  readonly key: string | undefined;
  readonly plan: string;
}

export const LEAD_HEADERS = ['Email', 'Plan'];
const LEAD_KEYS = KEYS.filter(([cell]) => cell !== 'stranger@else.com');

/** Leads of which two may have one key, some have none, and some rows are no leads. */
export const KEYED_LEADS: fc.Arbitrary<readonly KeyedLead[]> = fc.array(
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KEYS.slice(0, 5)) }, fc.constantFrom(...LEAD_KEYS)),
      fc.boolean(),
    )
    .map(([[cell, key], isPro]): KeyedLead => {
      const plan = isPro ? 'pro' : 'free';
      return { cells: [cell, plan], key, plan };
    }),
  { minLength: 1, maxLength: 5 },
);
