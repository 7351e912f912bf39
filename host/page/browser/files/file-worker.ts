import { chartsIn } from '../../../charts/sheet-chart.ts';
import { FileError } from '../../../files/file-error.ts';
import { openFile } from '../../../files/open-file.ts';
import { saveCsv, saveXlsx } from '../../../files/save-file.ts';
import type { XlsxOptions } from '../../../files/xlsx/save-xlsx.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import type { FileResult, FileWork } from './messages.ts';

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  postMessage(message: FileResult): void;
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
        return { kind: 'opened', ...(await openFile(work.name, work.bytes)) };
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
