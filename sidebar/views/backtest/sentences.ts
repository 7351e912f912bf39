import { figure, plural } from '../../kit/figures.ts';

/** All that the Backtest view says until there is a backtest. */
export const SENTENCES = {
  title: 'Are the scores any good?',
  about:
    'A backtest will compare the scores with how leads really ended: whether Hot leads are won more often than Cold ones, and where the tiers should begin. This version has none yet.',
  needs: 'What it will need',
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
} as const;
