import fc from 'fast-check';
import type { Cells, CellValue } from '../../../../src/core/table/cell.ts';
import { type CountingRow, countingTab } from './score-with-activities.ts';

/** A test of one of the activities' own columns, or of how their rate changed. */
export interface OwnTest {
  readonly column: '' | 'Page' | 'Seconds';
  readonly rule: string;
  readonly value: CellValue;
}

/** How activities are counted, as a row says it; texts as typed. */
export interface RandomCount {
  readonly kind: 'activity';
  /** The Activity cell, and the names that it means; undefined for all. */
  readonly names: { readonly cell: CellValue; readonly wanted: readonly string[] | undefined };
  readonly test: OwnTest | undefined;
  readonly atLeast: CellValue;
  readonly within: CellValue;
  readonly counting: CellValue;
  /** A decimal as text; blank for no bound. */
  readonly most: string;
  readonly fade: { readonly kind: string; readonly days: string } | undefined;
}

/** A test of the lead's own cell: whether its plan is `pro`. */
export interface PlanTest {
  readonly kind: 'plan';
}

export interface RandomCounting {
  readonly first: RandomCount | PlanTest;
  readonly others: readonly (RandomCount | PlanTest)[];
  /** A decimal as text, or DQ. */
  readonly points: string;
}

const ACTIVITY_CELLS = fc.constantFrom<RandomCount['names']>(
  { cell: '*', wanted: undefined },
  { cell: ' * ', wanted: undefined },
  { cell: 'Pricing page visit', wanted: ['pricing'] },
  { cell: ' pricing PAGE  visit', wanted: ['pricing'] },
  { cell: 'email opened; Pricing page visit', wanted: ['open', 'pricing'] },
  { cell: '"Größe, verglichen", EMAIL OPENED', wanted: ['size', 'open'] },
  { cell: 404, wanted: ['404'] },
  { cell: 'Email opened; *', wanted: undefined },
  { cell: 'Never heard of', wanted: [] },
);

const OWN_TESTS = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<OwnTest>(
      { column: 'Page', rule: 'is', value: '/PRICING' },
      { column: 'Page', rule: 'is not', value: '/docs' },
      { column: 'Page', rule: 'is blank', value: '' },
      { column: 'Seconds', rule: '>=', value: 30 },
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<CellValue>(1, '1.5', 2, '0.1', '2.25', 4)
      .map((value): OwnTest => ({ column: '', rule: 'speeds up', value })),
  },
);

const AT_LEAST = fc.constantFrom<CellValue>('', '', '', 1, 2, '3 times', 5);
const WITHIN = fc.constantFrom<CellValue>('', '', 0, 1, 7, '14 days', 30, 90);
const FADES = fc.oneof(
  fc.constant(undefined),
  fc
    .tuple(fc.constantFrom('fades over', 'Expires after'), fc.constantFrom('1', '7', '7.5', '30', '60'))
    .map(([kind, days]) => ({ kind, days })),
  fc.integer({ min: 1, max: 30 }).map((days) => ({ kind: 'halves every', days: String(days) })),
);
const EXPIRY = fc.constantFrom(undefined, { kind: 'expires after', days: '20' });

/** A condition that holds or does not. */
const YES_OR_NO: fc.Arbitrary<RandomCount> = fc.record({
  kind: fc.constant('activity' as const),
  names: ACTIVITY_CELLS,
  test: OWN_TESTS,
  atLeast: AT_LEAST,
  within: WITHIN,
  counting: fc.constantFrom<CellValue>('', 'once'),
  most: fc.constant(''),
  fade: EXPIRY,
});

const GRADED: fc.Arbitrary<RandomCount> = fc.record({
  kind: fc.constant('activity' as const),
  names: ACTIVITY_CELLS,
  test: OWN_TESTS,
  atLeast: AT_LEAST,
  within: WITHIN,
  counting: fc.constantFrom<CellValue>('', 'once', 'each', 'Each'),
  most: fc.constantFrom('', '', '20', '0.25', '7.5', '100'),
  fade: FADES,
});

const PLAN = fc.constant<PlanTest>({ kind: 'plan' });
const OTHERS = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.array(fc.oneof(YES_OR_NO, PLAN), { minLength: 1, maxLength: 2 }) },
);

const PLAIN_POINTS = fc.constantFrom('5', '10', '-5', '0.1', '1', '-0.25', '33.3', '0', '2.75');
const AWKWARD_POINTS = fc.constantFrom('0.123456789012', '-999999999.999', '1000000000', '0.00000001');

function counting(points: fc.Arbitrary<string>): fc.Arbitrary<RandomCounting> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ first: GRADED, others: OTHERS, points }) },
    {
      weight: 1,
      arbitrary: fc.record({
        first: PLAN,
        others: fc.array(YES_OR_NO, { minLength: 1, maxLength: 2 }),
        points,
      }),
    },
    { weight: 1, arbitrary: fc.record({ first: YES_OR_NO, others: OTHERS, points: fc.constant('DQ') }) },
  );
}

const listOf = (points: fc.Arbitrary<string>) => fc.array(counting(points), { minLength: 1, maxLength: 5 });

/** Criteria whose sums fit doubles unless a count is large, and criteria that force the exact path. */
export const PLAIN_COUNTING = listOf(PLAIN_POINTS);
export const AWKWARD_COUNTING = listOf(fc.oneof(PLAIN_POINTS, AWKWARD_POINTS));

function rowOf(condition: RandomCount | PlanTest): CountingRow {
  if (condition.kind === 'plan') return { Column: 'Plan', Rule: 'is', Value: 'Pro' };
  const { names, test, atLeast, within, counting: each, most, fade } = condition;
  return {
    Activity: names.cell,
    Column: test?.column,
    Rule: test?.rule,
    Value: test?.value,
    'At least': atLeast,
    'Within days': within,
    Counting: each,
    Most: most,
    Fade: fade ? `${fade.kind} ${fade.days}` : '',
  };
}

/** The Scoring tab that says some criteria. */
export function tabOfCounting(criteria: readonly RandomCounting[]): Cells {
  return countingTab(
    ...criteria.flatMap(({ first, others, points }, index) => [
      { ...rowOf(first), Criterion: `c${index}`, Points: points },
      ...others.map(rowOf),
    ]),
  );
}
