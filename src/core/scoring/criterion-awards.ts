import type { CellValue } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';
import { type ExactDecimal, exactDecimal, multiplyDecimals } from '../table/exact-decimal.ts';
import { type SafeDecimal, safeDecimal, safeProduct } from '../table/safe-decimal.ts';
import type { ReadyRule } from './rules/rule.ts';

/** What each distinct cell of a column earns of one criterion's points, or whether it passes a condition. */
export interface CellAwards {
  /** 1 where the rule matches the cell. */
  readonly matched: Uint8Array;
  /** Units of the award, each at its own scale; 0 where the rule does not match. */
  readonly units: Float64Array;
  readonly scales: Uint8Array;
  /** False where an award does not fit a double exactly: then the exact path must be taken. */
  isSafe: boolean;
}

/** A rule that is to judge the cells of a column. */
export interface CellJudge {
  readonly ready: ReadyRule;
  /** The points to give; zero for a condition that only lets pass. */
  readonly points: ExactDecimal;
}

/**
 * Judges the distinct cells of a column by all rules that look at it, each cell read once for all of them.
 * A rule that looks across rows lets every cell pass here.
 */
export function judgeCells(
  values: readonly CellValue[],
  style: ReadingStyle,
  judges: readonly CellJudge[],
): CellAwards[] {
  if (judges.length === 0) return [];
  const results = judges.map(() => ({
    matched: new Uint8Array(values.length),
    units: new Float64Array(values.length),
    scales: new Uint8Array(values.length),
    isSafe: true,
  }));
  const awards = judges.map(({ ready, points }) => awarder(ready, points));
  for (let code = 0; code < values.length; code++) {
    const cell = new CellReading(values[code], style);
    for (let index = 0; index < awards.length; index++) {
      const given = (awards[index] as Awarder)(cell);
      if (given === undefined) continue;
      const result = results[index] as CellAwards;
      result.matched[code] = 1;
      if (given === UNSAFE || given.scale > 255) result.isSafe = false;
      else {
        result.units[code] = given.units;
        result.scales[code] = given.scale;
      }
    }
  }
  return results;
}

const UNSAFE = 'unsafe';

type Awarder = (cell: CellReading) => SafeDecimal | undefined | typeof UNSAFE;

function awarder(ready: ReadyRule, points: ExactDecimal): Awarder {
  const all = safeDecimal(points) ?? UNSAFE;
  if (ready.kind === 'matches') {
    const { test } = ready;
    return (cell) => (test(cell) ? all : undefined);
  }
  if (ready.kind === 'each') {
    return (cell) => {
      const count = ready.count(cell);
      return count === undefined ? undefined : all === UNSAFE ? UNSAFE : (safeProduct(all, count) ?? UNSAFE);
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
    // Judged by activities, never by a cell.
    case 'speeds up':
    case 'activities':
      return undefined;
  }
}
