import { counted } from '../set-up/sentences.ts';

/** All that *Load demo leads* says to the user. */

export function demoLoaded(tabName: string, leads: number): string {
  return `The tab “${tabName}” holds ${counted(leads, 'invented lead', 'invented leads')} with known outcomes. Nobody among them is real.`;
}

export const SCORING_KEPT =
  'There is a Scoring tab already, and it stays as it is: it may not fit the demo leads. To score them, set its Lead tab to the new tab, or rename Scoring and set up scoring again.';
