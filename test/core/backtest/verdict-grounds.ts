import type { WhoCounts } from '../../../src/core/backtest/report/leads.ts';
import type { Sorting } from '../../../src/core/backtest/report/scores.ts';
import type { TierStep } from '../../../src/core/backtest/report/tiers.ts';
import type { Leak } from '../../../src/core/backtest/report/verdict.ts';
import { type VerdictGrounds, verdictOf } from '../../../src/core/backtest/verdict.ts';
import { inputOf } from './backtest-of.ts';

const bind = (rule: string, value: number | '') =>
  inputOf({ leads: [['Seen', 'Outcome']], criteria: [['Rule', 'Seen', rule, value, 5]] }).bound;
/** A model that counts days, and one that does not. */
export const countsDays = bind('in last days', 7);
export const countsNoDays = bind('is not blank', '');

const WHO: WhoCounts = {
  leads: 1000,
  won: 300,
  lost: 700,
  open: 0,
  notReady: 0,
  decidedEarly: 0,
  readyAfterDays: null,
  judgedAfterDays: null,
  wantsCreatedDate: false,
  baseRate: 0.3,
  openValues: [],
  scoredAsItStood: true,
  withoutOutcomeDate: 0,
  futureOutcomeDates: 0,
  outcomeBeforeCreated: 0,
  withoutCreatedDate: 0,
};

/** A sorting of which only the AUC and its interval are looked at. */
export function sorting(
  value: number,
  low: number | null = value - 0.02,
  high: number | null = value + 0.02,
): Sorting {
  return {
    auc: { value, twiceU: 0, low, high, se: 0.01, gini: 2 * value - 1, plainLow: low, plainHigh: high },
    pointBiserial: 0,
    spearman: 0,
    kendallTauB: 0,
    ks: { value: 0, threshold: 0 },
    averagePrecision: 0,
    alift: 0,
  };
}

export const step = (proven: boolean): TierStep => ({
  better: 'Hot',
  worse: 'Warm',
  difference: 0.1,
  low: 0,
  high: 0.2,
  proven,
});
export const leak = (column: string, level: Leak['level'], iv: number | null = 1.2): Leak => ({
  column,
  level,
  reason: '',
  iv,
});

const GOOD: VerdictGrounds = {
  bound: countsNoDays,
  who: WHO,
  gate: 'isotonic',
  leaks: [],
  telling: ['Plan'],
  sorting: sorting(0.8),
  steps: [step(true)],
  allEqual: false,
  readsOutcome: false,
};
/** The verdict on grounds on which all is well, but for what a test changes. */
export const judge = (change: Partial<VerdictGrounds>, who: Partial<WhoCounts> = {}) =>
  verdictOf({ ...GOOD, ...change, who: { ...WHO, ...who } });
/** Light and sentence of the same, as `green: The score …`. */
export const told = (change: Partial<VerdictGrounds>, who: Partial<WhoCounts> = {}) => {
  const { light, sentence } = judge(change, who);
  return `${light}: ${sentence}`;
};
