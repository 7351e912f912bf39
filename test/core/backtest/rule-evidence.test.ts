import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleEvidence } from '../../../src/core/backtest/report/rules.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import { expectNear } from '../stats/close-to.ts';
import { type BacktestCase, backtestOf } from './backtest-of.ts';

const kinds = (rule: RuleEvidence | undefined) => rule?.flags.map(({ kind }) => kind);
const HEADERS = ['A', 'B', 'Visits', 'Outcome'];
interface Row {
  readonly a: boolean;
  readonly b: boolean;
  readonly visits: number;
  readonly won: boolean;
}

const rowsOf = fc
  .tuple(
    fc.array(fc.record({ a: fc.boolean(), b: fc.boolean(), visits: fc.nat({ max: 3 }), won: fc.boolean() }), {
      maxLength: 30,
    }),
    // At least ten of each, so that a rule may be judged.
    fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 20, maxLength: 20 }),
  )
  .map(([some, more]) => [
    ...some,
    ...more.map(([a, b], index): Row => ({ a, b, visits: index % 4, won: index % 2 === 0 })),
  ]);

const cellsOf = (rows: readonly Row[]): Cells => [
  HEADERS,
  ...rows.map(({ a, b, visits, won }): CellValue[] => [a, b, visits, won ? 'won' : 'lost']),
];

/** Pairs of a won and a lost lead, counted one by one. */
function slowAuc(points: readonly number[], won: readonly boolean[]): number {
  let twice = 0;
  let pairs = 0;
  points.forEach((own, i) => {
    points.forEach((other, j) => {
      if (!won[i] || won[j]) return;
      pairs++;
      twice += own > other ? 2 : own === other ? 1 : 0;
    });
  });
  return twice / (2 * pairs);
}

