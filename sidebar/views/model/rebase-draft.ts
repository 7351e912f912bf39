import type { ModelChange } from '../../../src/app/api.ts';
import {
  type CountingHeader,
  type CriterionRow,
  criterionName,
  ownsCell,
} from '../../../src/core/scoring/config/criterion-rows.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { type NumberStyle, readNumber } from '../../../src/core/table/read-number.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { countingAsItStands, countingValue } from './counting-text.ts';
import {
  type CriterionDraft,
  type Draft,
  draftOf,
  EMPTY_DRAFT,
  withCounting,
  withPoints,
  withSwitch,
} from './draft.ts';
import { pointsAsTheyStand, readPoints } from './points-text.ts';

/** A drafted change that does not fit the sheet any more. */
export type LostChange =
  | { readonly kind: 'gone'; readonly criterion: string }
  | {
      readonly kind: 'changed';
      readonly criterion: string;
      readonly what: 'Points' | CountingHeader;
      /** Texts of the cell when it was drafted, as it is now, and as it was to be. */
      readonly was: string;
      readonly now: string;
      readonly drafted: string;
    };

/**
 * Brings a draft onto a fresh reading of the sheet: a criterion is the same where its name stands in its old cell, once
 * in its old row, or once anywhere else. What someone else has changed to the same is no change any more; what someone
 * has changed to something else is theirs, and told as lost.
 */
export function rebaseDraft(
  draft: Draft,
  fresh: readonly CriterionRow[],
  style: NumberStyle,
): { readonly draft: Draft; readonly lost: readonly LostChange[] } {
  let rebased = EMPTY_DRAFT;
  const lost: LostChange[] = [];
  for (const own of draft.values()) {
    const criterion = criterionName(own.criterion);
    const now = counterpart(own.criterion, fresh);
    if (!now) {
      lost.push({ kind: 'gone', criterion });
      continue;
    }
    if (own.isOn !== undefined && now.onColumnIndex !== undefined) {
      rebased = withSwitch(rebased, now, own.isOn);
    }
    for (const { what, drafted, was, is, isAlready, put } of draftedCells(own, now, style)) {
      if (!isThere(now, what)) lost.push({ kind: 'gone', criterion: `${what} of “${criterion}”` });
      else if (was === is) rebased = put(rebased);
      else if (!isAlready) lost.push({ kind: 'changed', criterion, what, was, now: is, drafted });
    }
  }
  return { draft: rebased, lost };
}

/** Whether its cell is there still; a block without Points cannot be scored at all, which is told elsewhere. */
function isThere({ counting }: CriterionRow, what: DraftedCell['what']): boolean {
  return what === 'Points' || counting?.[what].columnIndex !== undefined;
}

/** A drafted cell, as it stood when it was drafted and as it stands by now. */
interface DraftedCell {
  readonly what: 'Points' | CountingHeader;
  readonly drafted: string;
  readonly was: string;
  readonly is: string;
  /** Whether someone else has made it what it was to be. */
  readonly isAlready: boolean;
  put(draft: Draft): Draft;
}

function draftedCells(
  { criterion, points, counting }: CriterionDraft,
  now: CriterionRow,
  style: NumberStyle,
): readonly DraftedCell[] {
  const read = points === undefined ? undefined : readPoints(points, style);
  return [
    ...(points === undefined
      ? []
      : [
          {
            what: 'Points' as const,
            drafted: points,
            was: cellText(criterion.points),
            is: cellText(now.points),
            isAlready: read !== undefined && 'points' in read && isPoints(now, read.points, style),
            put: (draft: Draft) => withPoints(draft, now, points, style),
          },
        ]),
    ...[...counting].map(([header, text]) => ({
      what: header,
      drafted: text,
      was: countingAsItStands(criterion, header, style),
      is: countingAsItStands(now, header, style),
      isAlready: isCountingCell(now, header, countingValue(header, text, style)),
      put: (draft: Draft) => withCounting(draft, now, header, text, style),
    })),
  ];
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
    const standing = base.find((row) => ownsCell(row, change));
    if (!standing) continue;
    const { criterion } = advanced.get(standing.cell) ?? { criterion: standing };
    const now = counterpart(criterion, fresh);
    if (now && isWritten(now, change, style)) {
      advanced.set(standing.cell, afterSave(draftOf(advanced, criterion), change, style));
    } else unread.push(change);
  }
  return { draft: advanced, unread };
}

function isWritten(now: CriterionRow, { what, to }: ModelChange, style: NumberStyle): boolean {
  if (what === 'On') return now.isOn === to;
  return what === 'Points' ? isPoints(now, to, style) : isCountingCell(now, what, to);
}

/** A criterion that stands as it was saved; what was not typed anew meanwhile is drafted as it was before. */
function afterSave(
  own: CriterionDraft,
  { what, to, columnIndex }: ModelChange,
  style: NumberStyle,
): CriterionDraft {
  const { criterion, counting } = own;
  if (typeof to === 'boolean') {
    return { ...own, criterion: { ...criterion, isOn: to }, isOn: own.isOn ?? criterion.isOn };
  }
  if (what === 'Points') {
    const points = own.points ?? pointsAsTheyStand(criterion, style);
    return { ...own, criterion: { ...criterion, points: to }, points };
  }
  if (what === 'On' || !criterion.counting) return own;
  const saved = { ...criterion.counting, [what]: { value: to, columnIndex } };
  const text = counting.get(what) ?? countingAsItStands(criterion, what, style);
  return {
    ...own,
    criterion: { ...criterion, counting: saved },
    counting: new Map(counting).set(what, text),
  };
}

function isPoints({ points }: CriterionRow, to: CellValue, style: NumberStyle): boolean {
  return readNumber(points, style) === to;
}

function isCountingCell({ counting }: CriterionRow, header: CountingHeader, to: CellValue): boolean {
  return cellText(counting?.[header].value) === cellText(to);
}

function counterpart(criterion: CriterionRow, fresh: readonly CriterionRow[]): CriterionRow | undefined {
  const namesakes = fresh.filter((other) => criterionName(other) === criterionName(criterion));
  const inRow = namesakes.filter(({ rowIndex }) => rowIndex === criterion.rowIndex);
  return namesakes.find(({ cell }) => cell === criterion.cell) ?? onlyOne(inRow) ?? onlyOne(namesakes);
}

function onlyOne(criteria: readonly CriterionRow[]): CriterionRow | undefined {
  return criteria.length === 1 ? criteria[0] : undefined;
}
