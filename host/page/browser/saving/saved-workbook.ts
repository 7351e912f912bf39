import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';

/** Rows of a sheet that are saved together: an edit writes one such block. */
export const ROWS_A_BLOCK = 128;

/** All of a saved workbook but its cells. */
export interface SavedHead {
  readonly id: string;
  /** Which start of the local workbook it belongs to. */
  readonly startId: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly name: string;
  readonly activeSheetId: string;
  /** The function of the script that showed the sidebar which is open. */
  readonly sidebarFunction: string | undefined;
  /** Sheets have no `cellData`. */
  readonly snapshot: WorkbookSnapshot;
}

/** Cells of some rows, by row and column, as Univer keeps them. */
export type SavedRows = Readonly<Record<number, unknown>>;

/** A block of rows to write; without rows, whatever lay there goes. */
export interface SavedBlock {
  readonly sheetId: string;
  readonly block: number;
  readonly rows: SavedRows;
}
