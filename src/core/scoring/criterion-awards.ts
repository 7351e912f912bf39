import type { CellReading } from '../table/cell-reading.ts';
import { type ExactDecimal, exactDecimal, multiplyDecimals } from '../table/exact-decimal.ts';
import { type SafeDecimal, safeDecimal, safeProduct } from '../table/safe-decimal.ts';
import type { ReadyRule } from './rules/rule.ts';

/** What each distinct cell of a column earns of one criterion's points. */
export interface CellAwards {
  /** 1 where the rule matches the cell. */
  readonly matched: Uint8Array;
  /** Units of the award, each at its own scale; 0 where the rule does not match. */
  readonly units: Float64Array;
  readonly scales: Uint8Array;
  /** False where an award does not fit a double exactly: then the exact path must be taken. */
  readonly isSafe: boolean;
}

/** Whether each distinct cell passes a matching rule. */
export function judgeCells(ready: ReadyRule, readings: readonly CellReading[]): Uint8Array {
  const passed = new Uint8Array(readings.length);
  if (ready.kind !== 'matches') return passed;
  const { test } = ready;
  for (let code = 0; code < readings.length; code++) {
    if (test(readings[code] as CellReading)) passed[code] = 1;
  }
  return passed;
}

/** Awards each distinct cell its points, for rules that look at the cell alone. */
export function awardCells(
  ready: ReadyRule,
  points: ExactDecimal,
  readings: readonly CellReading[],
): CellAwards {
  const matched = ready.kind === 'matches' ? judgeCells(ready, readings) : new Uint8Array(readings.length);
  const units = new Float64Array(readings.length);
  const scales = new Uint8Array(readings.length);
  const all = safeDecimal(points);
  let isSafe = all !== undefined;
  const award = awarder(ready, points, all);
  for (let code = 0; isSafe && code < readings.length; code++) {
    if (ready.kind === 'matches' && matched[code] === 0) continue;
    const given = award(readings[code] as CellReading);
    if (given === undefined) continue;
    if (given === UNSAFE || given.scale > 255) {
      isSafe = false;
      break;
    }
    matched[code] = 1;
    units[code] = given.units;
    scales[code] = given.scale;
  }
  return { matched, units, scales, isSafe };
}

const UNSAFE = 'unsafe';

type Awarder = (cell: CellReading) => SafeDecimal | undefined | typeof UNSAFE;

function awarder(ready: ReadyRule, points: ExactDecimal, all: SafeDecimal | undefined): Awarder {
  if (ready.kind === 'each') {
    return (cell) => {
      const count = ready.count(cell);
      return count === undefined || !all ? undefined : (safeProduct(all, count) ?? UNSAFE);
    };
  }
  if (ready.kind === 'decay') {
    const byAge = new Map<number, SafeDecimal | typeof UNSAFE>();
    return (cell) => {
      const age = ready.age(cell);
      if (age === undefined) return undefined;
      let given = byAge.get(age);
      if (given === undefined) {
        given = safeDecimal(ready.pointsAtAge(points, age)) ?? UNSAFE;
        byAge.set(age, given);
      }
      return given;
    };
  }
  return () => all;
}

/**
 * The exact award of one cell; `undefined` where the rule does not match.
 *
 * @param repeats whether an earlier row holds the same value
 */
export function exactAward(
  ready: ReadyRule,
  points: ExactDecimal,
  cell: CellReading,
  repeats: boolean,
): ExactDecimal | undefined {
  switch (ready.kind) {
    case 'matches':
      return ready.test(cell) ? points : undefined;
    case 'repeats':
      return repeats ? points : undefined;
    case 'each': {
      const count = ready.count(cell);
      return count === undefined ? undefined : multiplyDecimals(points, exactDecimal(count));
    }
    case 'decay': {
      const age = ready.age(cell);
      return age === undefined ? undefined : ready.pointsAtAge(points, age);
    }
  }
}
