import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worksheetsOf } from '../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../host/files/open-file.ts';
import { saveCsv, saveXlsx } from '../../../host/files/save-file.ts';

/** Real exports, which lie beside the project and are not part of it; without them these tests are skipped. */
const DATA = new URL('../../../../shared/data/', import.meta.url);

const FILES = [
  { path: 'xeducation/Leads.csv', rows: 9241, columns: 37 },
  { path: 'bank_marketing/bank-additional.csv', rows: 4120, columns: 21 },
  { path: 'olist/olist_mql_day_first.csv', rows: 8001, columns: 4 },
  { path: 'crm/maven_sales_pipeline.csv', rows: 8801, columns: 8 },
] as const;

describe.skipIf(!existsSync(DATA))('real exports', () => {
  const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DATA)));

  test.each(FILES)(
    '$path has $rows rows of $columns cells and nothing to remark',
    async ({ path, rows, columns }) => {
      const { snapshot, notes } = await openFile(path, read(path));
      const cellData = worksheetsOf(snapshot)[0]?.cellData ?? {};
      expect(notes).toEqual([]);
      expect(Object.keys(cellData)).toHaveLength(rows);
      expect(Object.keys(cellData[0] ?? {})).toHaveLength(columns);
    },
  );

  test.each(FILES)(
    '$path is the same after saving as CSV, and after saving as an Excel file',
    async ({ path }) => {
      const { snapshot } = await openFile(path, read(path));
      const tab = worksheetsOf(snapshot)[0]?.name ?? '';
      const saved = saveCsv(snapshot, tab);
      expect((await openFile(path, saved)).snapshot).toEqual(snapshot);
      const { snapshot: fromExcel } = await openFile('leads.xlsx', await saveXlsx(snapshot));
      expect(Buffer.compare(saveCsv(fromExcel, tab), saved)).toBe(0);
    },
  );

  test('keeps what other readers spoil: values with prefixes, and day-first dates as text', async () => {
    const leads = worksheetsOf((await openFile('Leads.csv', read('xeducation/Leads.csv'))).snapshot)[0];
    expect(leads?.cellData?.[1]?.[30]).toEqual({ v: '02.Medium', t: 1, s: 'text' });
    const olist = worksheetsOf(
      (await openFile('olist.csv', read('olist/olist_mql_day_first.csv'))).snapshot,
    )[0];
    expect(olist?.cellData?.[1]?.[1]).toEqual({ v: '01-02-2018', t: 1, s: 'text' });
    const deals = worksheetsOf(
      (await openFile('deals.csv', read('crm/maven_sales_pipeline.csv'))).snapshot,
    )[0];
    expect(deals?.cellData?.[1]?.[5]).toEqual({ v: 42663, t: 2, s: 'day' });
  });
});
