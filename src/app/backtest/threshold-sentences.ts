import { exactText } from '../../core/scoring/points-words.ts';

/** Every sentence about a tier's From that a backtest suggested. */
export const SENTENCES = {
  applied: (tier: string, from: number, to: number): string =>
    `${tier} now begins at ${exactText(to)} instead of ${exactText(from)}.`,
  edited: (cell: string, tier: string, from: number): string =>
    `${cell} no longer says that ${tier} begins at ${exactText(from)}, so nothing was changed. Run the backtest again.`,
  noNumber: 'A tier begins at a number. Nothing was changed.',
  nothingChanged: (tier: string, from: number): string =>
    `${tier} begins at ${exactText(from)} already, so nothing was changed.`,
  formula: (cell: string): string =>
    `${cell} holds a formula, so nothing was changed. Type the number there yourself, or change what the formula counts from.`,
  wouldCross: (tier: string, other: string, from: number): string =>
    `${tier} would take the place of ${other}, which begins at ${exactText(from)}, so nothing was changed. Change ${other} first.`,
  brokenModel: (cell: string, message: string): string =>
    `Nothing was changed, because the model would have an error at ${cell}: ${message}`,
  nothingToUndo: 'There is no suggestion to take back.',
  changedSince: (cell: string): string =>
    `${cell} was changed since, so nothing was taken back. Change it there.`,
  undone: (tier: string, from: string): string => `Taken back: ${tier} begins at ${from} again.`,
} as const;
