import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsOf } from '../../../src/core/backtest/cuts.ts';
import { type Answer, answerQuestions, type CutWishes } from '../../../src/core/backtest/questions.ts';
import type { Question } from '../../../src/core/backtest/report/thresholds.ts';
import { tieGroups } from '../../../src/core/stats/tie-groups.ts';
import { listsOf, randomLeads, type ScoredLead } from './scored-leads.ts';

const NOTHING: CutWishes = {
  capacityPerWeek: null,
  leadsPerWeek: null,
  costPerCall: null,
  valuePerWin: null,
  minimumHitRate: null,
  winnersWeMayMiss: 0.1,
};

type KnownLead = ScoredLead & { readonly won: boolean };

function answersTo(leads: readonly KnownLead[], wishes: Partial<CutWishes>) {
  const { scores, isWon } = listsOf(leads);
  const groups = tieGroups(scores, isWon);
  const cuts = cutsOf(groups);
  const answers = answerQuestions(groups, cuts, { ...NOTHING, ...wishes });
  return (question: Question) => {
    const answer = answers.find((own) => own.question === question) as Answer;
    const tenths = (index: number | undefined): number | null =>
      index === undefined ? null : Math.round((cuts.scores[index] as number) * 10);
    return { best: tenths(answer.best), asGood: answer.asGood.map(tenths), because: answer.because };
  };
}

/** A cut, its leads counted one by one. */
interface SlowCut {
  readonly from: number;
  readonly flagged: number;
  readonly won: number;
  readonly lost: number;
}

function everyCut(leads: readonly KnownLead[]): readonly SlowCut[] {
  return [...new Set(leads.map(({ tenths }) => tenths))]
    .sort((left, right) => right - left)
    .map((from) => {
      const flagged = leads.filter(({ tenths }) => tenths >= from);
      const won = flagged.filter((own) => own.won).length;
      return { from, flagged: flagged.length, won, lost: flagged.length - won };
    });
}

const froms = (cuts: readonly SlowCut[]): number[] => cuts.map(({ from }) => from);
/** The highest cut of the largest value, in whole numbers. */
function best(cuts: readonly SlowCut[], value: (cut: SlowCut) => number): SlowCut {
  const most = Math.max(...cuts.map(value));
  return cuts.find((cut) => value(cut) === most) as SlowCut;
}

function wilsonLow(won: number, leads: number): number {
  const z = 1.959963984540054;
  const rate = won / leads;
  const centre = rate + (z * z) / (2 * leads);
  const half = z * Math.sqrt((rate * (1 - rate)) / leads + (z * z) / (4 * leads * leads));
  return (centre - half) / (1 + (z * z) / leads);
}

const leadsOf = randomLeads(1, 25);

describe('the lowest cut that sales can work', () => {
  test('flags as many leads a week as fit, and is as good as cuts that fit and win the same', () => {
    fc.assert(
      fc.property(
        leadsOf,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 60 }),
        (leads, capacity, weekly) => {
          const { best: from, asGood } = answersTo(leads, {
            capacityPerWeek: capacity,
            leadsPerWeek: weekly,
          })('capacity');
          const fitting = everyCut(leads).filter(
            ({ flagged }) => flagged * weekly <= capacity * leads.length,
          );
          const lowest = fitting.at(-1);
          expect(from).toBe(lowest?.from ?? null);
          expect(asGood).toEqual(froms(fitting.filter(({ won }) => won === lowest?.won)));
        },
      ),
    );
  });

  test('fits to the last lead where the leads per week are no whole number', () => {
    // 100 leads in three weeks, of which 30 are flagged: exactly ten a week.
    const leads = Array.from({ length: 100 }, (_, index) => ({
      tenths: index < 30 ? 5 : 1,
      won: index % 2 === 0,
    }));
    expect(answersTo(leads, { capacityPerWeek: 10, leadsPerWeek: 100 / (21 / 7) })('capacity').best).toBe(5);
    for (let weeks = 1; weeks < 60; weeks++) {
      const wishes = { capacityPerWeek: 30 / weeks, leadsPerWeek: 100 / weeks };
      expect(answersTo(leads, wishes)('capacity').best).toBe(5);
    }
  });

  test('asks for what is missing, and says so where no cut fits', () => {
    const leads = [
      { tenths: 1, won: true },
      { tenths: 1, won: false },
    ];
    const because = (wishes: Partial<CutWishes>) => answersTo(leads, wishes)('capacity').because;
    expect(because({})).toContain('Capacity per week');
    expect(because({ capacityPerWeek: 4 })).toContain('Leads per week');
    expect(because({ capacityPerWeek: 4, leadsPerWeek: 5 })).toContain('too few leads apart');
    expect(because({ capacityPerWeek: 4, leadsPerWeek: 0 })).toBe(
      'Fill in the setting Leads per week with a number above 0.',
    );
    expect(because({ capacityPerWeek: 4, leadsPerWeek: -3 })).toContain('above 0');
    expect(because({ capacityPerWeek: 5, leadsPerWeek: 5 })).toBe('');
  });
});

