import type { CodedColumn } from '../scoring/lead-columns.ts';
import { weightsOfEvidence } from '../stats/weight-of-evidence.ts';
import type { CellValue } from '../table/cell.ts';
import type { ReadingStyle } from '../table/cell-reading.ts';
import { addLevel, type ColumnLevels, LEAST_LEVEL, type Level, noLevel } from './column-levels.ts';
import { keyLevels } from './key-levels.ts';
import { numberLevels } from './number-levels.ts';

/** What a column tells of the outcome by itself. */
export interface ColumnEvidence {
  /** Null where the values all differ, or nothing can be said. */
  readonly iv: number | null;
  /** Share of the won, and of the lost, leads with a filled cell. */
  readonly filledOfWon: number;
  readonly filledOfLost: number;
}

/**
 * Weighs single columns against the outcome, over the leads that count.
 *
 * @param columns the columns, coded over any rows of which those that count are a part
 * @param rowIndexes the rows that count
 * @param isWon 1 for won, 0 for lost, in the same order
 * @returns evidence by column index
 */
export function columnEvidence(
  columns: ReadonlyMap<number, CodedColumn>,
  rowIndexes: Int32Array,
  isWon: Uint8Array,
  style: ReadingStyle,
): ReadonlyMap<number, ColumnEvidence> {
  return new Map(
    [...columns].map(([columnIndex, { codes, values }]) => {
      const won = new Int32Array(values.length);
      const lost = new Int32Array(values.length);
      for (let place = 0; place < rowIndexes.length; place++) {
        const code = codes[rowIndexes[place] as number] as number;
        if (isWon[place] === 1) won[code] = (won[code] as number) + 1;
        else lost[code] = (lost[code] as number) + 1;
      }
      return [columnIndex, evidenceOf(values, won, lost, style)];
    }),
  );
}

function evidenceOf(
  values: readonly CellValue[],
  won: Int32Array,
  lost: Int32Array,
  style: ReadingStyle,
): ColumnEvidence {
  const column = numberLevels(values, won, lost, style) ?? keyLevels(values, won, lost, style);
  const { filled, blank } = column;
  const allWon = filled.won + blank.won;
  const allLost = filled.lost + blank.lost;
  return {
    filledOfWon: allWon === 0 ? 0 : filled.won / allWon,
    filledOfLost: allLost === 0 ? 0 : filled.lost / allLost,
    iv: allWon === 0 || allLost === 0 || column.allDiffer ? null : informationValue(column),
  };
}

/** Smaller levels are put together. */
function informationValue({ levels, blank, small }: ColumnLevels): number {
  const rest = noLevel();
  addLevel(rest, small.won, small.lost);
  const pooled: Level[] = [];
  for (const level of [...levels, blank]) {
    if (level.won + level.lost >= LEAST_LEVEL) pooled.push(level);
    else addLevel(rest, level.won, level.lost);
  }
  if (rest.won + rest.lost > 0) pooled.push(rest);
  return pooled.length < 2 ? 0 : weightsOfEvidence(pooled).iv;
}
