import type { IStyleData, IWorkbookData } from '@univerjs/presets';
import { TEXT_CELL_STYLES } from './cells/cell-from-text.ts';
import { workbookOf } from './cells/workbook-parts.ts';
import { csvToTab } from './csv/csv-to-tab.ts';
import { FileError } from './file-error.ts';
import { SENTENCES } from './sentences.ts';
import { tabNameFromFile } from './tab-name.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';
import { isZip } from './xlsx/zip-entries.ts';

/** A file as a local workbook. */
export interface OpenedFile {
  readonly snapshot: IWorkbookData;
  /** Sentences about what was guessed, mended or left out; nothing in them stops anyone from working. */
  readonly notes: readonly string[];
}

/** Start of the container that old Excel files, and new ones under a password, come in. */
const OLD_OFFICE_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * A workbook from the bytes of a file. What the file is shows in its content: an Excel workbook is a zip archive,
 * everything else is taken for delimited text (CSV, TSV), with one tab that is named after the file.
 *
 * @param name the file's name, with or without folders
 * @throws FileError with one or two sentences for the person who chose the file
 * @example const { snapshot, notes } = await openFile('Leads.csv', bytes);
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const fileName = name.replace(/^.*[/\\]/, '');
  if (isZip(bytes)) return openXlsx(fileName, bytes);
  checkOldExcel(fileName, bytes);
  const tab = csvToTab(bytes, tabNameFromFile(fileName), { fileName, styleOf: (format) => format });
  const styles: Record<string, IStyleData> = { ...TEXT_CELL_STYLES };
  return {
    snapshot: workbookOf(fileName.replace(/\.[^.]*$/, ''), [tab.worksheet], styles),
    notes: tab.notes,
  };
}

/** Old Excel files, workbooks under a password, and files that are called .xlsx and are something else. */
export function checkOldExcel(fileName: string, bytes: Uint8Array): void {
  if (OLD_OFFICE_CONTAINER.every((byte, index) => bytes[index] === byte)) {
    // The container names its parts in UTF-16; one part is called so if the workbook in it is encrypted.
    const isEncrypted = new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));
    throw isEncrypted
      ? new FileError('password', SENTENCES.password(fileName))
      : new FileError('legacy-excel', SENTENCES.legacyExcel(fileName));
  }
  if (bytes.length > 0 && /\.xls[xm]$/i.test(fileName))
    throw new FileError('not-a-workbook', SENTENCES.notXlsx(fileName));
}
