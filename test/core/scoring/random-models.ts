import fc from 'fast-check';
import type { CellValue } from '../../../src/core/table/cell.ts';

/** One test of a lead, as a row of the Scoring tab says it. */
export interface RandomCondition {
  readonly column: 'Plan' | 'Visits' | 'Seen' | 'Demo' | 'Key';
  readonly rule: string;
  readonly value: CellValue;
}

export interface RandomCriterion {
  readonly conditions: readonly [RandomCondition, ...RandomCondition[]];
  /** A decimal as text, or DQ. */
  readonly points: string;
  readonly group: string;
  readonly models: string;
  readonly on: boolean;
}

export interface RandomGroup {
  readonly name: string;
  readonly dimension: '' | 'Fit' | 'Engagement';
  readonly min: string;
  readonly max: string;
}

export interface RandomModel {
  readonly criteria: readonly RandomCriterion[];
  readonly groups: readonly RandomGroup[];
  readonly routes: readonly { readonly model: string; readonly condition: RandomCondition | undefined }[];
  readonly tiers: readonly { readonly name: string; readonly from: string; readonly models: string }[];
  readonly starting: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly disqualified: string;
}

const MATCHING: fc.Arbitrary<RandomCondition> = fc.constantFrom<RandomCondition>(
  { column: 'Plan', rule: 'is', value: 'PRO' },
  { column: 'Plan', rule: 'is not', value: 'pro' },
  { column: 'Plan', rule: 'is any of', value: 'free; Team Plus' },
  { column: 'Plan', rule: 'is none of', value: 'free, größe' },
  { column: 'Plan', rule: 'contains', value: 'RO' },
  { column: 'Plan', rule: 'is blank', value: '' },
  { column: 'Plan', rule: 'is not blank', value: '' },
  { column: 'Visits', rule: '>=', value: 3 },
  { column: 'Visits', rule: '<', value: '1' },
  { column: 'Visits', rule: '<>', value: 3 },
  { column: 'Visits', rule: 'between', value: '0.1 to 25' },
  { column: 'Visits', rule: 'not between', value: '-10 and 100' },
  { column: 'Seen', rule: 'in last days', value: 30 },
  { column: 'Seen', rule: 'not in last days', value: 7 },
  { column: 'Seen', rule: 'in next days', value: 10 },
  { column: 'Demo', rule: 'is yes', value: '' },
  { column: 'Demo', rule: 'is no', value: '' },
  { column: 'Key', rule: 'is duplicate', value: '' },
);

const GRADED: fc.Arbitrary<RandomCondition> = fc.oneof(
  fc
    .constantFrom<CellValue>('', 2, '2.5', 100, 0)
    .map((value): RandomCondition => ({ column: 'Visits', rule: 'each', value })),
  fc
    .tuple(fc.constantFrom('fades over days', 'halves every days'), fc.integer({ min: 1, max: 60 }))
    .map(([rule, value]): RandomCondition => ({ column: 'Seen', rule, value })),
);

/** Points as marketers write them: whole, tenths, quarters. */
const PLAIN_POINTS = fc.constantFrom(
  '10',
  '5',
  '-5',
  '0.1',
  '0.2',
  '-0.1',
  '0.25',
  '-2.75',
  '1',
  '0',
  '33.3',
);
/** Points that no double holds once they are added up or multiplied. */
const AWKWARD_POINTS = fc.constantFrom(
  '0.123456789012',
  '-1.000000000001',
  '999999999.999',
  '123456.789012',
  '0.00000001',
);

const LIMIT = fc.constantFrom('', '', '', '0', '5', '10', '12.5', '-3', '0.3', '-0.05', '40');
const MODELS = fc.constantFrom('', '', '', 'Big', 'rest', 'Big; Rest');

function criterion(points: fc.Arbitrary<string>): fc.Arbitrary<RandomCriterion> {
  return fc
    .record({
      first: fc.oneof({ weight: 2, arbitrary: MATCHING }, { weight: 1, arbitrary: GRADED }),
      others: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(MATCHING, { maxLength: 2 }) },
      ),
      points,
      disqualifies: fc.integer({ min: 0, max: 11 }).map((number) => number === 0),
      group: fc.constantFrom('', 'Web', 'web ', 'Mail', 'Misc', 'Fit', 'engagement', 'Unlisted'),
      models: MODELS,
      on: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
    })
    .map(({ first, others, points: own, disqualifies, ...rest }) => {
      const graded = ['each', 'fades over days', 'halves every days'].includes(first.rule);
      return { ...rest, conditions: [first, ...others], points: disqualifies && !graded ? 'DQ' : own };
    });
}

