import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { type LeadChange, nextTier, withChanges } from '../../../src/core/scoring/next-tier.ts';
import { tierFinder } from '../../../src/core/scoring/tiers.ts';
import { fullAward, whatIf } from '../../../src/core/scoring/what-if.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { compareDecimals, decimalToNumber, ZERO } from '../../../src/core/table/exact-decimal.ts';
import { HEADERS, LEADS } from './random-leads.ts';
import { AWKWARD_MODELS, PLAIN_MODELS, tabOfModel } from './random-models.ts';
import { type Blocks, criteria, scoreSheet, scoringTab } from './scoring-tab.ts';

const TIERS: CellValue[][] = [
  ['Tier', 'From'],
  ['Hot', 60],
  ['Warm', 30],
  ['Cold', ''],
];

/** What one lead would need, in short. */
function needs(rows: CellValue[][], lead: CellValue[], blocks: Blocks = {}) {
  const scores = scoreSheet(
    scoringTab({
      Criteria: criteria(...rows),
      Tiers: TIERS,
      Settings: [
        ['Setting', 'Value'],
        ['As of', '2024-03-05'],
      ],
      ...blocks,
    }),
    [['A', 'B', 'C', 'N', 'D'], lead],
  );
  const found = nextTier(scores.bound, scores.breakdown(0));
  return {
    kind: found.kind,
    ...('tier' in found ? { tier: found.tier.name, missing: decimalToNumber(found.missing) } : {}),
    ...('ways' in found ? { ways: found.ways.map((way) => way.map(told).join(' and ')) } : {}),
    ...('areAllTried' in found ? { areAllTried: found.areAllTried } : {}),
    ...('best' in found ? { best: decimalToNumber(found.best.total) } : {}),
  };
}

