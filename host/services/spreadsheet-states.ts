import type { Worksheet } from '@univerjs/presets';
import type { CellArea } from '../workbook/cell-area.ts';

/** State behind `SpreadsheetApp`. */
export class SpreadsheetAppState {
  readonly kind = 'SpreadsheetApp';
}

/** State behind a `Spreadsheet`: there is but one. */
export class SpreadsheetState {
  readonly kind = 'Spreadsheet';
}

/** State behind a `Sheet`. */
export class SheetState {
  constructor(readonly sheet: Worksheet) {}
}

/** State behind a `Range`: it names cells by their place and does not follow them. */
export class RangeState {
  constructor(
    readonly sheet: Worksheet,
    readonly area: CellArea,
  ) {}
}
