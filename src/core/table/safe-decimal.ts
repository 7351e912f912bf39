import type { ExactDecimal } from './exact-decimal.ts';

/**
 * A decimal whose units fit a double exactly: what the engine adds in bulk. Where a value does not fit, the
 * engine falls back on `ExactDecimal`, which always does.
 */
export interface SafeDecimal {
  /** A safe integer. */
  readonly units: number;
  readonly scale: number;
}

const POWERS = Float64Array.from({ length: 64 }, (_, exponent) => 10 ** exponent);

/** 10 to the power of a whole number, looked up where it is small: reckoning it a million times takes long. */
export function tenTo(exponent: number): number {
  return POWERS[exponent] ?? 10 ** exponent;
}

/** `undefined` where the units are no safe integer. */
export function safeDecimal(decimal: ExactDecimal): SafeDecimal | undefined {
  const units = Number(decimal.units);
  return Number.isSafeInteger(units) ? { units, scale: decimal.scale } : undefined;
}

/** Units of a decimal at a scale at least its own; not finite or not safe where they do not fit. */
export function safeUnitsAt(decimal: SafeDecimal, scale: number): number {
  return decimal.units * 10 ** (scale - decimal.scale);
}

/** A decimal times the decimal that a number shows; `undefined` where the product does not fit. */
export function safeProduct(decimal: SafeDecimal, number: number): SafeDecimal | undefined {
  let mantissa = number;
  let digits = 0;
  if (!Number.isInteger(number)) {
    const text = String(number);
    const point = text.indexOf('.');
    if (point < 0 || text.includes('e')) return undefined;
    mantissa = Number(text.slice(0, point) + text.slice(point + 1));
    digits = text.length - point - 1;
  }
  const units = decimal.units * mantissa;
  return Number.isSafeInteger(mantissa) && Number.isSafeInteger(units)
    ? { units, scale: decimal.scale + digits }
    : undefined;
}
