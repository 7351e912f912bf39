import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/backtest/report/thresholds.ts';
import type { BacktestReport } from '../../../src/core/backtest/report.ts';
import { roundestNumber } from '../../../src/core/backtest/round-number.ts';
import { suggestFroms } from '../../../src/core/backtest/suggestions.ts';
import { thresholdsOf } from '../../../src/core/backtest/thresholds.ts';
import type { Cells } from '../../../src/core/table/cell.ts';
import { type BacktestCase, backtestOf, inputOf } from './backtest-of.ts';
import { listsOf, randomLeads, type ScoredLead, scoredCase } from './scored-leads.ts';

const TIERS: Cells = [['Tiers'], ['Tier', 'From'], ['Warm', 20], ['Hot', 40], ['Cold', '']];
const leadsOf = randomLeads(
  30,
  45,
  fc.integer({ min: 0, max: 90 }).map((units) => units * 5),
);

function answer(report: BacktestReport, question: Question) {
  return report.thresholds?.find((own) => own.question === question);
}

function suggested(leads: readonly ScoredLead[], blocks: Cells, more: Partial<BacktestCase> = {}) {
  const report = backtestOf(scoredCase(leads, { blocks, ...more }));
  return { report, suggestions: report.suggestions };
}

/** Enough leads for a threshold, won ones higher. */
const plain: readonly ScoredLead[] = Array.from({ length: 120 }, (_, index) => ({
  tenths: (index % 60) * 10 + (index % 3 === 0 ? 150 : 0),
  won: index % 3 === 0,
}));

