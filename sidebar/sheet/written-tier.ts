import type { WrittenScores } from '../../src/app/api.ts';
import { cellOf } from '../../src/core/table/packed-cells.ts';
import { cellText } from '../../src/core/table/text.ts';

/** The tier that is written for a lead, `''` for none; undefined where no column of the add-on holds tiers. */
export function writtenTierOf({ tiers }: WrittenScores, rowIndex: number): string | undefined {
  if (tiers.columnIndex < 0) return undefined;
  return cellText(cellOf(tiers.values[tiers.codes[rowIndex] ?? -1] ?? ''));
}
