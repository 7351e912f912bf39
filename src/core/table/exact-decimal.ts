/**
 * An exact decimal number: `units / 10^scale`. Points are added in this form, so that ten tenths are 1 and
 * equal sums tie exactly.
 */
export interface ExactDecimal {
  readonly units: bigint;
  /** Digits after the decimal point, 0 or more. */
  readonly scale: number;
}

export const ZERO: ExactDecimal = { units: BigInt(0), scale: 0 };

/** 10 to the power of `exponent`, as an exact integer. */
export function powerOfTen(exponent: number): bigint {
  return BigInt(`1${'0'.repeat(exponent)}`);
}

/**
 * The decimal that a number shows: 0.1 is one tenth, not the double nearest to it.
 *
 * @throws RangeError for what is not finite
 */
export function exactDecimal(number: number): ExactDecimal {
  if (!Number.isFinite(number)) throw new RangeError(`exactDecimal: ${number} is not finite`);
  const [mantissa = '0', exponentText = '0'] = String(number).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const exponent = Number(exponentText);
  const units = BigInt(whole + fraction);
  const scale = fraction.length - exponent;
  return scale >= 0 ? { units, scale } : { units: units * powerOfTen(-scale), scale: 0 };
}

/** Units of a decimal at a scale at least its own. */
export function unitsAt(decimal: ExactDecimal, scale: number): bigint {
  return decimal.units * powerOfTen(scale - decimal.scale);
}

export function addDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

export function subtractDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  return addDecimals(left, { units: -right.units, scale: right.scale });
}

export function multiplyDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

/** Negative, zero or positive as left is less than, equal to or more than right. */
export function compareDecimals(left: ExactDecimal, right: ExactDecimal): number {
  const scale = Math.max(left.scale, right.scale);
  const difference = unitsAt(left, scale) - unitsAt(right, scale);
  return difference === BigInt(0) ? 0 : difference > BigInt(0) ? 1 : -1;
}

/**
 * The finite double nearest to the decimal: the same one that its decimal text reads as, and the largest one
 * for what lies beyond.
 */
export function decimalToNumber(decimal: ExactDecimal): number {
  const number = Number(`${decimal.units}e-${decimal.scale}`) + 0;
  return Number.isFinite(number) ? number : Math.sign(number) * Number.MAX_VALUE;
}

/**
 * `numerator / denominator` rounded half away from zero to tenths.
 *
 * @param denominator positive
 */
export function roundQuotientToTenths(numerator: ExactDecimal, denominator: ExactDecimal): ExactDecimal {
  // n/10^a ÷ d/10^b, in tenths: 10·n·10^b ÷ (d·10^a); half is added before the floor of the absolute value.
  const top = numerator.units * powerOfTen(denominator.scale) * BigInt(10);
  const bottom = denominator.units * powerOfTen(numerator.scale);
  const negative = top < BigInt(0);
  const absolute = negative ? -top : top;
  const tenths = (absolute * BigInt(2) + bottom) / (bottom * BigInt(2));
  return { units: negative ? -tenths : tenths, scale: 1 };
}

/** The shortest text of a decimal, as `12`, `-0.2`. */
export function decimalText(decimal: ExactDecimal): string {
  return String(decimalToNumber(decimal));
}
