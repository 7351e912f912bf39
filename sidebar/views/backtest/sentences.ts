import type { CutResult } from '../../../src/core/backtest/report/thresholds.ts';
import type { Verdict } from '../../../src/core/backtest/report/verdict.ts';
import { countText, percentText, roughText } from '../../../src/core/backtest/words/figures.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { figure, plural } from '../../kit/figures.ts';

/** What the Backtest view says around a run. */
export const SENTENCES = {
  title: 'Are the scores any good?',
  about:
    'A backtest compares the scores with how leads really ended: whether Hot leads are won more often than Cold ones, and where the tiers should begin.',
  needs: 'What it needs',
  outcomeColumn: 'Outcome column',
  noOutcome: 'Not set: no column says which leads were won or lost.',
  unknownOutcome: (column: string): string => `“${column}” is not among the headers of your leads.`,
  set: 'Set it in Scoring',
  change: 'Change it in Scoring',
  decided: 'Leads won or lost',
  decidedOf: (decided: number, leads: number): string => `${figure(decided)} of ${plural(leads, 'lead')}`,
  noDecided: 'None yet. They count as soon as the outcome column says how they ended.',
  noScoring: 'Set up scoring first.',
  setUp: 'Set up',
  broken: 'The Scoring tab needs mending first.',
  toScore: 'See what to mend',
  writes: 'It fills the tab Backtest, and Win rate and Lift in Scoring. Your leads stay as they are.',
  run: 'Run backtest',
  again: 'Run it again',
  running: (leads: number): string => `Comparing ${plural(leads, 'lead')} with how they ended…`,
  runningHow: 'This can take a minute. You can look at the other views meanwhile.',
  runningLabel: 'The backtest is running',
  earlier: 'Below is the backtest from before.',
  changed: 'The model has changed since this backtest. Run it again.',
  done: 'The backtest is done.',
  openTab: 'Open the Backtest tab',
  openTabHow: 'Charts, deciles, months and all rules are in its tab.',
} as const;

/** What the report says where the shared words do not. */
export const REPORT = {
  lights: { green: 'Reliable', amber: 'With care', red: 'Not reliable' } satisfies Record<
    Verdict['light'],
    string
  >,
  tooEarly: 'Too early to say',
  leaks: 'Check this first',
  leakDo: {
    red: 'A score must not use what is only known afterwards. Switch these criteria off, then run the backtest again:',
    amber: 'If it is filled in only once the outcome is known, switch these criteria off:',
  },
  noCapacity: 'How many calls can you make in a week? Say it in Next, and the wins of a week show here.',
  toNext: 'Say it in Next',
  tiers: 'Tiers',
  won: (won: number, leads: number): string =>
    leads === 0 ? 'No decided lead' : `${won === 0 ? 'None' : countText(won)} of ${countText(leads)} won`,
  scale: 'Lines: where the true rate may lie.',
  baseRate: (rate: number): string => `Upright line: all leads, ${percentText(rate)}.`,
  tiersBefore: 'Counted with the tiers as they were. Run it again to see them as they are now.',
  suggestions: 'Where the tiers should begin',
  noSuggestions: 'No other beginning of a tier can be suggested from these leads and tiers.',
  others: 'Other ways to draw the line',
  rules: 'Rules that need a look',
  chances: 'The chance of a score',
  chancesHead: { scores: 'Score', chance: 'Chance', won: 'Won' },
  scores: (from: number, to: number): string =>
    from === to ? exactText(from) : `${exactText(from)} to ${exactText(to)}`,
  wonOf: (won: number, leads: number): string => `${countText(won)} of ${countText(leads)}`,
  withheld: 'Not shown yet',
  who: 'Who was counted',
  whoMore: 'Who was left out, and how leads were read',
} as const;

/** Applying a suggestion. What is written is told to the last digit. */
export const APPLY = {
  title: (tier: string, from: number, current: number): string =>
    `${tier} from ${exactText(from)} instead of ${exactText(current)}`,
  stays: (tier: string, from: number): string => `${tier} stays at ${exactText(from)}`,
  allLeads: 'All leads by tier',
  move: (before: string, after: string): string => (before === after ? after : `${before} → ${after}`),
  moveSpoken: (what: string, before: string, after: string): string =>
    before === after ? `${what}: ${after}, as before` : `${what}: from ${before} to ${after}`,
  misses: (result: CutResult): string => `Winners it would miss: ${countText(result.missedCount)}`,
  missesNone: 'It would miss no winner.',
  more: (leads: number): string => `and ${countText(leads)} more`,
  apply: 'Apply',
  applying: 'Writing…',
  applyLabel: (tier: string, from: number): string => `Apply: ${tier} from ${exactText(from)}`,
  undo: 'Undo',
  undoLabel: (tier: string): string => `Undo: ${tier} as before`,
  undoing: 'Taking back…',
  applied: 'Applied',
  appliedHow: 'The tiers in the sheet are from before: score the leads to renew them.',
  scoreLeads: 'Score leads',
  otherwise: (tier: string, from: string): string =>
    `${tier} begins at ${from === '' ? 'no number' : from} now. Run the backtest again.`,
  outdated: 'Run the backtest again before you apply this.',
  unsure: 'What stands in the sheet now is shown here.',
} as const;

/** What a cut does, figure by figure; what is not known is left out. */
export function cutFigures(result: CutResult): Readonly<Record<string, string>> {
  const { flagged, flaggedPerWeek, won, recall, callsPerWin } = result;
  return {
    'Leads at or above it': countText(flagged),
    ...(flaggedPerWeek === null ? {} : { 'Such leads a week': roughText(flaggedPerWeek) }),
    'Wins among them': countText(won),
    'Share of all wins': percentText(recall),
    'Calls per win': callsPerWin === null ? 'no win' : roughText(callsPerWin),
  };
}
