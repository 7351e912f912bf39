import { decimalText, type ExactDecimal } from '../../src/core/table/exact-decimal.ts';

/** A score or points to the last digit, as `74.25` or `−3`: figures that add up on screen must not be rounded. */
export function exactText(value: ExactDecimal | number): string {
  return (typeof value === 'number' ? String(value) : decimalText(value)).replace('-', '−');
}