/** A pair of limits in the right order. */
const LIMITS = fc
  .tuple(LIMIT, LIMIT)
  .map(([min, max]) =>
    min !== '' && max !== '' && Number(min) > Number(max) ? { min: max, max: min } : { min, max },
  );

function randomModel(points: fc.Arbitrary<string>): fc.Arbitrary<RandomModel> {
  const dimension = fc.constantFrom<RandomGroup['dimension']>('', 'Fit', 'Engagement');
  const group = (name: string) =>
    fc.tuple(dimension, LIMITS).map(([own, limits]): RandomGroup => ({ name, dimension: own, ...limits }));
  const whole = (name: string) => LIMITS.map((limits): RandomGroup => ({ name, dimension: '', ...limits }));
  return fc
    .record({
      criteria: fc.array(criterion(points), { minLength: 1, maxLength: 10 }),
      groups: fc.tuple(group('Web'), group('Mail'), group('Misc'), whole('Fit'), whole('Engagement')),
      rule: MATCHING,
      starting: fc.constantFrom('0', '5', '-0.3', '50'),
      bounds: fc.constantFrom(
        { minimum: '0', maximum: '100' },
        { minimum: '', maximum: '' },
        { minimum: '-20', maximum: '12.5' },
        { minimum: '', maximum: '30' },
      ),
      disqualified: fc.constantFrom('-1', '-100', '0.5'),
    })
    .map(({ bounds, rule, ...rest }) => ({
      ...rest,
      ...bounds,
      routes: [
        { model: 'Rest', condition: undefined },
        { model: 'Big', condition: rule },
      ],
      tiers: [
        { name: 'Warm', from: '7.5', models: '' },
        { name: 'Hot', from: '20', models: 'Rest' },
        { name: 'Huge', from: '15', models: 'Big' },
        { name: 'Cold', from: '', models: '' },
      ],
    }));
}

/** Models whose sums fit doubles, and models that force the exact path. */
export const PLAIN_MODELS = randomModel(PLAIN_POINTS);
export const AWKWARD_MODELS = randomModel(fc.oneof(PLAIN_POINTS, AWKWARD_POINTS));

/** The Scoring tab that says a model. */
export function tabOfModel(model: RandomModel): CellValue[][] {
  const condition = (own: RandomCondition | undefined): CellValue[] =>
    own ? [own.column, own.rule, own.value] : ['', '', ''];
  const criteria = model.criteria.flatMap(
    ({ conditions: [first, ...others], ...own }, index): CellValue[][] => [
      [own.on, own.group, `c${index}`, ...condition(first), own.points, own.models],
      ...others.map((other) => ['', '', '', ...condition(other), '', '']),
    ],
  );
  const blocks: [string, CellValue[][]][] = [
    ['Criteria', [['On', 'Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'], ...criteria]],
    [
      'Groups',
      [
        ['Group', 'Counts toward', 'Min', 'Max'],
        ...model.groups.map(({ name, dimension, min, max }) => [name, dimension, min, max]),
      ],
    ],
    [
      'Models',
      [
        ['Model', 'Column', 'Rule', 'Value'],
        ...model.routes.map((route) => [route.model, ...condition(route.condition)]),
      ],
    ],
    [
      'Tiers',
      [['Tier', 'From', 'Model'], ...model.tiers.map(({ name, from, models }) => [name, from, models])],
    ],
    [
      'Settings',
      [
        ['Setting', 'Value'],
        ['As of', '2024-03-05'],
        ['Treat as blank', 'unknown, N/A'],
        ['Starting score', model.starting],
        ['Minimum score', model.minimum],
        ['Maximum score', model.maximum],
        ['Disqualified score', model.disqualified],
      ],
    ],
  ];
  const rows = blocks.flatMap(([name, block]) => [[name], ...block, []]);
  return rows.map((row) => [...row, ...Array<CellValue>(9 - row.length).fill('')]);
}
