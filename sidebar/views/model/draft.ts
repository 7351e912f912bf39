import type { CountingHeader, CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { countingAsItStands, saysTheSame } from './counting-text.ts';
import { pointsAsTheyStand, pointsText, readPoints } from './points-text.ts';

/** What a person has changed of one criterion and not saved yet; undefined, or left out, where it is as it stands. */
export interface CriterionDraft {
  /** The criterion as it stood when it was changed. */
  readonly criterion: CriterionRow;
  /** As typed. */
  readonly points: string | undefined;
  readonly isOn: boolean | undefined;
  /** How its activities are counted: the texts of its cells, as typed. */
  readonly counting: ReadonlyMap<CountingHeader, string>;
}

/** All that is changed and not saved, by the cell of its criterion. */
export type Draft = ReadonlyMap<string, CriterionDraft>;

export const EMPTY_DRAFT: Draft = new Map();

/** What is drafted of a criterion: nothing yet where it is not in the draft. */
export function draftOf(draft: Draft, criterion: CriterionRow): CriterionDraft {
  const { points, isOn, counting = new Map() } = draft.get(criterion.cell) ?? {};
  return { criterion, points, isOn, counting };
}

/** The draft with other points for a criterion. */
export function withPoints(draft: Draft, criterion: CriterionRow, text: string, style: NumberStyle): Draft {
  const points = text === pointsAsTheyStand(criterion, style) ? undefined : text;
  return withCriterion(draft, { ...draftOf(draft, criterion), points });
}

/** The draft with a criterion's points written as the sheet writes them, once nobody types there any more. */
export function withTidyPoints(draft: Draft, criterion: CriterionRow, style: NumberStyle): Draft {
  const own = draft.get(criterion.cell)?.points;
  const read = own === undefined ? undefined : readPoints(own, style);
  return read && 'points' in read
    ? withPoints(draft, criterion, pointsText(read.points, style), style)
    : draft;
}

/** The draft with a criterion switched on or off. */
export function withSwitch(draft: Draft, criterion: CriterionRow, isOn: boolean): Draft {
  return withCriterion(draft, {
    ...draftOf(draft, criterion),
    isOn: isOn === criterion.isOn ? undefined : isOn,
  });
}

/** The draft with another text in one of the cells that say how a criterion's activities are counted. */
export function withCounting(
  draft: Draft,
  criterion: CriterionRow,
  header: CountingHeader,
  text: string,
  style: NumberStyle,
): Draft {
  const own = draftOf(draft, criterion);
  const counting = new Map(own.counting);
  if (text === countingAsItStands(criterion, header, style)) counting.delete(header);
  else counting.set(header, text);
  return withCriterion(draft, { ...own, counting });
}

/** The draft without a text that says what stands in its cell already, once nobody types there any more. */
export function withTidyCounting(
  draft: Draft,
  criterion: CriterionRow,
  header: CountingHeader,
  style: NumberStyle,
): Draft {
  const text = draft.get(criterion.cell)?.counting.get(header);
  return text !== undefined && saysTheSame(criterion, header, text, style)
    ? withCounting(draft, criterion, header, countingAsItStands(criterion, header, style), style)
    : draft;
}

/** The draft without the changes to one criterion. */
export function withoutCriterion(draft: Draft, cell: string): Draft {
  const rest = new Map(draft);
  rest.delete(cell);
  return rest;
}

/** The draft with what is drafted of one criterion; a criterion without any change is left out. */
export function withCriterion(draft: Draft, own: CriterionDraft): Draft {
  const { cell } = own.criterion;
  const isChanged = own.points !== undefined || own.isOn !== undefined || own.counting.size > 0;
  return isChanged ? new Map(draft).set(cell, own) : withoutCriterion(draft, cell);
}