describe('the cut that earns the most', () => {
  test('is the highest of the best, with those within one standard error of it', () => {
    fc.assert(
      fc.property(
        leadsOf,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (leads, value, cost) => {
          const { best: from, asGood } = answersTo(leads, { valuePerWin: value, costPerCall: cost })(
            'profit',
          );
          const cuts = everyCut(leads);
          const profit = ({ won, flagged }: SlowCut): number => value * won - cost * flagged;
          const top = best(cuts, profit);
          expect(from).toBe(profit(top) > 0 ? top.from : null);
          if (from === null) return;
          const within = cuts.filter((cut) => {
            const between = Math.abs(cut.flagged - top.flagged);
            const rate = between === 0 ? 0 : Math.abs(cut.won - top.won) / between;
            return profit(top) - profit(cut) <= value * Math.sqrt(between * rate * (1 - rate));
          });
          expect(asGood).toEqual(froms(within));
        },
      ),
    );
  });

  test('is the same in cents as in whole numbers, down to ties', () => {
    fc.assert(
      fc.property(
        leadsOf,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (leads, value, cost) => {
          const whole = answersTo(leads, { valuePerWin: value, costPerCall: cost })('profit');
          const cents = answersTo(leads, { valuePerWin: value / 100, costPerCall: cost / 100 })('profit');
          expect([cents.best, cents.because]).toEqual([whole.best, whole.because]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('asks for both settings, and says so where every cut costs more than it earns', () => {
    const leads = [
      { tenths: 1, won: true },
      { tenths: 1, won: false },
    ];
    expect(answersTo(leads, { valuePerWin: 1 })('profit').because).toContain('Cost per call');
    expect(answersTo(leads, { costPerCall: 1 })('profit').because).toContain('Value per win');
    expect(answersTo(leads, { valuePerWin: 1, costPerCall: 1 })('profit')).toMatchObject({ best: null });
    expect(answersTo(leads, { valuePerWin: 1, costPerCall: 1 })('profit').because).toContain('earns more');
  });
});

describe('the lowest cut that is sure to be won often enough', () => {
  test('has a Wilson lower bound that clears the rate, though a higher cut may not', () => {
    fc.assert(
      fc.property(leadsOf, fc.integer({ min: 0, max: 20 }), (leads, twentieths) => {
        const rate = twentieths / 20;
        const { best: from, asGood } = answersTo(leads, { minimumHitRate: rate })('hit rate');
        // An exact 0 stands for the bound where nothing is won.
        const bound = ({ won, flagged }: SlowCut): number => (won === 0 ? 0 : wilsonLow(won, flagged));
        const clear = everyCut(leads).filter((cut) => bound(cut) >= rate);
        expect(from).toBe(clear.at(-1)?.from ?? null);
        expect(asGood).toEqual(froms(clear.filter(({ won }) => won === clear.at(-1)?.won)));
      }),
    );
  });
});

describe('the highest cut that reaches enough won leads', () => {
  test('misses at most the share that may be missed', () => {
    fc.assert(
      fc.property(leadsOf, fc.integer({ min: 0, max: 100 }), (leads, percent) => {
        const { best: from, asGood } = answersTo(leads, { winnersWeMayMiss: percent / 100 })('reach');
        const all = leads.filter(({ won }) => won).length;
        const reaching = everyCut(leads).filter(({ won }) => (all - won) * 100 <= percent * all);
        expect(from).toBe(reaching[0]?.from);
        expect(asGood).toEqual(froms(reaching.slice(0, 1)));
      }),
    );
  });

  test('every whole percentage of 100 won leads may be missed to the last one', () => {
    const leads = Array.from({ length: 200 }, (_, index) => ({ tenths: index >> 1, won: index % 2 === 0 }));
    for (let percent = 0; percent < 100; percent++) {
      expect(answersTo(leads, { winnersWeMayMiss: percent / 100 })('reach').best).toBe(percent);
    }
  });
});

describe('the reference cuts', () => {
  test('Youden’s J: the highest of the best in whole numbers, with those within one standard error', () => {
    fc.assert(
      fc.property(leadsOf, (leads) => {
        const { best: from, asGood } = answersTo(leads, {})('youden');
        const cuts = everyCut(leads);
        const [P, N] = [leads.filter(({ won }) => won).length, leads.filter(({ won }) => !won).length];
        const top = best(cuts, ({ won, lost }) => won * N - lost * P);
        expect(from).toBe(top.from);
        const within = cuts.filter(({ won, lost }) => {
          const [a, b] = [Math.abs(won - top.won) / P, Math.abs(lost - top.lost) / N];
          const shortfall = (top.won * N - top.lost * P - (won * N - lost * P)) / (P * N);
          const error = Math.sqrt((a * (1 - a)) / P + (b * (1 - b)) / N);
          return shortfall <= error + 1e-12;
        });
        expect(asGood).toEqual(froms(within));
      }),
    );
  });

  test('F1: the highest of the best, with its equals', () => {
    fc.assert(
      fc.property(leadsOf, (leads) => {
        const { best: from, asGood } = answersTo(leads, {})('f1');
        const cuts = everyCut(leads);
        const all = leads.filter(({ won }) => won).length;
        const top = cuts.filter((cut) =>
          cuts.every((other) => cut.won * (other.flagged + all) >= other.won * (cut.flagged + all)),
        );
        expect(from).toBe(top[0]?.from);
        expect(asGood).toEqual(froms(top));
      }),
    );
  });

  test('catch everyone: the lowest score of a won lead', () => {
    fc.assert(
      fc.property(leadsOf, (leads) => {
        const lowest = Math.min(...leads.filter(({ won }) => won).map(({ tenths }) => tenths));
        expect(answersTo(leads, {})('catch everyone')).toEqual({
          best: lowest,
          asGood: [lowest],
          because: '',
        });
      }),
    );
  });
});
