import type { ICellData } from '@univerjs/presets';
import { type CellMatrix, worksheetsOf } from './cells/workbook-parts.ts';
import { FileError } from './file-error.ts';
import { type LooseTab, looseTab } from './loose-tab.ts';
import { openFile } from './open-file.ts';
import { SENTENCES } from './sentences.ts';

/**
 * The first tab that a file shows, by itself: a text file has just one. Formulas become their values, since the tabs
 * that they look at stay behind.
 *
 * @param tabName the name that the tab gets
 * @throws FileError as `openFile` does
 */
export async function openFirstTab(name: string, bytes: Uint8Array, tabName: string): Promise<LooseTab> {
  const opened = await openFile(name, bytes);
  const worksheets = worksheetsOf(opened.snapshot);
  const worksheet = worksheets.find(({ hidden }) => !hidden) ?? worksheets[0];
  if (!worksheet) throw new FileError('empty', SENTENCES.noTabs(name));
  return looseTab(opened, { ...worksheet, cellData: valuesOf(worksheet.cellData ?? {}) }, tabName);
}

function valuesOf(cellData: CellMatrix): CellMatrix {
  const values: CellMatrix = {};
  for (const [rowIndex, cells] of Object.entries(cellData)) {
    values[Number(rowIndex)] = Object.fromEntries(
      Object.entries(cells as Record<string, ICellData>).map(([columnIndex, { f, si, ...cell }]) => [
        columnIndex,
        cell,
      ]),
    );
  }
  return values;
}
