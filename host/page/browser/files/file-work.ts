import { FileError } from '../../../files/file-error.ts';
import type { OpenedFile } from '../../../files/open-file.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import type { CellsAhead, FileResult, FileWork, SheetCells } from './messages.ts';

/** Opens and saves files in a worker, so that the page stays alive. */
export class Files {
  constructor(private readonly workerAddress: string) {}

  /** @throws FileError, as a rejection, with a sentence for the person who chose the file */
  async open(
    name: string,
    bytes: Uint8Array,
  ): Promise<Pick<OpenedFile, 'notes'> & { snapshot: WorkbookSnapshot }> {
    const cells = new Map<string, SheetCells>();
    const result = await this.work({ kind: 'open', name, bytes }, ({ sheetId, rows }) => {
      cells.set(sheetId, Object.assign(cells.get(sheetId) ?? {}, rows));
    });
    if (result.kind !== 'opened') {
      throw new Error('The worker answered something else.');
    }
    const sheets = Object.entries(result.snapshot.sheets ?? {}).map(([sheetId, sheet]) => [
      sheetId,
      { ...sheet, cellData: cells.get(sheetId) ?? {} },
    ]);
    return { ...result, snapshot: { ...result.snapshot, sheets: Object.fromEntries(sheets) } };
  }

  /** @throws FileError, as a rejection, for a workbook that the format cannot hold */
  async save(work: Exclude<FileWork, { kind: 'open' }>): Promise<Uint8Array<ArrayBuffer>> {
    const result = await this.work(work);
    if (result.kind !== 'saved') {
      throw new Error('The worker answered something else.');
    }
    return new Uint8Array(result.bytes);
  }

  /** @param onCells called with cells that come before the result */
  private async work(work: FileWork, onCells?: (cells: CellsAhead) => void): Promise<FileResult> {
    const worker = new Worker(this.workerAddress);
    try {
      const result = await new Promise<FileResult>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FileResult | CellsAhead>) => {
          if (data.kind === 'cells') {
            onCells?.(data);
          } else {
            resolve(data);
          }
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(work);
      });
      if (result.kind === 'refused') {
        throw new FileError('unreadable', result.sentence);
      }
      if (result.kind === 'failed') {
        throw new Error(result.message);
      }
      return result;
    } finally {
      worker.terminate();
    }
  }
}
