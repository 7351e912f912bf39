import { foldName } from '../../core/table/text.ts';
import type { Conversation, Tab } from '../ports.ts';
import { SENTENCES } from './sentences.ts';

/** The columns that the add-on makes in the lead tab and owns, in the order in which it appends them. */
export const OWNED_COLUMNS = [
  'Lead score',
  'Fit score',
  'Engagement score',
  'Lead grade',
  'Lead tier',
  'Lead model',
  'Why',
  'Scored on',
] as const;

export type OwnedColumn = (typeof OWNED_COLUMNS)[number];

/** Where each owned column stands, 1-based. */
export type OwnedPlaces = ReadonlyMap<OwnedColumn, number>;

/** Columns that hold text: their cells are formatted as plain text, so that nothing in them is ever a formula. */
export const TEXT_COLUMNS: ReadonlySet<OwnedColumn> = new Set([
  'Lead grade',
  'Lead tier',
  'Lead model',
  'Why',
]);

/** Columns that hold numbers. */
export const SCORE_COLUMNS: ReadonlySet<OwnedColumn> = new Set([
  'Lead score',
  'Fit score',
  'Engagement score',
]);

/** The owned columns that a tab already has. */
export function ownedPlaces(tab: Tab): Map<OwnedColumn, number> {
  const known = tab.ownedColumns();
  const places = new Map<OwnedColumn, number>();
  for (const name of OWNED_COLUMNS) {
    const columnNumber = known.get(name);
    if (columnNumber !== undefined) places.set(name, columnNumber);
  }
  return places;
}

/** Where the owned columns will stand, and which of them are still to be made. */
export interface PlacePlan {
  readonly places: OwnedPlaces;
  /** Columns that the add-on does not own yet. */
  readonly toMake: readonly OwnedColumn[];
  /** Those, and columns of ours whose header is blank: somebody cleared it, or a first write failed. */
  readonly toHead: readonly OwnedColumn[];
  /** How many empty columns must be inserted for them, and behind which column, 1-based. */
  readonly toInsert: number;
  readonly insertAfter: number;
}

/**
 * Finds a place for each owned column that the tab does not have yet: behind the last column in use, or,
 * where the user's own column of that name may be used, there.
 *
 * @param existing the owned columns that the tab has
 * @param headers texts of the header row, over all columns in use
 * @returns `undefined` when the user called the run off
 */
export function planPlaces(
  existing: OwnedPlaces,
  headers: readonly string[],
  conversation: Conversation,
): PlacePlan | undefined {
  const places = new Map(existing);
  const toMake = OWNED_COLUMNS.filter((name) => !existing.has(name));
  const owned = new Set(existing.values());
  const namesakes = toMake.flatMap((name) => {
    const index = headers.findIndex(
      (header, at) => foldName(header) === foldName(name) && !owned.has(at + 1),
    );
    return index < 0 ? [] : [{ name, columnNumber: index + 1 }];
  });
  if (namesakes.length > 0) {
    const names = namesakes.map(({ name }) => name);
    const answer = conversation.choose(SENTENCES.namesakeTitle(names), SENTENCES.namesakeQuestion(names));
    if (answer === 'cancel') return undefined;
    if (answer === 'yes') for (const { name, columnNumber } of namesakes) places.set(name, columnNumber);
  }
  const toHead = OWNED_COLUMNS.filter((name) => !headers[Number(existing.get(name)) - 1]);
  // Columns of ours that were cleared may stand behind all that is in use.
  const insertAfter = Math.max(headers.length, ...owned);
  let toInsert = 0;
  for (const name of toMake) {
    if (places.has(name)) continue;
    toInsert++;
    places.set(name, insertAfter + toInsert);
  }
  return { places, toMake, toHead, toInsert, insertAfter };
}

/** Owned columns that stand side by side, so that one write fills them all. */
export function adjacentRuns(places: OwnedPlaces): readonly (readonly OwnedColumn[])[] {
  const sorted = [...places].sort(([, left], [, right]) => left - right);
  const runs: OwnedColumn[][] = [];
  let previous = Number.NaN;
  for (const [name, columnNumber] of sorted) {
    if (columnNumber === previous + 1) runs[runs.length - 1]?.push(name);
    else runs.push([name]);
    previous = columnNumber;
  }
  return runs;
}
