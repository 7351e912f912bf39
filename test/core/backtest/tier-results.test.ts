import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JudgedLeads, tierResults, tierSteps } from '../../../src/core/backtest/tier-results.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { expectNear } from '../stats/close-to.ts';
import { backtestOf, inputOf } from './backtest-of.ts';

const Z = 1.959963984540054;
const TIERS: Cells = [['Tiers'], ['Tier', 'From'], ['Warm', 20], ['Hot', 40], ['Cold', '']];
const { model } = inputOf({ leads: [['Outcome']], blocks: TIERS }).bound;

/** Wilson's interval by its formula. */
function wilson(won: number, leads: number): readonly [number, number] {
  const rate = won / leads;
  const centre = (rate + (Z * Z) / (2 * leads)) / (1 + (Z * Z) / leads);
  const half =
    (Z / (1 + (Z * Z) / leads)) * Math.sqrt((rate * (1 - rate)) / leads + (Z * Z) / (4 * leads * leads));
  return [centre - half, centre + half];
}

const someNumber = fc.option(fc.integer({ min: -3, max: 50 }), { nil: Number.NaN });
const leadsOf = fc.array(
  fc.record({
    isWon: fc.boolean(),
    standing: fc.constantFrom('Hot', 'Hot', 'Warm', 'Cold', '', 'Disqualified'),
    revenue: someNumber,
    daysToOutcome: someNumber,
  }),
  { maxLength: 60 },
);

type Lead = Readonly<Record<'revenue' | 'daysToOutcome', number>> & {
  readonly isWon: boolean;
  readonly standing: string;
};

/** The leads as lists side by side. */
function listed(leads: readonly Lead[]): JudgedLeads {
  const names = [...new Set(leads.map(({ standing }) => standing))];
  return {
    isWon: Uint8Array.from(leads, ({ isWon }) => (isWon ? 1 : 0)),
    standings: { names, places: Int32Array.from(leads, ({ standing }) => names.indexOf(standing)) },
    revenue: Float64Array.from(leads, ({ revenue }) => revenue),
    daysToOutcome: Float64Array.from(leads, ({ daysToOutcome }) => daysToOutcome),
  };
}

describe('tierResults', () => {
  test('counts each tier, with Wilson’s interval, lift, revenue and the median of its won leads’ days', () => {
    fc.assert(
      fc.property(leadsOf, fc.boolean(), (leads, hasRevenue) => {
        const results = tierResults(model, listed(leads), hasRevenue);
        const there = (tier: string): boolean => leads.some(({ standing }) => standing === tier);
        expect(results.map(({ tier }) => tier)).toEqual([
          'Hot',
          'Warm',
          'Cold',
          ...['', 'Disqualified'].filter(there),
        ]);
        const allWon = leads.filter(({ isWon }) => isWon).length;
        for (const result of results) {
          const own = leads.filter(({ standing }) => standing === result.tier);
          const winners = own.filter(({ isWon }) => isWon);
          expect([result.leads, result.won]).toEqual([own.length, winners.length]);
          const read = winners.map(({ revenue }) => revenue).filter((money) => !Number.isNaN(money));
          expect(result.revenue).toBe(
            hasRevenue && (winners.length === 0 || read.length > 0)
              ? read.reduce((sum, money) => sum + money, 0)
              : null,
          );
          const days = winners
            .map(({ daysToOutcome }) => daysToOutcome)
            .filter((own) => own >= 0)
            .sort((left, right) => left - right);
          const half = days.length / 2;
          const middle = ((days[Math.ceil(half) - 1] ?? 0) + (days[Math.floor(half)] ?? 0)) / 2;
          expect(result.daysToOutcome).toBe(days.length === 0 ? null : middle);
          if (own.length === 0) {
            expect([result.rate, result.low, result.high, result.lift]).toEqual([null, null, null, null]);
            continue;
          }
          const [low, high] = wilson(winners.length, own.length);
          expect(result.rate).toBe(winners.length / own.length);
          expectNear(result.low, low);
          expectNear(result.high, high);
          expectNear(
            result.lift,
            allWon === 0 ? null : (winners.length * leads.length) / (own.length * allWon),
            1e-9,
          );
        }
      }),
    );
  });

  test('gives each tier its From, and none to leads of no tier', () => {
    const lead = { isWon: true, standing: '', revenue: 0, daysToOutcome: 0 };
    expect(tierResults(model, listed([lead]), true).map(({ tier, from }) => [tier, from])).toEqual([
      ['Hot', 40],
      ['Warm', 20],
      ['Cold', null],
      ['', null],
    ]);
  });
});

describe('tiers of one name in several models', () => {
  const fromOf = (...tiers: Cells): unknown => {
    const { model: own } = inputOf({
      leads: [['Outcome', 'Units']],
      blocks: [
        ['Tiers'],
        ['Tier', 'From', 'Model'],
        ...tiers,
        [],
        ['Models'],
        ['Model', 'Column', 'Rule', 'Value'],
        ['New', 'Units', '>', 3],
        ['Old', '', '', ''],
      ],
    }).bound;
    return tierResults(own, listed([]), false).map(({ tier, from }) => [tier, from]);
  };

  test('that begin at one score have it, and none where they differ', () => {
    expect(fromOf(['Hot', 40, 'New'], ['Hot', 40, 'Old'], ['Warm', 20, 'New'], ['Warm', 10, 'Old'])).toEqual([
      ['Hot', 40],
      ['Warm', null],
    ]);
    expect(fromOf(['Hot', 40, 'New'], ['Hot', '', 'Old'])).toEqual([['Hot', null]]);
  });
});