describe('the suggested From', () => {
  test('is inside the range, makes a cut that is as good, and Warm never reaches Hot', () => {
    fc.assert(
      fc.property(leadsOf, fc.boolean(), (leads, isProfit) => {
        const wishes = isProfit ? { valuePerWin: 10, costPerCall: 3 } : {};
        const { report, suggestions } = suggested(leads, TIERS, { wishes });
        const hot = suggestions.find(({ tier }) => tier === 'Hot');
        const warm = suggestions.find(({ tier }) => tier === 'Warm');
        // By chance some of the lists point the wrong way.
        if ((report.sorting?.auc.high ?? 1) < 0.5) {
          expect(suggestions).toEqual([]);
          return;
        }
        if (!hot) {
          // Where Warm stays at 20, there is no cut for Hot above it.
          const own = [...(isProfit ? [answer(report, 'profit')] : []), answer(report, 'youden')];
          expect(own.find((given) => given?.range)?.range?.[0]).toBeLessThanOrEqual(20);
          return;
        }
        expect(hot?.question).toBe(isProfit && answer(report, 'profit')?.from !== null ? 'profit' : 'youden');
        for (const { question, from, range } of suggestions) {
          expect(range).toEqual(answer(report, question)?.range);
          expect(from >= range[0] && from <= range[1]).toBe(true);
        }
        if (warm && hot) expect(warm.from).toBeLessThan(hot.from);
        // What Youden's cut allows is told one lead at a time: the cut that the From makes must be as good.
        if (hot?.question !== 'youden') return;
        const best = answer(report, 'youden')?.from ?? 0;
        const [P, N] = [leads.filter(({ won }) => won).length, leads.filter(({ won }) => !won).length];
        const count = (from: number, won: boolean): number =>
          leads.filter((own) => own.won === won && own.tenths / 10 >= from).length;
        const isAsGood = (from: number): boolean => {
          const [won, lost] = [
            count(best, true) - count(from, true),
            count(best, false) - count(from, false),
          ];
          const [a, b] = [Math.abs(won) / P, Math.abs(lost) / N];
          return won / P - lost / N <= Math.sqrt((a * (1 - a)) / P + (b * (1 - b)) / N) + 1e-12;
        };
        expect(isAsGood(hot.from)).toBe(true);
        const [low, high] = hot.range;
        const stays = low <= 40 && high >= 40 && isAsGood(40);
        const fits = (from: number): boolean => isAsGood(from) && (warm !== undefined || from > 20);
        const round = roundestNumber(hot.range, best, isAsGood);
        // Hot may take the place of Warm only where Warm moves on.
        const rounder = warm !== undefined || round > 20 ? round : roundestNumber(hot.range, best, fits);
        expect(hot.from).toBe(stays ? 40 : rounder);
      }),
      { numRuns: 60 },
    );
  });

  test('steps over a cut within the range that is not as good', () => {
    // At 60 five lost leads come in for nothing; at 55 won ones make up for them.
    const score = (tenths: number, won: number, lost: number): ScoredLead[] => [
      ...Array.from({ length: won }, () => ({ tenths, won: true })),
      ...Array.from({ length: lost }, () => ({ tenths, won: false })),
    ];
    const close = [...score(620, 20, 0), ...score(600, 0, 8), ...score(550, 4, 0), ...score(100, 10, 92)];
    const youden = answer(suggested(close, TIERS).report, 'youden');
    expect(youden).toMatchObject({ from: 55, range: [55, 62] });
    // 60 would be rounder, but flags the eight lost leads.
    expect(suggested(close, TIERS).suggestions[0]?.from).toBe(55);
  });

  test('Hot takes profit, else capacity, else Youden; Warm takes reach', () => {
    const takes = (wishes: BacktestCase['wishes']) =>
      suggested(plain, TIERS, { wishes: wishes ?? {} }).suggestions.map(({ tier, question }) => [
        tier,
        question,
      ]);
    const capacity = { capacityPerWeek: 20, leadsPerWeek: 60 };
    expect(takes({})).toEqual([
      ['Hot', 'youden'],
      ['Warm', 'reach'],
    ]);
    expect(takes(capacity)).toEqual([
      ['Hot', 'capacity'],
      ['Warm', 'reach'],
    ]);
    expect(takes({ ...capacity, valuePerWin: 100, costPerCall: 30 })[0]).toEqual(['Hot', 'profit']);
    expect(takes({ ...capacity, valuePerWin: 100 })[0]).toEqual(['Hot', 'capacity']);
    // Where no cut earns anything, or none is small enough, the next question answers.
    expect(takes({ ...capacity, valuePerWin: 1, costPerCall: 30 })[0]).toEqual(['Hot', 'capacity']);
    expect(takes({ capacityPerWeek: 0, leadsPerWeek: 60 })[0]).toEqual(['Hot', 'youden']);
  });

  test('Warm gets none where its one cut is Hot’s', () => {
    const leads = Array.from({ length: 80 }, (_, index) => ({
      tenths: index < 40 ? 500 : 300,
      won: index < 40,
    }));
    const { suggestions } = suggested(leads, TIERS);
    expect(suggestions.map(({ tier, from, range }) => [tier, from, range])).toEqual([['Hot', 50, [50, 50]]]);
  });

  test('Warm gets none where its range has nothing below Hot', () => {
    // Four of forty won leads may be missed, and are: one cut alone reaches exactly the others.
    const leads = Array.from({ length: 80 }, (_, index) => ({
      tenths: index < 36 ? 700 : 100,
      won: index < 40,
    }));
    const { suggestions } = suggested(leads, TIERS);
    expect(suggestions.map(({ tier, from }) => [tier, from])).toEqual([['Hot', 70]]);
  });
});

test('a From that is as good where it stands stays there, however round another one is', () => {
  const leads = Array.from({ length: 120 }, (_, index) => ({
    tenths: index < 60 ? 430 : 370,
    won: index < 60,
  }));
  const at = (from: number) => {
    const tiers: Cells = [['Tiers'], ['Tier', 'From'], ['Hot', from], ['Cold', '']];
    return suggested(leads, tiers).suggestions.map((own) => [own.from, own.current]);
  };
  expect(at(43)).toEqual([[43, 43]]);
  expect(at(70)).toEqual([[43, 70]]);
});

