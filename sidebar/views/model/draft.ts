import type { ModelChange } from '../../../src/app/api.ts';
import { MOST_POINTS } from '../../../src/core/scoring/config/criteria.ts';
import {
  type CellEdit,
  type CriterionRow,
  criterionName,
} from '../../../src/core/scoring/config/criterion-rows.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { addDecimals, decimalToNumber, exactDecimal } from '../../../src/core/table/exact-decimal.ts';
import { type PlainCell, plainCell } from '../../../src/core/table/packed-cells.ts';
import { type NumberStyle, readNumber } from '../../../src/core/table/read-number.ts';
import { cellText, foldName } from '../../../src/core/table/text.ts';

/** What a person has changed of one criterion and not saved yet; undefined where it is as it stands. */
export interface CriterionDraft {
  /** The criterion as it stood when it was changed. */
  readonly criterion: CriterionRow;
  /** As typed. */
  readonly points: string | undefined;
  readonly isOn: boolean | undefined;
}

/** All that is changed and not saved, by the row of its criterion. */
export type Draft = ReadonlyMap<number, CriterionDraft>;

export const EMPTY_DRAFT: Draft = new Map();

/** Why a text is no points: nothing there, no number, `DQ` (which is set in the sheet), or beyond a billion. */
export type PointsProblem = 'missing' | 'no number' | 'disqualifies' | 'too large';

export type ReadPoints = { readonly points: number } | { readonly problem: PointsProblem };

/** Reads typed points as the sheet would read them. */
export function readPoints(text: string, style: NumberStyle): ReadPoints {
  if (foldName(text) === '') return { problem: 'missing' };
  if (disqualifies(text)) return { problem: 'disqualifies' };
  const points = readNumber(text, style);
  if (points === undefined) return { problem: 'no number' };
  return Math.abs(points) > MOST_POINTS ? { problem: 'too large' } : { points };
}

/** Whether a Points cell says `DQ`. */
export function disqualifies(points: CellValue): boolean {
  return foldName(points) === 'dq';
}

/** Points as the sheet would read them again, with its own decimal mark. */
export function pointsText(points: number, { decimalComma }: NumberStyle): string {
  return decimalComma ? String(points).replace('.', ',') : String(points);
}

/** What a criterion's field for points shows while nothing is changed. */
export function pointsAsTheyStand({ points }: CriterionRow, style: NumberStyle): string {
  const number = readNumber(points, style);
  return number === undefined ? cellText(points) : pointsText(number, style);
}

/** Points some steps up or down, exactly; from 0 where the text is no number. */
export function steppedPoints(text: string, by: number, style: NumberStyle): string {
  const read = readPoints(text, style);
  const from = 'points' in read ? read.points : 0;
  const to = decimalToNumber(addDecimals(exactDecimal(from), exactDecimal(by)));
  return pointsText(Math.max(-MOST_POINTS, Math.min(MOST_POINTS, to)), style);
}

/** The draft with other points for a criterion. */
export function withPoints(draft: Draft, criterion: CriterionRow, text: string, style: NumberStyle): Draft {
  const points = text === pointsAsTheyStand(criterion, style) ? undefined : text;
  return put(draft, { criterion, points, isOn: draft.get(criterion.rowIndex)?.isOn });
}

/** The draft with a criterion's points written as the sheet writes them, once nobody types there any more. */
export function withTidyPoints(draft: Draft, criterion: CriterionRow, style: NumberStyle): Draft {
  const own = draft.get(criterion.rowIndex)?.points;
  const read = own === undefined ? undefined : readPoints(own, style);
  return read && 'points' in read
    ? withPoints(draft, criterion, pointsText(read.points, style), style)
    : draft;
}

/** The draft with a criterion switched on or off. */
export function withSwitch(draft: Draft, criterion: CriterionRow, isOn: boolean): Draft {
  return put(draft, {
    criterion,
    points: draft.get(criterion.rowIndex)?.points,
    isOn: isOn === criterion.isOn ? undefined : isOn,
  });
}

/** The draft without the changes to one criterion. */
export function withoutCriterion(draft: Draft, rowIndex: number): Draft {
  const rest = new Map(draft);
  rest.delete(rowIndex);
  return rest;
}

function put(draft: Draft, own: CriterionDraft): Draft {
  const { rowIndex } = own.criterion;
  if (own.points === undefined && own.isOn === undefined) return withoutCriterion(draft, rowIndex);
  return new Map(draft).set(rowIndex, own);
}

/** What a draft comes to. */
export interface DraftChanges {
  /** The cells to write, in sheet order. */
  readonly changes: readonly ModelChange[];
  /** Criteria whose typed points are no points. */
  readonly unreadable: readonly CriterionRow[];
}

/** @param config the cells of the Scoring tab on which the draft stands */
export function draftChanges(
  draft: Draft,
  config: readonly (readonly CellValue[])[],
  style: NumberStyle,
): DraftChanges {
  const changes: ModelChange[] = [];
  const unreadable: CriterionRow[] = [];
  const inSheetOrder = [...draft.values()].sort(
    (left, right) => left.criterion.rowIndex - right.criterion.rowIndex,
  );
  for (const { criterion, points, isOn } of inSheetOrder) {
    const { rowIndex, onColumnIndex, pointsColumnIndex } = criterion;
    const label = criterionName(criterion);
    const from = (columnIndex: number): PlainCell => plainCell(config[rowIndex]?.[columnIndex]);
    if (isOn !== undefined && onColumnIndex !== undefined) {
      const at = { rowIndex, columnIndex: onColumnIndex, what: 'On', criterion: label } as const;
      changes.push({ ...at, from: from(onColumnIndex), to: isOn });
    }
    if (points === undefined || pointsColumnIndex === undefined) continue;
    const read = readPoints(points, style);
    if ('problem' in read) unreadable.push(criterion);
    else if (read.points !== readNumber(criterion.points, style)) {
      const at = { rowIndex, columnIndex: pointsColumnIndex, what: 'Points', criterion: label } as const;
      changes.push({ ...at, from: from(pointsColumnIndex), to: read.points });
    }
  }
  return { changes, unreadable };
}

