import { MOST_POINTS } from '../../../src/core/scoring/config/criteria.ts';
import type { CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { addDecimals, decimalToNumber, exactDecimal } from '../../../src/core/table/exact-decimal.ts';
import { type NumberStyle, readNumber } from '../../../src/core/table/read-number.ts';
import { cellText, foldName } from '../../../src/core/table/text.ts';

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
