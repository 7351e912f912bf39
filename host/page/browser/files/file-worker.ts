import { chartsIn } from '../../../charts/sheet-chart.ts';
import { FileError } from '../../../files/file-error.ts';
import { type OpenedFile, openFile } from '../../../files/open-file.ts';
import { saveCsv, saveXlsx } from '../../../files/save-file.ts';
import type { XlsxOptions } from '../../../files/xlsx/save-xlsx.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import type { CellsAhead, FileResult, FileWork, SheetCells } from './messages.ts';

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  postMessage(message: FileResult | CellsAhead): void;
  onmessage: (event: { readonly data: FileWork }) => void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data }) => {
  scope.postMessage(await resultOf(data));
};

/** Charts are drawn with what takes a while to unpack, and most workbooks have none. */
async function kitFor({
  snapshot,
}: {
  readonly snapshot: WorkbookSnapshot;
}): Promise<Pick<XlsxOptions, 'pictureKit'>> {
  const hasCharts = Object.values(snapshot.sheets ?? {}).some(({ custom }) => chartsIn(custom).length > 0);
  return hasCharts ? import('./picture-kit.ts') : {};
}

async function resultOf(work: FileWork): Promise<FileResult> {
  try {
    switch (work.kind) {
      case 'open':
        return withoutCells(await openFile(work.name, work.bytes));
      case 'save xlsx':
        return {
          kind: 'saved',
          bytes: await saveXlsx(work.snapshot, { ...work.options, ...(await kitFor(work)) }),
        };
      case 'save csv':
        return { kind: 'saved', bytes: saveCsv(work.snapshot, work.tabName, work.options) };
    }
  } catch (error) {
    return error instanceof FileError
      ? { kind: 'refused', sentence: error.message }
      : { kind: 'failed', message: String(error) };
  }
}

/** Rows that the page reads in one turn. */
const ROWS_AT_ONCE = 500;

/** Sends the cells ahead, a few rows at a time. */
function withoutCells({ snapshot, notes }: OpenedFile): FileResult {
  const sheets = Object.entries(snapshot.sheets ?? {}).map(([sheetId, { cellData = {}, ...sheet }]) => {
    const rowIndexes = Object.keys(cellData).map(Number);
    for (let start = 0; start < rowIndexes.length; start += ROWS_AT_ONCE) {
      const rows: SheetCells = {};
      for (const rowIndex of rowIndexes.slice(start, start + ROWS_AT_ONCE)) {
        rows[rowIndex] = cellData[rowIndex] ?? {};
      }
      scope.postMessage({ kind: 'cells', sheetId, rows });
    }
    return [sheetId, sheet];
  });
  return { kind: 'opened', snapshot: { ...snapshot, sheets: Object.fromEntries(sheets) }, notes };
}