/** Changes as edits of the config range. */
export function editsOf(changes: readonly ModelChange[]): readonly CellEdit[] {
  return changes.map(({ rowIndex, columnIndex, to }) => ({ rowIndex, columnIndex, value: to }));
}

/** The draft without changes that stand in the sheet by now. */
export function withoutSaved(draft: Draft, saved: readonly ModelChange[], style: NumberStyle): Draft {
  const rest = new Map(draft);
  for (const { rowIndex, what, to } of saved) {
    const own = rest.get(rowIndex);
    if (!own) continue;
    const read = own.points === undefined ? undefined : readPoints(own.points, style);
    const left: CriterionDraft = {
      ...own,
      ...(what === 'On' && own.isOn === to ? { isOn: undefined } : {}),
      ...(what === 'Points' && read && 'points' in read && read.points === to ? { points: undefined } : {}),
    };
    if (left.points === undefined && left.isOn === undefined) rest.delete(rowIndex);
    else rest.set(rowIndex, left);
  }
  return rest;
}

/** A drafted change that does not fit the sheet any more. */
export type LostChange =
  | { readonly kind: 'gone'; readonly criterion: string }
  | {
      readonly kind: 'points changed';
      readonly criterion: string;
      /** Texts of the Points cell when it was drafted, as it is now, and as it was to be. */
      readonly was: string;
      readonly now: string;
      readonly drafted: string;
    };

/**
 * Brings a draft onto a fresh reading of the sheet: a criterion is the same where its name stands in its old row, or
 * once anywhere else. What someone else has changed to the same is no change any more; what someone has changed to
 * something else is theirs, and told as lost.
 */
export function rebaseDraft(
  draft: Draft,
  fresh: readonly CriterionRow[],
  style: NumberStyle,
): { readonly draft: Draft; readonly lost: readonly LostChange[] } {
  let rebased = EMPTY_DRAFT;
  const lost: LostChange[] = [];
  for (const own of draft.values()) {
    const name = criterionName(own.criterion);
    const now = counterpart(own.criterion, fresh);
    if (!now) {
      lost.push({ kind: 'gone', criterion: name });
      continue;
    }
    if (own.isOn !== undefined && now.onColumnIndex !== undefined) {
      rebased = withSwitch(rebased, now, own.isOn);
    }
    if (own.points === undefined) continue;
    if (cellText(own.criterion.points) === cellText(now.points)) {
      rebased = withPoints(rebased, now, own.points, style);
    } else if (!isAlready(own.points, now, style)) {
      lost.push({
        kind: 'points changed',
        criterion: name,
        was: cellText(own.criterion.points),
        now: cellText(now.points),
        drafted: own.points,
      });
    }
  }
  return { draft: rebased, lost };
}

/**
 * The draft on what a save has written, as far as a fresh reading shows it: what was typed or switched while the save was
 * under way is a change of what was saved, even where it takes that back.
 *
 * @param base the criteria on which the draft stands
 * @returns with the draft, the saved changes that the reading does not show yet
 */
export function ontoSaved(
  draft: Draft,
  saved: readonly ModelChange[],
  base: readonly CriterionRow[],
  fresh: readonly CriterionRow[],
  style: NumberStyle,
): { readonly draft: Draft; readonly unread: readonly ModelChange[] } {
  const advanced = new Map(draft);
  const unread: ModelChange[] = [];
  for (const change of saved) {
    const { rowIndex, to } = change;
    const own = advanced.get(rowIndex);
    const criterion = own?.criterion ?? base.find((row) => row.rowIndex === rowIndex);
    if (!criterion) continue;
    const now = counterpart(criterion, fresh);
    if (!now || to !== (typeof to === 'boolean' ? now.isOn : readNumber(now.points, style))) {
      unread.push(change);
      continue;
    }
    const { points, isOn } = own ?? {};
    advanced.set(
      rowIndex,
      typeof to === 'boolean'
        ? { criterion: { ...criterion, isOn: to }, points, isOn: isOn ?? criterion.isOn }
        : {
            criterion: { ...criterion, points: to },
            points: points ?? pointsAsTheyStand(criterion, style),
            isOn,
          },
    );
  }
  return { draft: advanced, unread };
}

function counterpart(criterion: CriterionRow, fresh: readonly CriterionRow[]): CriterionRow | undefined {
  const namesakes = fresh.filter((other) => criterionName(other) === criterionName(criterion));
  const inPlace = namesakes.find(({ rowIndex }) => rowIndex === criterion.rowIndex);
  return inPlace ?? (namesakes.length === 1 ? namesakes[0] : undefined);
}

function isAlready(text: string, { points }: CriterionRow, style: NumberStyle): boolean {
  const read = readPoints(text, style);
  return 'points' in read && read.points === readNumber(points, style);
}