test('Hot never falls to where Warm begins while Warm has nowhere to go', () => {
  const rows = [
    [0, 5, 1000],
    [10, 10, 600],
    [40, 30, 300],
    [30, 40, 200],
    [5, 300, 100],
  ].flatMap(([won = 0, lost = 0, tenths = 0]) => [
    ...Array.from({ length: won }, () => ({ tenths, won: true })),
    ...Array.from({ length: lost }, () => ({ tenths, won: false })),
  ]);
  const tiers: Cells = [['Tiers'], ['Tier', 'From'], ['Hot', 90], ['Warm', 50], ['Cold', '']];
  for (const { tier, from } of suggested(rows, tiers).suggestions) {
    if (tier === 'Hot') expect(from).toBeGreaterThan(50);
  }
  // Cold begins at 0: nothing is put on it.
  const low = [
    ...Array.from({ length: 450 }, (_, index) => ({ tenths: 100, won: index < 290 })),
    ...Array.from({ length: 220 }, (_, index) => ({ tenths: 0, won: index < 130 })),
  ];
  const zero: Cells = [['Tiers'], ['Tier', 'From'], ['Hot', 7], ['Warm', 4], ['Cold', 0]];
  expect(suggested(low, zero).suggestions.every(({ from }) => from > 0)).toBe(true);
});

describe('a suggestion that would do harm', () => {
  test('leaves no lead without a tier where every lead has one; where some have none, the counts tell', () => {
    const lowest: Cells = [['Tiers'], ['Tier', 'From'], ['Hot', 50], ['Cold', 0]];
    expect(suggested(plain, lowest).suggestions.map(({ tier }) => tier)).toEqual(['Hot']);
    const open: Cells = [['Tiers'], ['Tier', 'From'], ['Hot', 50], ['Warm', 5]];
    const { suggestions } = suggested(plain, open);
    expect(suggestions.map(({ tier }) => tier)).toEqual(['Hot', 'Warm']);
    for (const { leadsPerTier } of suggestions) {
      const sum = (side: 'before' | 'after') => leadsPerTier.reduce((total, own) => total + own[side], 0);
      expect([sum('before'), sum('after')]).toEqual([120, 120]);
    }
    expect(suggestions[1]?.leadsPerTier.some(({ tier, after }) => tier === '' && after > 0)).toBe(true);
  });

  test('puts no tier on the score of disqualified leads', () => {
    const disqualifying: Partial<BacktestCase> = {
      criteria: [
        ['All of it', 'Units', 'each', '', 0.1],
        ['Too few', 'Units', '<', 100, 'DQ'],
      ],
    };
    // Half of the won leads are disqualified: a cut that misses few of them takes all leads there are.
    const half = plain.map((lead, index) => (lead.won && index % 2 === 0 ? { ...lead, tenths: 50 } : lead));
    const { report, suggestions } = suggested(half, TIERS, disqualifying);
    expect(answer(report, 'reach')?.from).toBe(-1);
    expect(suggestions.map(({ tier }) => tier)).not.toContain('Warm');
  });

  test('is none where the score points the wrong way, or is the same for all', () => {
    const turned = plain.map(({ won }, index) => ({ tenths: (index % 60) * 10 + (won ? 0 : 150), won }));
    expect(suggested(turned, TIERS).report.verdict.sentence).toContain('the wrong way');
    expect(suggested(turned, TIERS).suggestions).toEqual([]);
    const equal = plain.map(({ won }) => ({ tenths: 400, won }));
    expect(suggested(equal, TIERS).suggestions).toEqual([]);
    expect(suggested(equal, TIERS).report.thresholds).not.toBeNull();
  });
});

