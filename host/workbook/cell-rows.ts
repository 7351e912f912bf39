import type { ICellData, Nullable } from '@univerjs/presets';

/** Cells of one row by column index. */
export type CellRow = Readonly<Record<number, Nullable<ICellData>>>;

/** Cells by row and column index, as Univer's matrices hold them; gaps are blank. */
export type CellRows = Readonly<Record<number, CellRow | undefined>>;