describe('the figures of a rule', () => {
  const criteria: Cells = [
    ['Is A', 'A', 'is yes', '', 5],
    ['A and B', 'A', 'is yes', '', -3],
    ['', 'B', 'is yes', '', ''],
    ['Visits', 'Visits', 'each', 2, 1],
    ['Out', 'B', 'is yes', '', 'DQ'],
  ];
  const matches: readonly ((row: Row) => boolean)[] = [
    ({ a }) => a,
    ({ a, b }) => a && b,
    ({ visits }) => visits > 0,
    ({ b }) => b,
  ];
  const points: readonly ((row: Row) => number)[] = [
    ({ a }) => (a ? 5 : 0),
    ({ a, b }) => (a && b ? -3 : 0),
    ({ visits }) => Math.min(2, visits),
    ({ b }) => (b ? -1 : 0),
  ];

  test('are what counting one by one gives', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { rules } = backtestOf({ leads: cellsOf(rows), criteria });
        expect(rules.map(({ criterion }) => criterion)).toEqual(['Is A', 'A and B', 'Visits', 'Out']);
        const P = rows.filter(({ won }) => won).length;
        const N = rows.length - P;
        rules.forEach((rule, index) => {
          const isHit = matches[index] as (row: Row) => boolean;
          const hit = rows.filter(isHit);
          const won = hit.filter((own) => own.won).length;
          expect([rule.hits, rule.won]).toEqual([hit.length, won]);
          expect(rule.rateWith).toBe(hit.length === 0 ? null : won / hit.length);
          expect(rule.rateWithout).toBe(
            hit.length === rows.length ? null : (P - won) / (rows.length - hit.length),
          );
          expectNear(rule.lift, hit.length === 0 ? null : (won * rows.length) / (hit.length * P));
          expectNear(
            rule.auc,
            slowAuc(
              rows.map(points[index] as (row: Row) => number),
              rows.map((own) => own.won),
            ),
          );
          const woe = Math.log((won + 0.5) / (P + 1) / ((hit.length - won + 0.5) / (N + 1)));
          expectNear(rule.woe, hit.length === 0 ? null : woe, 1e-9);
          expect(rule.proven).toBe(
            rule.low !== null && rule.high !== null && (rule.low > 0 || rule.high < 0),
          );
          const sign = index === 1 || index === 3 ? -1 : 1;
          const isWrong = rule.proven
            ? sign * ((rule.rateWith ?? 0) - (rule.rateWithout ?? 0)) < 0
            : 1 - (rule.auc ?? 1) > 0.9;
          expect(rule.flags.some(({ kind }) => kind === 'wrong way')).toBe(isWrong);
          expect(rule.flags.some(({ kind }) => kind === 'never matches')).toBe(hit.length === 0);
          expect(rule.flags.some(({ kind }) => kind === 'always matches')).toBe(hit.length === rows.length);
          const isAnswer = (rule.auc ?? 0) > 0.9;
          expect(rule.flags.some(({ kind }) => kind === 'looks like the answer')).toBe(isAnswer);
          const twin = matches
            .slice(0, index)
            .findIndex((other) => rows.every((row) => other(row) === isHit(row)));
          const flag = rule.flags.find(({ kind }) => kind === 'same leads as');
          const isTold = twin >= 0 && hit.length > 0 && hit.length < rows.length;
          expect(flag?.text).toBe(isTold ? `same leads as ${rules[twin]?.criterion}` : undefined);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('wrong way', () => {
  /** 30 leads with a yes of which so many are won, 30 with a no of which 15 are. */
  const leads = (wonWith: number): Cells => [
    ['Yes', 'Outcome'],
    ...Array.from({ length: 60 }, (_, index): CellValue[] => [
      index < 30 ? 'yes' : 'no',
      index < 30 ? (index < wonWith ? 'won' : 'lost') : index % 2 === 0 ? 'won' : 'lost',
    ]),
  ];
  const flags = (wonWith: number, points: CellValue) =>
    kinds(backtestOf({ leads: leads(wonWith), criteria: [['Rule', 'Yes', 'is yes', '', points]] }).rules[0]);

  test('is flagged where points and a proven difference disagree', () => {
    expect(flags(2, 10)).toEqual(['wrong way']);
    expect(flags(28, -10)).toEqual(['wrong way']);
    expect(flags(28, 'DQ')).toEqual(['wrong way']);
  });

  test('is not flagged where they agree, where nothing is proven, or where nothing is given', () => {
    expect(flags(28, 10)).toEqual([]);
    expect(flags(2, -10)).toEqual([]);
    expect(flags(2, 'DQ')).toEqual([]);
    expect(flags(13, 10)).toEqual([]);
    expect(flags(2, 0)).toEqual([]);
  });
});

describe('a rule that ranks nearly every won lead beneath the lost ones', () => {
  /** Points for each visit: won leads have one or two, lost ones more. */
  const leads = (least: number): Cells => [
    ['Visits', 'Outcome'],
    ...Array.from({ length: 60 }, (_, index): CellValue[] =>
      index < 30 ? [least + (index % 2), 'won'] : [least + 1 + (index % 20), 'lost'],
    ),
  ];
  const ruleOf = (least: number, points: CellValue) =>
    backtestOf({ leads: leads(least), criteria: [['Rule', 'Visits', 'each', 99, points]] }).rules[0];

  test('points the wrong way and does not look like the answer, also where every lead gets points', () => {
    const some = ruleOf(0, 1);
    expect(some?.auc).toBeLessThan(0.1);
    expect([some?.proven, kinds(some)]).toEqual([true, ['wrong way']]);
    const all = ruleOf(1, 1);
    expect(all?.auc).toBeLessThan(0.1);
    expect([all?.rateWithout, kinds(all)]).toEqual([null, ['wrong way', 'always matches']]);
  });

  test('looks like the answer with its points turned round', () => {
    expect(kinds(ruleOf(0, -1))).toEqual(['looks like the answer']);
    expect(kinds(ruleOf(1, -1))).toEqual(['looks like the answer', 'always matches']);
  });
});

describe('other flags', () => {
  const leads: Cells = [
    ['Kind', 'Seen', 'Ended', 'Outcome'],
    ...Array.from({ length: 40 }, (_, index): CellValue[] => [
      index % 4 < 2 ? 'new' : 'old',
      '2024-09-01',
      '2024-09-20',
      index % 2 === 0 ? 'won' : 'lost',
    ]),
  ];
  const dates: Cells = [
    ['Recent', 'Seen', 'in last days', 900, 5],
    ['Fading', 'Seen', 'fades over days', 90, 5],
    ['New and recent', 'Kind', 'is', 'new', 5],
    ['', 'Seen', 'not in last days', 5, ''],
    ['Since May', 'Seen', 'after', '2024-05-01', 5],
  ];
  const countsToday = (more: Partial<BacktestCase>) =>
    backtestOf({ leads, criteria: dates, ...more }).rules.map((rule) =>
      kinds(rule)?.includes('counts days to today'),
    );

  test('counts days to today: rules of ages, without an outcome date alone', () => {
    expect(countsToday({})).toEqual([true, true, true, false]);
    expect(countsToday({ outcomeDate: 'Ended' })).toEqual([false, false, false, false]);
  });

  test('a rule of some models is judged on their leads', () => {
    const config: Cells = [
      ['Criteria'],
      ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
      ['Everyone new', 'Seen', 'is not blank', '', 5, 'New'],
      ['Nobody old', 'Kind', 'is', 'new', 5, 'Old'],
      ['New', 'Kind', 'is', 'new', 5, ''],
      [],
      ['Models'],
      ['Model', 'Column', 'Rule', 'Value'],
      ['New', 'Kind', 'is', 'new'],
      ['Old', '', '', ''],
    ];
    const [always, never, all] = backtestOf({ leads, config }).rules;
    expect([always?.hits, always?.rateWithout, kinds(always)]).toEqual([20, null, ['always matches']]);
    expect([never?.hits, never?.rateWith, kinds(never)]).toEqual([0, null, ['never matches']]);
    // The same leads, but among others.
    expect([all?.hits, all?.rateWithout, kinds(all)]).toEqual([20, 0.5, []]);
  });

  test('of two pairs of twins each is told its own, and labels may repeat', () => {
    const criteria: Cells = [
      ['New', 'Kind', 'is', 'new', 5],
      ['Old', 'Kind', 'is', 'old', 5],
      ['New', 'Kind', 'is not', 'old', 1],
      ['Old too', 'Kind', 'contains', 'OLD', 2],
    ];
    const { rules } = backtestOf({ leads, criteria });
    expect(rules.map(({ flags }) => flags.map(({ text }) => text))).toEqual([
      [],
      [],
      ['same leads as New'],
      ['same leads as Old'],
    ]);
  });

  test('where no lead counts, nothing is said of any rule', () => {
    const { rules } = backtestOf({
      leads: [
        ['Kind', 'Outcome'],
        ['new', 'open'],
      ],
      criteria: [['New', 'Kind', 'is', 'new', 5]],
    });
    expect(rules).toMatchObject([
      { hits: 0, rateWith: null, rateWithout: null, lift: null, auc: null, woe: null, flags: [] },
    ]);
  });
});