function told({ criterion, how, count, gain }: LeadChange): string {
  return [how, count, criterion.criterion.label, `+${decimalToNumber(gain)}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

const ROWS: CellValue[][] = [
  ['Director', 'A', 'is', 'x', 18],
  ['Pricing', 'B', 'is', 'x', 20],
  ['Demo', 'C', 'is', 'x', 15],
];

describe('the next tier', () => {
  test('is within reach of any one criterion that gives enough, the smallest first', () => {
    expect(needs(ROWS, ['x'])).toEqual({
      kind: 'within reach',
      tier: 'Warm',
      missing: 12,
      ways: ['match Demo +15', 'match Pricing +20'],
    });
  });

  test('is within reach of pairs where no single criterion is enough', () => {
    expect(needs(ROWS, [''])).toMatchObject({
      tier: 'Warm',
      missing: 30,
      ways: [
        'match Director +18 and match Demo +15',
        'match Pricing +20 and match Demo +15',
        'match Pricing +20 and match Director +18',
      ],
    });
  });

  test('is reached by points to the very number of its From', () => {
    expect(needs([['Exact', 'A', 'is', 'x', 30]], [''])).toMatchObject({ ways: ['match Exact +30'] });
  });

  test('is within reach without a criterion that takes points away', () => {
    const rows = [...ROWS, ['Inactive', 'N', 'is', 1, -10]];
    expect(needs(rows, ['x', 'x', '', 1])).toMatchObject({
      tier: 'Warm',
      missing: 2,
      ways: ['without Inactive +10', 'match Demo +15'],
    });
  });

  test('is far when it takes more than two criteria', () => {
    const rows = [1, 2, 3].map((number) => [`c${number}`, 'A', 'is', `x${number}`, 10]);
    expect(needs(rows, [''])).toEqual({ kind: 'far', tier: 'Warm', missing: 30, areAllTried: true });
  });

  test('is not said to be beyond every pair where not every pair was tried', () => {
    const rows = Array.from({ length: 61 }, (_, index) => [`c${index}`, 'A', 'is', `x${index}`, 10]);
    expect(needs(rows, [''])).toEqual({ kind: 'far', tier: 'Warm', missing: 30, areAllTried: false });
  });

  test('counts what groups, dimensions and the score let through', () => {
    const rows: CellValue[][] = [
      ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Web', 'Pricing', 'A', 'is', 'x', 18],
      ['Web', 'Demo', 'B', 'is', 'x', 40],
      ['Job', 'Director', 'C', 'is', 'x', 12],
    ];
    const groups: CellValue[][] = [['Group', 'Counts toward', 'Min', 'Max']];
    const held = (max: number, fit: number) =>
      needs([], ['x'], {
        Criteria: rows,
        Groups: [...groups, ['Web', 'Engagement', '', max], ['Job', 'Fit', '', ''], ['Fit', '', '', fit]],
      });
    expect(held(30, 12).ways).toEqual(['match Director +12', 'match Demo +40']);
    expect(held(29, 12).ways).toEqual(['match Director +12']);
    expect(held(29, 11).ways).toEqual(['match Demo +40 and match Director +12']);
    expect(held(18, 11)).toEqual({ kind: 'out of reach', tier: 'Warm', missing: 12, best: 29 });
  });

  test('is out of reach above the Maximum score', () => {
    const Settings = [
      ['Setting', 'Value'],
      ['Maximum score', 25],
    ];
    expect(needs(ROWS, ['x'], { Settings })).toEqual({
      kind: 'out of reach',
      tier: 'Warm',
      missing: 12,
      best: 25,
    });
  });

  test('takes of an “each” the smallest number that is enough', () => {
    expect(needs([['Visits', 'N', 'each', '', 4]], ['', '', '', 2])).toMatchObject({
      missing: 22,
      ways: ['count 8 Visits +24'],
    });
    expect(needs([['Visits', 'N', 'each', 7.5, 4]], ['', '', '', 2])).toMatchObject({
      ways: ['count 7.5 Visits +22'],
    });
    expect(needs([['Visits', 'N', 'each', 7, 4]], ['', '', '', 2])).toMatchObject({
      kind: 'out of reach',
      best: 28,
    });
    const pair = [
      ['Visits', 'N', 'each', 7, 4],
      ['Demo', 'C', 'is', 'x', 10],
    ];
    expect(needs(pair, ['', '', '', 2])).toMatchObject({ ways: ['count 5 Visits +12 and match Demo +10'] });
  });

  test('is within reach of two of an “each” without a limit, both by a number', () => {
    const Criteria: CellValue[][] = [
      ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Web', 'Visits', 'N', 'each', '', 1],
      ['Mail', 'Mails', 'A', 'each', '', 2],
    ];
    const held = (visits: number, mails: number, fit: number | '' = '') =>
      needs([], ['', '', '', 2], {
        Criteria,
        Groups: [
          ['Group', 'Counts toward', 'Min', 'Max'],
          ['Web', 'Fit', '', visits],
          ['Mail', 'Fit', '', mails],
          ['Fit', '', '', fit],
        ],
      });
    expect(held(20, 20)).toMatchObject({
      kind: 'within reach',
      ways: ['count 20 Visits +18 and count 5 Mails +10'],
    });
    expect(held(25, 12)).toMatchObject({ ways: ['count 25 Visits +23 and count 3 Mails +6'] });
    expect(held(14, 15)).toMatchObject({ kind: 'out of reach', best: 29 });
    expect(held(20, 20, 30)).toMatchObject({ ways: ['count 10 Mails +20 and count 10 Visits +8'] });
  });

  test('takes the date of a decay for today', () => {
    expect(needs([['Seen', 'D', 'fades over days', 10, 30]], ['', '', '', '', '2024-02-29'])).toEqual({
      kind: 'within reach',
      tier: 'Warm',
      missing: 15,
      ways: ['today Seen +15'],
    });
  });

  test('never asks for what disqualifies, nor for criteria of other models', () => {
    const Criteria = [
      ['Criterion', 'Column', 'Rule', 'Value', 'Points', 'Model'],
      ['Student', 'A', 'is', 'x', 'DQ', ''],
      ['Of big ones', 'A', 'is', 'y', 50, 'Big'],
      ['Demo', 'C', 'is', 'x', 40, ''],
    ];
    const Models = [
      ['Model', 'Column', 'Rule', 'Value'],
      ['Big', 'A', 'is', 'big'],
    ];
    expect(needs([], ['', '', '', 1], { Criteria, Models }).ways).toEqual(['match Demo +40']);
  });

  test('is the lowest above the score among the tiers of the lead’s model', () => {
    const Tiers = [
      ['Tier', 'From', 'Model'],
      ['Hot', 40, ''],
      ['Big warm', 20, 'Big'],
      ['Warm', 30, ''],
    ];
    const Models = [
      ['Model', 'Column', 'Rule', 'Value'],
      ['Big', 'D', 'is', 'big'],
    ];
    expect(needs(ROWS, ['x', '', '', '', 'big'], { Tiers, Models })).toMatchObject({
      tier: 'Big warm',
      missing: 2,
    });
    expect(needs(ROWS, ['x', '', '', '', ''], { Tiers, Models })).toMatchObject({ tier: 'Warm' });
  });

  test('is no more than the top, and nothing without tiers or for the disqualified', () => {
    expect(needs([['All', 'A', 'is', 'x', 60]], ['x'])).toEqual({ kind: 'top' });
    expect(
      needs(ROWS, ['x'], {
        Tiers: [
          ['Tier', 'From'],
          ['Disqualified', ''],
        ],
      }),
    ).toEqual({ kind: 'no tiers' });
    expect(needs([...ROWS, ['Student', 'B', 'is', 'x', 'DQ']], ['x', 'x'])).toEqual({ kind: 'disqualified' });
  });
});

describe.each([
  ['plain points', PLAIN_MODELS],
  ['points that no double holds', AWKWARD_MODELS],
] as const)('over random models and leads with %s', (_, models) => {
  const each = (
    check: (bound: BoundModel, breakdown: Breakdown, found: ReturnType<typeof nextTier>) => void,
  ): void => {
    fc.assert(
      fc.property(models, LEADS, (model, leads) => {
        const scores = scoreSheet(tabOfModel(model), [HEADERS, ...leads.map(({ cells }) => cells)]);
        leads.forEach((_lead, index) => {
          if (scores.isLead[index] === 0) return;
          const breakdown = scores.breakdown(index);
          check(scores.bound, breakdown, nextTier(scores.bound, breakdown));
        });
      }),
      { numRuns: 150 },
    );
  };
  const reached = (bound: BoundModel, breakdown: Breakdown): number =>
    tierFinder(bound.model)(decimalToNumber(breakdown.total), breakdown.model)?.from ??
    Number.NEGATIVE_INFINITY;

  test('every way really reaches the tier, and each change in it is needed', () => {
    each((bound, breakdown, found) => {
      if (found.kind !== 'within reach') return;
      const from = found.tier.from ?? Number.NaN;
      expect(reached(bound, breakdown)).toBeLessThan(from);
      for (const way of found.ways) {
        expect(reached(bound, withChanges(bound, breakdown, way))).toBeGreaterThanOrEqual(from);
        for (const change of way) {
          expect(compareDecimals(change.gain, ZERO)).toBeGreaterThan(0);
          const others = way.filter((other) => other !== change);
          expect(reached(bound, withChanges(bound, breakdown, others))).toBeLessThan(from);
        }
      }
    });
  });

  test('every single switch that reaches the tier is among the ways', () => {
    each((bound, breakdown, found) => {
      if (!('tier' in found)) return;
      const from = found.tier.from ?? Number.NaN;
      const matched = new Set(breakdown.contributions.map(({ criterion }) => criterion));
      for (const criterion of bound.criteria) {
        if (fullAward(bound, criterion).how === 'disqualifies') continue;
        const switched = whatIf(bound, breakdown, new Map([[criterion, !matched.has(criterion)]]));
        if (reached(bound, switched) < from) continue;
        expect(found.kind).toBe('within reach');
        if (found.kind !== 'within reach') continue;
        expect(found.ways.map((way) => way.map((change) => change.criterion))).toContainEqual([criterion]);
      }
    });
  });

  test('what is far is reached by no two switches', () => {
    each((bound, breakdown, found) => {
      if (found.kind !== 'far' || !found.areAllTried) return;
      const from = found.tier.from ?? Number.NaN;
      const matched = new Set(breakdown.contributions.map(({ criterion }) => criterion));
      const own = bound.criteria.filter(({ criterion }) => criterion.points !== 'DQ');
      for (const one of own) {
        for (const other of own) {
          const switches = new Map([one, other].map((criterion) => [criterion, !matched.has(criterion)]));
          expect(reached(bound, whatIf(bound, breakdown, switches))).toBeLessThan(from);
        }
      }
    });
  });

  test('what is out of reach is reached by no set of switches', () => {
    each((bound, breakdown, found) => {
      if (found.kind !== 'out of reach') return;
      const from = found.tier.from ?? Number.NaN;
      const own = bound.criteria.filter(({ criterion }) => criterion.points !== 'DQ');
      for (let set = 0; set < 2 ** Math.min(own.length, 6); set++) {
        const switches = new Map(own.map((criterion, bit) => [criterion, ((set >> bit) & 1) === 1]));
        expect(reached(bound, whatIf(bound, breakdown, switches))).toBeLessThan(from);
      }
    });
  });
});
