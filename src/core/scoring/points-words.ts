import { decimalToNumber, type ExactDecimal } from '../table/exact-decimal.ts';
import { cellOf, type PlainCell } from '../table/packed-cells.ts';
import { cellText } from '../table/text.ts';

/**
 * A score or points to the last digit, as `74.25`, `−3` or `1,250`: figures that add up on screen must not be
 * rounded.
 */
export function exactText(value: ExactDecimal | number): string {
  const number = typeof value === 'number' ? value : decimalToNumber(value);
  // Without the sign of a zero.
  return (number + 0).toLocaleString('en', { maximumFractionDigits: 20 }).replace('-', '−');
}

/** The same with its sign, as `+20` or `−0.03`; 0 has none. */
export function signedText(value: ExactDecimal | number): string {
  const text = exactText(value);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
}

/** A number of points in words: `1 point`, `−1 point`, `12 points`, `0.5 points`. */
export function pointsWords(value: ExactDecimal | number): string {
  const text = exactText(value);
  return `${text} ${text.replace('−', '') === '1' ? 'point' : 'points'}`;
}

/** One changed cell of a criterion, as a save lists it and the log tells it. */
export interface ChangedCell {
  readonly criterion: string;
  /** Header of the cell. */
  readonly what: string;
  readonly from: PlainCell;
  /** The points; of a switch, whether it is on. */
  readonly to: PlainCell;
}

/** A change as people say it: `Pricing page visit: 10 → 20 points`, `Webinar: switched off`, `Most of “Webinar”: none → 20`. */
export function changeWords({ criterion, what, from, to }: ChangedCell): string {
  if (typeof to === 'boolean') return `${criterion}: switched ${to ? 'on' : 'off'}`;
  const [before, after] = [from, to].map((cell) =>
    typeof cell === 'number' ? exactText(cell) : cellText(cellOf(cell)) || 'none',
  );
  if (what !== 'Points' && what !== 'On') return `${what} of “${criterion}”: ${before} → ${after}`;
  return `${criterion}: ${before} → ${typeof to === 'number' ? pointsWords(to) : after}`;
}
