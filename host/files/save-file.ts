import { type WorkbookSnapshot, worksheetsOf } from './cells/workbook-parts.ts';
import { type CsvOptions, tabToCsv } from './csv/tab-to-csv.ts';
import { FileError } from './file-error.ts';
import { SENTENCES } from './sentences.ts';
import { workbookToXlsx, type XlsxOptions } from './xlsx/save-xlsx.ts';

/**
 * A workbook as the bytes of an Excel file: see `workbookToXlsx`.
 *
 * @example await saveXlsx(snapshot, { unknownFunctions: ['LEADSCORE', 'LEADTIER'] })
 */
export function saveXlsx(snapshot: WorkbookSnapshot, options: XlsxOptions = {}): Promise<Uint8Array> {
  return workbookToXlsx(snapshot, options);
}

/**
 * One tab as the bytes of a CSV file: see `tabToCsv`.
 *
 * @param tabName case does not matter
 * @throws FileError `no-such-tab`
 */
export function saveCsv(snapshot: WorkbookSnapshot, tabName: string, options: CsvOptions = {}): Uint8Array {
  const worksheets = worksheetsOf(snapshot);
  const worksheet = worksheets.find(({ name }) => name?.toLowerCase() === tabName.toLowerCase());
  if (worksheet) return tabToCsv(snapshot, worksheet, options);
  const names = worksheets.map(({ name }) => name ?? '');
  throw new FileError('no-such-tab', SENTENCES.noSuchTab(tabName, names));
}
