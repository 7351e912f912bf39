import type { CsvOptions } from '../../../files/csv/tab-to-csv.ts';
import type { XlsxOptions } from '../../../files/xlsx/save-xlsx.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';

/** Work on a file, done in a worker because large ones take seconds. */
export type FileWork =
  | { readonly kind: 'open'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'save xlsx';
      readonly snapshot: WorkbookSnapshot;
      readonly options: Omit<XlsxOptions, 'pictureKit'>;
    }
  | {
      readonly kind: 'save csv';
      readonly snapshot: WorkbookSnapshot;
      readonly tabName: string;
      readonly options: CsvOptions;
    };

/** Cells by row and column, as a snapshot holds them. */
export type SheetCells = NonNullable<NonNullable<WorkbookSnapshot['sheets']>[string]['cellData']>;

/** Cells of one sheet, which come before the result: all at once would take the page too long to read. */
export interface CellsAhead {
  readonly kind: 'cells';
  readonly sheetId: string;
  readonly rows: SheetCells;
}

export type FileResult =
  /** The snapshot without its cells, which have come before it. */
  | { readonly kind: 'opened'; readonly snapshot: WorkbookSnapshot; readonly notes: readonly string[] }
  | { readonly kind: 'saved'; readonly bytes: Uint8Array }
  /** A sentence for the person who chose the file. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly message: string };
