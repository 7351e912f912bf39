import { figure, plural } from '../kit/figures.ts';

/** What is said of a run, whichever view started it. */
export const SENTENCES = {
  scoring: 'Scoring the leads…',
  rows: (scored: number, rows: number): string => `${figure(scored)} of ${plural(rows, 'row')} scored`,
  stopping: 'Stopping as soon as these rows are written…',
  stopped: (scored: number, rows: number): string =>
    `Stopped: ${figure(scored)} of ${plural(rows, 'row')} ${scored === 1 ? 'is' : 'are'} scored. The next run goes on from there.`,
  cameSoFar: (scored: number, rows: number): string =>
    `${figure(scored)} of ${plural(rows, 'row')} ${scored === 1 ? 'is' : 'are'} scored so far; the next run goes on from there.`,
  unsteady:
    'The leads keep changing while they are being scored, so the run began anew again and again. Wait until the sheet is at rest, or choose Extensions ▸ Scoresheet ▸ Score leads.',
} as const;

/** The words on the button that starts a run, or goes on with one. */
export const ACTIONS = { score: 'Score leads', goOn: 'Go on', again: 'Try again' } as const;
