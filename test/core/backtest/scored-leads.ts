import fc from 'fast-check';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';
import type { BacktestCase } from './backtest-of.ts';

/** A lead of which nothing is known but its score, in tenths of a point, and how it ended. */
export interface ScoredLead {
  readonly tenths: number;
  /** Undefined for an open lead. */
  readonly won: boolean | undefined;
}

/** Leads that score exactly what is asked for: a criterion that gives a tenth of a point for each unit. */
export function scoredCase(
  leads: readonly ScoredLead[],
  more: Partial<BacktestCase> & { readonly settings?: Cells } = {},
): BacktestCase {
  const lowest = Math.min(0, ...leads.map(({ tenths }) => tenths));
  const { settings = [], blocks = [], ...rest } = more;
  return {
    leads: [
      ['Units', 'Outcome'],
      ...leads.map(({ tenths, won }): CellValue[] => [
        tenths - lowest,
        won === undefined ? 'open' : won ? 'won' : 'lost',
      ]),
    ],
    criteria: [['All of it', 'Units', 'each', '', 0.1]],
    blocks: [
      ['Settings'],
      ['Setting', 'Value'],
      ['Starting score', lowest / 10],
      ['Minimum score', ''],
      ['Maximum score', ''],
      ...settings,
      [],
      ...blocks,
    ],
    ...rest,
  };
}

/** So many won and so many lost leads, with the scores of a long list that mixes them. */
export function mixedLeads(won: number, lost: number): readonly ScoredLead[] {
  return Array.from({ length: won + lost }, (_, index) => {
    // Spread evenly over the list, so that every part of it holds both.
    const isWon = Math.floor(((index + 1) * won) / (won + lost)) > Math.floor((index * won) / (won + lost));
    return { tenths: ((index * 37) % 101) * 5 + (isWon ? 150 : 0), won: isWon };
  });
}

/** Random leads, won and lost, with many ties; at least so many of each. */
export function randomLeads(
  least: number,
  most: number,
  scores: fc.Arbitrary<number> = fc.integer({ min: -5, max: 9 }),
): fc.Arbitrary<readonly (ScoredLead & { readonly won: boolean })[]> {
  const some = (won: boolean) =>
    fc.array(
      scores.map((tenths) => ({ tenths, won })),
      { minLength: least, maxLength: most },
    );
  return fc
    .tuple(some(true), some(false))
    .chain(([won, lost]) => fc.shuffledSubarray([...won, ...lost], { minLength: won.length + lost.length }));
}

/** Scores and outcomes side by side, as the engine takes them. */
export function listsOf(leads: readonly { readonly tenths: number; readonly won: boolean }[]) {
  return {
    scores: Float64Array.from(leads, ({ tenths }) => tenths / 10),
    isWon: Uint8Array.from(leads, ({ won }) => (won ? 1 : 0)),
    rowIndexes: Int32Array.from(leads.keys()),
  };
}

/** Every number within a plain value, with the way to it. */
export function numbersIn(value: unknown, path = ''): readonly (readonly [path: string, number: number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}