describe('which tiers are Hot and Warm', () => {
  const tiersOf = (...tiers: Cells): Cells => [['Tiers'], ['Tier', 'From'], ...tiers];
  const questions = (...tiers: Cells) =>
    suggested(plain, tiersOf(...tiers)).suggestions.map(({ tier, question }) => [tier, question]);

  test('those of these names, whatever stands above, between or beneath', () => {
    expect(questions(['On fire', 90], ['Hot', 50], ['Warm', 5], ['Cold', ''])).toEqual([
      ['Hot', 'youden'],
      ['Warm', 'reach'],
    ]);
    expect(questions(['On fire', 90], [' HOT ', 50], ['Mild', 30], ['warm', 5], ['Cold', ''])).toEqual([
      ['HOT', 'youden'],
      ['warm', 'reach'],
    ]);
  });

  test('else the two highest: where one of them is missing, or Warm stands above Hot', () => {
    expect(questions(['On fire', 60], ['Hot', 50], ['Cold', ''])[0]).toEqual(['On fire', 'youden']);
    expect(questions(['Warm', 60], ['Hot', 50], ['Cold', ''])[0]).toEqual(['Warm', 'youden']);
    expect(questions(['A', 60], ['B', 5], ['Hot', 4], ['Cold', '']).map(([tier]) => tier)).toEqual([
      'A',
      'B',
    ]);
  });

  test('neither reaches the tier above it nor goes down to the one beneath it', () => {
    const froms = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(leadsOf, froms, fc.boolean(), (leads, numbers, areNeighbours) => {
        const names = areNeighbours
          ? ['On fire', 'Hot', 'Warm', 'Cool', 'Cold']
          : ['On fire', 'Hot', 'Mild', 'Warm', 'Cold'];
        const falling = [...numbers].sort((left, right) => right - left);
        const { suggestions } = suggested(
          leads,
          tiersOf(...names.map((name, at) => [name, falling[at] ?? ''])),
        );
        const taken = names.map(
          (name, at) => suggestions.find(({ tier }) => tier === name)?.from ?? falling[at] ?? 0,
        );
        expect(suggestions.every(({ tier }) => tier === 'Hot' || tier === 'Warm')).toBe(true);
        // In the order of the names, with all suggestions taken.
        expect([...new Set(taken)].sort((left, right) => right - left)).toEqual(taken);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what two suggestions do together', () => {
  const countsOf = (leads: readonly ScoredLead[], hot: number, warm: number) => {
    const above = (from: number): number => leads.filter(({ tenths }) => tenths / 10 >= from).length;
    return { Hot: above(hot), Warm: above(warm) - above(hot), Cold: leads.length - above(warm) };
  };

  test('is counted with both Froms, where each changes something', () => {
    fc.assert(
      fc.property(leadsOf, (leads) => {
        const { report, suggestions } = suggested(leads, TIERS);
        const changed = suggestions.filter(({ leadsPerTier }) =>
          leadsPerTier.some(({ before, after }) => before !== after),
        );
        expect(report.bothTaken !== undefined).toBe(changed.length === 2);
        if (!report.bothTaken) return;
        const of = (key: 'before' | 'after') =>
          Object.fromEntries((report.bothTaken ?? []).map((own) => [own.tier, own[key]]));
        expect(of('before')).toEqual(countsOf(leads, 40, 20));
        expect(of('after')).toEqual(countsOf(leads, changed[0]?.from ?? 0, changed[1]?.from ?? 0));
      }),
      { numRuns: 60 },
    );
  });

  test('is not what each does alone where Hot goes below Warm, and Warm keeps a few of its leads', () => {
    const rows = [
      [85, 10, 150],
      [7, 30, 100],
      [8, 160, 20],
    ].flatMap(([won = 0, lost = 0, tenths = 0]) =>
      Array.from({ length: won + lost }, (_, index) => ({ tenths, won: index < won })),
    );
    const { report, suggestions } = suggested(rows, TIERS);
    expect(suggestions.map(({ tier, from }) => [tier, from])).toEqual([
      ['Hot', 15],
      ['Warm', 10],
    ]);
    const warmOf = (list: BacktestReport['bothTaken']) => list?.find(({ tier }) => tier === 'Warm')?.after;
    expect([warmOf(suggestions[1]?.leadsPerTier), warmOf(report.bothTaken)]).toEqual([132, 37]);
  });

  test('leaves no lead without a tier where every lead has one: else Warm stays', () => {
    // Nobody scores below 50, where Hot begins today: Warm alone may go up to 55, but not when Hot has gone to 60.
    const leads = [
      [58, 0, 600],
      [2, 2, 550],
      [0, 58, 500],
    ].flatMap(([won = 0, lost = 0, tenths = 0]) =>
      Array.from({ length: won + lost }, (_, index) => ({ tenths, won: index < won })),
    );
    const { report, suggestions } = suggested(
      leads,
      [['Tiers'], ['Tier', 'From'], ['Hot', 50], ['Warm', 0]],
      { wishes: { winnersWeMayMiss: 0 } },
    );
    expect(suggestions.map(({ tier, from }) => [tier, from])).toEqual([['Hot', 60]]);
    expect(report.bothTaken).toBeUndefined();
  });
});

describe('why nothing is suggested', () => {
  const why = (leads: readonly ScoredLead[], ...tiers: Cells) =>
    suggested(leads, [['Tiers'], ['Tier', 'From'], ...tiers]).report.whyNoSuggestion;
  const turned = plain.map(({ won }, index) => ({ tenths: (index % 60) * 10 + (won ? 0 : 150), won }));
  /** The cut at 15 does best, and no other one nearly as well. */
  const parted = plain.map(({ won }) => ({ tenths: won ? 150 : 20, won }));

  test('the score sorts nothing, or points the wrong way', () => {
    const equal = plain.map(({ won }) => ({ tenths: 400, won }));
    expect(why(equal, ['Hot', 40])).toBe('all scores are equal');
    expect(why(turned, ['Hot', 40])).toBe('the score points the wrong way');
  });

  test('the tiers differ by model', () => {
    const blocks = [
      ...[['Tiers'], ['Tier', 'From', 'Model'], ['Hot', 40, 'New'], ['Cold', '', ''], []],
      ...[['Models'], ['Model', 'Column', 'Rule', 'Value'], ['New', 'Units', '>', 3], ['Old', '', '', '']],
    ];
    expect(suggested(plain, blocks).report.whyNoSuggestion).toBe('the tiers differ by model');
  });

  test('the tiers begin above or below the cuts that do well', () => {
    const above = 'the tiers begin above the cuts that do well';
    expect(why(parted, ['Hot', 90], ['Warm', 80], ['Cool', 75], ['Cold', ''])).toBe(above);
    // Where Cold has all others, it is the tiers that matter all the same.
    expect(why(parted, ['Hot', 90], ['Warm', 80], ['Cool', 75], ['Cold', 0])).toBe(above);
    const below = 'the tiers begin below the cuts that do well';
    expect(why(parted, ['On fire', 9], ['Hot', 8], ['Warm', 7], ['Cold', ''])).toBe(below);
  });

  test('else none fits: no tier has a From, or leads would be left without a tier', () => {
    const none = 'none that does well fits the tiers';
    expect([why(plain, ['All', '']), why(plain, ['All', 0])]).toEqual([none, none]);
  });

  test('is not told where something is suggested, or while no threshold can be judged', () => {
    expect(why(plain, ['Hot', 40])).toBeUndefined();
    expect(why(plain.slice(0, 30), ['Hot', 40])).toBeUndefined();
    expect(why(turned.slice(0, 60), ['Hot', 40])).toBeUndefined();
  });
});

describe('tiers that get no suggestion', () => {
  const tiersOf = (blocks: Cells) => suggested(plain, blocks).suggestions.map(({ tier }) => tier);

  test('those that differ by model', () => {
    const models = [
      [],
      ['Models'],
      ['Model', 'Column', 'Rule', 'Value'],
      ['New', 'Units', '>', 3],
      ['Old', '', '', ''],
    ];
    const tiers = [
      ['Tiers'],
      ['Tier', 'From', 'Model'],
      ['Hot', 40, 'New'],
      ['Warm', 20, ''],
      ['Cold', '', ''],
    ];
    expect(tiersOf([...tiers, ...models])).toEqual([]);
    expect(tiersOf([...TIERS, ...models])).toEqual(['Hot', 'Warm']);
    const named = (...lists: readonly string[]) => [
      ['Tiers'],
      ['Tier', 'From', 'Model'],
      ...[
        ['Hot', 40],
        ['Warm', 20],
        ['Cold', ''],
      ].map((tier, index) => [...tier, lists[index] ?? '']),
    ];
    // The very same models, in whatever order and case: these do not differ.
    expect(tiersOf([...named('New, Old', 'old, NEW', 'New, Old, new'), ...models])).toEqual(['Hot', 'Warm']);
    expect(tiersOf([...named('New, Old', 'New, Old', ''), ...models])).toEqual([]);
    expect(tiersOf([...named('New, Old', 'New, Old', 'Old'), ...models])).toEqual([]);
  });

  test('those without a cell for it', () => {
    const { bound } = inputOf(scoredCase(plain, { blocks: TIERS }));
    const tiers = bound.model.tiers.map((tier) =>
      tier.name === 'Hot' ? { ...tier, fromCell: undefined } : tier,
    );
    const thresholds = thresholdsOf(
      {
        ...listsOf(plain as readonly (ScoredLead & { won: boolean })[]),
        createdDays: new Float64Array(120).fill(Number.NaN),
      },
      inputOf(scoredCase(plain)).wishes,
      String,
    );
    const { suggestions } = suggestFroms({ ...bound.model, tiers }, thresholds, () => []);
    expect(suggestions.map(({ tier }) => tier)).toEqual(['Warm']);
  });

  test('those with a blank From, and Disqualified', () => {
    expect(tiersOf([['Tiers'], ['Tier', 'From'], ['Hot', 40], ['Rest', '']])).toEqual(['Hot']);
    expect(tiersOf([['Tiers'], ['Tier', 'From'], ['All', '']])).toEqual([]);
    const settings = [['Disqualified score', -1]];
    const report = backtestOf({
      ...scoredCase(plain),
      blocks: [
        ['Settings'],
        ['Setting', 'Value'],
        ['Maximum score', ''],
        ...settings,
        [],
        ...TIERS,
        ['Disqualified', ''],
      ],
    });
    expect(report.suggestions.map(({ tier }) => tier)).toEqual(['Hot', 'Warm']);
  });

  test('all, where there is no block Tiers', () => {
    expect(tiersOf([])).toEqual([]);
  });
});

describe('what a suggestion tells', () => {
  test('the cell of its From, and what both Froms do', () => {
    const scored = scoredCase(plain, { blocks: TIERS });
    const report = backtestOf(scored);
    const config: Cells = [['Criteria'], ['h'], ...(scored.criteria ?? []), [], ...(scored.blocks ?? [])];
    for (const { fromCell, current, currentResult, from, result } of report.suggestions) {
      expect(config[fromCell.rowIndex]?.[fromCell.columnIndex]).toBe(current);
      const flagged = (number: number): number => plain.filter(({ tenths }) => tenths / 10 >= number).length;
      expect([result.flagged, currentResult.flagged]).toEqual([flagged(from), flagged(current)]);
    }
  });

  test('all leads per tier before and after, open ones too', () => {
    fc.assert(
      fc.property(leadsOf, fc.array(fc.nat({ max: 450 }), { maxLength: 20 }), (decided, open) => {
        const leads: ScoredLead[] = [...decided, ...open.map((tenths) => ({ tenths, won: undefined }))];
        for (const { tier, from, leadsPerTier } of suggested(leads, TIERS).suggestions) {
          const count = (hot: number, warm: number): Record<string, number> => {
            const froms: (readonly [string, number])[] = [
              ['Hot', hot],
              ['Warm', warm],
              ['Cold', Number.NEGATIVE_INFINITY],
            ];
            froms.sort((left, right) => right[1] - left[1]);
            const counts: Record<string, number> = { Hot: 0, Warm: 0, Cold: 0 };
            for (const { tenths } of leads) {
              const [name] = froms.find(([, own]) => tenths / 10 >= own) ?? ['Cold'];
              counts[name] = (counts[name] ?? 0) + 1;
            }
            return counts;
          };
          const of = (key: 'before' | 'after') =>
            Object.fromEntries(leadsPerTier.map((own) => [own.tier, own[key]]));
          expect(leadsPerTier.map((own) => own.tier)).toEqual(['Hot', 'Warm', 'Cold']);
          expect(of('before')).toEqual(count(40, 20));
          // A From of another tier is no tier of two: the model itself forbids it.
          if (from !== (tier === 'Hot' ? 20 : 40)) {
            expect(of('after')).toEqual(tier === 'Hot' ? count(from, 20) : count(40, from));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
