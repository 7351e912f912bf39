import { FileError } from '../../../files/file-error.ts';
import { openFile } from '../../../files/open-file.ts';
import { saveCsv, saveXlsx } from '../../../files/save-file.ts';
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

async function resultOf(work: FileWork): Promise<FileResult> {
  try {
    switch (work.kind) {
      case 'open':
        return { kind: 'opened', ...(await openFile(work.name, work.bytes)) };
      case 'save xlsx':
        return { kind: 'saved', bytes: await saveXlsx(work.snapshot, work.options) };
      case 'save csv':
        return { kind: 'saved', bytes: saveCsv(work.snapshot, work.tabName, work.options) };
    }
  } catch (error) {
    return error instanceof FileError
      ? { kind: 'refused', sentence: error.message }
      : { kind: 'failed', message: String(error) };
  }
}
