import {
  compareDecimals,
  type ExactDecimal,
  exactDecimal,
  multiplyDecimals,
  powerOfTen,
  roundQuotientToTenths,
  subtractDecimals,
  ZERO,
} from '../../table/exact-decimal.ts';

/** Points left of a straight fall to 0 after so many days, rounded half away from zero to 0.1. */
export function fadedPoints(points: ExactDecimal, age: number, days: number): ExactDecimal {
  if (age >= days) return ZERO;
  const whole = exactDecimal(days);
  const left = subtractDecimals(whole, exactDecimal(age));
  return roundQuotientToTenths(multiplyDecimals(points, left), whole);
}

/** Points left when they halve every so many days, rounded half away from zero to 0.1. */
export function halvedPoints(points: ExactDecimal, age: number, days: number): ExactDecimal {
  const halvings = age / days;
  // After 1,100 halvings no double of points is left.
  if (halvings > 1100) return ZERO;
  const whole = Math.round(halvings);
  if (compareDecimals(exactDecimal(age), multiplyDecimals(exactDecimal(days), exactDecimal(whole))) === 0) {
    return roundQuotientToTenths(points, { units: BigInt(1) << BigInt(whole), scale: 0 });
  }
  // An irrational share never falls on a half, so the nearest double decides as the exact share would.
  return roundQuotientToTenths(multiplyDecimals(points, exactDecimal(2 ** -halvings)), {
    units: powerOfTen(0),
    scale: 0,
  });
}