describe('tierSteps', () => {
  const steps = (...counts: readonly (readonly [won: number, leads: number])[]) =>
    tierSteps(
      counts.map(([won, leads], index) => ({
        tier: `T${index}`,
        from: null,
        leads,
        won,
        rate: null,
        low: null,
        high: null,
        lift: null,
        revenue: null,
        daysToOutcome: null,
      })),
    );

  test('is proven if and only if Newcombe’s interval excludes 0', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        (a, b, c, d) => {
          fc.pre(a + b > 0 && c + d > 0);
          const [step] = steps([a, a + b], [c, c + d]);
          const [rate1, rate2] = [a / (a + b), c / (c + d)];
          const [low1, high1] = wilson(a, a + b);
          const [low2, high2] = wilson(c, c + d);
          const low = rate1 - rate2 - Math.hypot(rate1 - low1, high2 - rate2);
          expectNear(step?.difference ?? null, rate1 - rate2);
          expectNear(step?.low ?? null, low, 1e-9);
          expectNear(step?.high ?? null, rate1 - rate2 + Math.hypot(high1 - rate1, rate2 - low2), 1e-9);
          const high = rate1 - rate2 + Math.hypot(high1 - rate1, rate2 - low2);
          if (Math.min(Math.abs(low), Math.abs(high)) > 1e-9) {
            expect(step?.proven).toBe(low > 0 || high < 0);
          }
        },
      ),
    );
  });

  test('a lower tier that is won more often is told as such, and proven too', () => {
    const [step] = steps([0, 50], [50, 50]);
    expect(step).toMatchObject({ difference: -1, proven: true });
    expect(step?.high).toBeLessThan(0);
  });

  test('steps over tiers without leads', () => {
    expect(
      steps([9, 10], [0, 0], [1, 10], [0, 0], [0, 5]).map(({ better, worse }) => [better, worse]),
    ).toEqual([
      ['T0', 'T2'],
      ['T2', 'T4'],
    ]);
    expect(steps([0, 0], [3, 4])).toEqual([]);
  });
});

describe('in a report', () => {
  const leads: Cells = [
    ['Fit', 'Eng', 'Created', 'Ended', 'Deal', 'Outcome'],
    [50, 0, '2024-01-01', '2024-01-11', '$1,200', 'won'],
    [50, 9, '2024-01-01', '2024-01-31', '', 'won'],
    [0, 9, '2024-01-01', '2024-01-02', '99', 'lost'],
    [0, 0, '2024-01-01', '2024-01-02', '', 'lost'],
    [0, 0, '', '2024-01-02', '', 'lost'],
  ];
  const blocks: Cells = [
    ['Criteria'],
    ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Group'],
    ['Big', 'Fit', 'each', '', 1, 'Fit'],
    ['Busy', 'Eng', 'each', '', 1, 'Engagement'],
    [],
    ['Tiers'],
    ['Tier', 'From'],
    ['Hot', 50],
    ['Cold', 0],
    [],
    ['Grades'],
    ['Dimension', 'Grade', 'From'],
    ['Fit', 'A', 40],
    ['Fit', 'B', ''],
    ['Engagement', '1', 5],
    ['Engagement', '2', ''],
  ];
  const report = backtestOf({
    leads,
    config: blocks,
    created: 'Created',
    outcomeDate: 'Ended',
    revenue: 'Deal',
  });

  test('revenue reads as money, days run from created to outcome', () => {
    expect(
      report.tiers.map(({ tier, won, revenue, daysToOutcome }) => [tier, won, revenue, daysToOutcome]),
    ).toEqual([
      ['Hot', 2, 1200, 20],
      ['Cold', 0, 0, null],
    ]);
  });

  test('revenue that is no number is told, and no zero', () => {
    const [headers, ...rest] = leads;
    const column = headers?.indexOf('Deal') ?? -1;
    const vague = rest.map((row) =>
      row.map((cell, index) => (index === column && cell !== '' ? 'about 5k' : cell)),
    );
    const told = backtestOf({
      leads: [headers ?? [], ...vague],
      config: blocks,
      created: 'Created',
      outcomeDate: 'Ended',
      revenue: 'Deal',
    });
    expect(told.unreadRevenue).toMatchObject({ example: 'about 5k' });
    expect(told.tiers.map(({ tier, revenue }) => [tier, revenue])).toEqual([
      ['Hot', null],
      ['Cold', 0],
    ]);
    expect(report.unreadRevenue).toBeNull();
  });

  test('the grid counts each lead under its two grades', () => {
    expect(report.grid).toEqual({
      fit: ['A', 'B'],
      engagement: ['1', '2'],
      cells: [
        [
          { leads: 1, won: 1, rate: 1 },
          { leads: 1, won: 1, rate: 1 },
        ],
        [
          { leads: 1, won: 0, rate: 0 },
          { leads: 2, won: 0, rate: 0 },
        ],
      ],
    });
  });
});
