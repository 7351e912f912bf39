import { worksheetsOf } from './cells/workbook-parts.ts';
import { csvToTab } from './csv/csv-to-tab.ts';
import { withTierColours } from './csv/tier-colours.ts';
import { FileError } from './file-error.ts';
import { type LooseTab, looseTab } from './loose-tab.ts';
import { checkOldExcel, type OpenedFile } from './open-file.ts';
import { SENTENCES } from './sentences.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';
import { isZip } from './xlsx/zip-entries.ts';

/**
 * The tab of a config file: the cells of a CSV, or of an Excel file the tab of that name, else its only tab.
 *
 * @param tabName the name that the tab gets, e.g. `Scoring`
 * @throws FileError as `openFile` does, and `no-such-tab` for an Excel file with several tabs and none of that name
 */
export async function openConfigTab(name: string, bytes: Uint8Array, tabName: string): Promise<LooseTab> {
  const fileName = name.replace(/^.*[/\\]/, '');
  if (isZip(bytes)) return configTabOf(fileName, await openXlsx(fileName, bytes), tabName);
  checkOldExcel(fileName, bytes);
  const { worksheet, notes } = csvToTab(bytes, tabName, { fileName, purpose: 'config' });
  return {
    worksheet: withTierColours(worksheet),
    conditionalFormats: [],
    validations: [],
    cellNotes: {},
    notes,
  };
}

function configTabOf(fileName: string, opened: OpenedFile, tabName: string): LooseTab {
  const worksheets = worksheetsOf(opened.snapshot);
  const wanted = worksheets.find((worksheet) => worksheet.name?.toLowerCase() === tabName.toLowerCase());
  const worksheet = wanted ?? (worksheets.length === 1 ? worksheets[0] : undefined);
  if (!worksheet) {
    const tabs = worksheets.map((candidate) => candidate.name ?? '');
    throw new FileError('no-such-tab', SENTENCES.tabChoice(fileName, tabName, tabs));
  }
  return looseTab(opened, worksheet, tabName);
}
