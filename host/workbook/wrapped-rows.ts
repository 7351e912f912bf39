import type { Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';

/** Rows of one area that are fitted: what is wrapped are headers and notes, and each row has to be measured. */
const MOST_ROWS = 100;

/** Rows that were made to wrap their text, and whose heights are to follow. */
export class WrappedRows {
  private readonly areas = new Map<Worksheet, CellArea[]>();

  add(sheet: Worksheet, area: CellArea): void {
    const endRow = Math.min(area.endRow, area.startRow + MOST_ROWS - 1);
    this.areas.set(sheet, [...(this.areas.get(sheet) ?? []), { ...area, endRow }]);
  }

  /** Hands out what was noted since the last time, by sheet. */
  take(): readonly (readonly [Worksheet, readonly CellArea[]])[] {
    const taken = [...this.areas];
    this.areas.clear();
    return taken;
  }
}
