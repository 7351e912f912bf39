import { changeWords } from '../../core/scoring/points-words.ts';
import type { SavedCell } from './last-save.ts';

/** Every sentence about saving the model. */
export const SENTENCES = {
  noReason: 'Say in a few words why the model changes: the reason goes into the Change log.',
  longReason: 'The reason is too long for a line of the Change log. Say it in fewer words.',
  nothingChanged: 'Nothing is changed, so there is nothing to save.',
  noNumber: (criterion: string): string =>
    `The points of “${criterion}” must be a number, at most a billion. Nothing was saved.`,
  formula: (cell: string): string =>
    `${cell} holds a formula. Change what it counts from, or type a value there, then save again.`,
  brokenModel: (cell: string, message: string): string =>
    `Nothing was saved, because the model would have an error at ${cell}: ${message}`,
  edited: (cells: readonly string[]): string =>
    [
      ...(cells.length > 0 ? [`${cells.join('; ')}.`] : []),
      'The Scoring tab was edited meanwhile, so nothing was saved.',
    ].join(' '),
  nowSays: (cell: string, now: string, expected: string): string =>
    `${cell} ${now === '' ? 'is blank now' : `now says ${now}`}, not ${expected || 'blank'}`,
  saved: (summary: string, tab: string): string => `Saved, and noted in “${tab}”: ${summary}.`,
  tooLarge: ' It is too much to be undone.',
  notTheLast: 'That is no longer the last save, so nothing was undone.',
  changedSince: (cell: string): string =>
    `${cell} was changed since the save, so nothing was undone. Change it there, or in the Model view.`,
  undoing: (summary: string): string => `Undone: ${summary}`,
  undone: (summary: string): string => `Undone: ${summary}. Every value is what it was before.`,
} as const;

/** What a save changes, as the log tells it: `Pricing page visit: 10 → 20 points; Webinar: switched off`. */
export function summaryOf(cells: readonly SavedCell[]): string {
  return cells.map(changeWords).join('; ');
}
