import type { HostedWorkbook } from '../../../workbook/hosted-workbook.ts';
import { SENTENCES } from '../../sentences.ts';
import { download } from '../files/choose-file.ts';
import { showFileFailure } from '../files/file-failure.ts';
import type { Files } from '../files/file-work.ts';
import type { OpenWorkbook } from './open-workbook.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV_TYPE = 'text/csv';

/** Puts the whole workbook into the person's downloads. */
export async function saveAsXlsx({ hosted, name }: OpenWorkbook, files: Files): Promise<void> {
  const unknownFunctions = hosted.script.functions
    .filter(({ isCustomFunction }) => isCustomFunction)
    .map((each) => each.name);
  await save(`${baseName(name)}.xlsx`, XLSX_TYPE, async () => {
    await resultsOf(hosted);
    return files.save({
      kind: 'save xlsx',
      snapshot: hosted.snapshot(),
      options: { unknownFunctions, spills: hosted.spills() },
    });
  });
}

/** Puts the tab in front into the person's downloads. */
export async function saveAsCsv({ hosted, name }: OpenWorkbook, files: Files): Promise<void> {
  const tabName = hosted.document.workbook.getActiveSheet().getName();
  const isSameName = tabName.toLowerCase() === baseName(name).toLowerCase();
  await save(`${isSameName ? tabName : `${baseName(name)} - ${tabName}`}.csv`, CSV_TYPE, async () => {
    await resultsOf(hosted);
    return files.save({
      kind: 'save csv',
      snapshot: hosted.snapshot(),
      tabName,
      options: { spills: hosted.spills() },
    });
  });
}

/** Formulas have their results a moment after a workbook is opened or changed. Without them it is saved all the same. */
async function resultsOf({ waitForFormulas }: HostedWorkbook): Promise<void> {
  await waitForFormulas().catch(() => undefined);
}

async function save(
  name: string,
  type: string,
  write: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    download(name, await write(), type);
  } catch (error) {
    await showFileFailure(SENTENCES.cannotSave, error);
  }
}

function baseName(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)$/i, '');
}
