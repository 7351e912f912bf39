import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataIn, withMetadata } from '../../../../host/files/cells/developer-metadata.ts';
import { type WorkbookSnapshot, worksheetsOf } from '../../../../host/files/cells/workbook-parts.ts';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveXlsx } from '../../../../host/files/save-file.ts';
import { METADATA_TAB, worksheetIds } from '../../../../host/files/xlsx/metadata-tab.ts';

const entry = (id: number, value: string | null = 'score') =>
  ({ id, key: 'column', value, visibility: 'DOCUMENT' }) as const;
const cells = { 0: { 0: { v: 'Email', t: 1 }, 1: { v: 'Lead score', t: 1 } } };

/** Leads with a column that a script made, and a tab of the script's own under a number of nine digits. */
const WORKBOOK: WorkbookSnapshot = {
  sheetOrder: ['0', '718293645'],
  sheets: {
    '0': {
      id: '0',
      name: "Ann's leads",
      cellData: cells,
      columnData: { 1: { w: 80, custom: withMetadata({ mine: 1 }, [entry(1), entry(3, null)]) } },
    },
    '718293645': {
      id: '718293645',
      name: 'Backtest',
      cellData: cells,
      custom: withMetadata({}, [entry(2, 'backtest 718293645')]),
    },
  },
};

/** What a workbook holds, by tab: the tab's id, its own metadata, and that of its columns. */
function metadataOf(snapshot: WorkbookSnapshot) {
  return Object.fromEntries(
    worksheetsOf(snapshot).map(({ id, name, custom, columnData }) => [
      name,
      {
        id,
        tab: metadataIn(custom),
        columns: Object.entries(columnData ?? {}).flatMap(([index, column]) =>
          metadataIn(column?.custom).map((kept) => [Number(index), kept]),
        ),
      },
    ]),
  );
}

/** The workbook saved, changed by another program, and opened again. */
async function openedAfter(change: (file: ExcelJS.Workbook, metadata: ExcelJS.Worksheet) => void) {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await saveXlsx(WORKBOOK)) as unknown as ArrayBuffer);
  const metadata = file.getWorksheet(METADATA_TAB);
  if (!metadata) throw new Error('no metadata was saved');
  change(file, metadata);
  const { snapshot } = await openFile('leads.xlsx', new Uint8Array(await file.xlsx.writeBuffer()));
  return snapshot;
}

const row = (metadata: ExcelJS.Worksheet, kind: string) => {
  const number = metadata.getColumn(2).values.indexOf(kind);
  return metadata.getRow(number);
};

describe('developer metadata in a saved Excel file', () => {
  test('comes back with its tab and column, and under the number that its tab had', async () => {
    const { snapshot } = await openFile('leads.xlsx', await saveXlsx(WORKBOOK));
    expect(metadataOf(snapshot)).toEqual({
      "Ann's leads": {
        id: '0',
        tab: [],
        columns: [
          [1, entry(1)],
          [1, entry(3, null)],
        ],
      },
      Backtest: { id: '718293645', tab: [entry(2, 'backtest 718293645')], columns: [] },
    });
    const [leads] = worksheetsOf(snapshot);
    expect(leads?.columnData?.[1]?.w).toBe(80);
  });

  test('lies in a tab that no program shows, and that a workbook without metadata does not get', async () => {
    await openedAfter((_, metadata) => expect(metadata.state).toBe('veryHidden'));
    const file = new ExcelJS.Workbook();
    const bare = { sheetOrder: ['a'], sheets: { a: { id: 'a', name: 'Leads', cellData: cells } } };
    await file.xlsx.load((await saveXlsx(bare)) as unknown as ArrayBuffer);
    expect(file.worksheets.map(({ name }) => name)).toEqual(['Leads']);
  });

  test('follows its column and its tab where another program has moved or renamed them', async () => {
    const snapshot = await openedAfter((file, metadata) => {
      const sheet = file.getWorksheet("Ann's leads");
      if (sheet) sheet.name = 'Leads';
      // As LibreOffice writes a whole column.
      row(metadata, 'column').getCell(1).value = { formula: 'COLUMN(Leads!$D$1:$D$1048576)', result: 4 };
      metadata.state = 'hidden';
    });
    expect(metadataOf(snapshot)).toMatchObject({
      Leads: {
        columns: [
          [3, entry(1)],
          [3, entry(3, null)],
        ],
      },
      Backtest: { id: '718293645' },
    });
  });

  test('of a column that was deleted is gone; nothing else is', async () => {
    const snapshot = await openedAfter((_, metadata) => {
      row(metadata, 'column').getCell(1).value = { formula: 'COLUMN(#REF!)', result: { error: '#REF!' } };
    });
    expect(metadataOf(snapshot)["Ann's leads"]?.columns).toEqual([]);
    expect(metadataOf(snapshot).Backtest?.tab).toHaveLength(1);
  });

  test.each(['', 'no JSON', '{}', '[1, null]', '[{"id":1,"key":2,"value":"","visibility":"DOCUMENT"}]'])(
    'that somebody has overwritten by %j is left out',
    async (text) => {
      const snapshot = await openedAfter((_, metadata) => {
        row(metadata, 'column').getCell(3).value = text;
      });
      expect(metadataOf(snapshot)["Ann's leads"]?.columns).toEqual([]);
    },
  );

  test('leaves a tab that happens to have the same name as it is, under another name in the file', async () => {
    const own = { id: 'x', name: METADATA_TAB, hidden: 1, cellData: cells } as const;
    const { snapshot } = await openFile(
      'leads.xlsx',
      await saveXlsx({
        sheetOrder: [...(WORKBOOK.sheetOrder ?? []), 'x'],
        sheets: { ...WORKBOOK.sheets, x: own },
      }),
    );
    expect(worksheetsOf(snapshot).map(({ name }) => name)).toEqual([
      "Ann's leads",
      'Backtest',
      `${METADATA_TAB} 2`,
    ]);
  });

  test('property: every worksheet of a file has an id of its own, and the kept ones theirs', () => {
    const names = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 8 });
    const ids = fc.array(fc.option(fc.constantFrom('0', '1', '2', '5', '718293645', '')), { maxLength: 8 });
    fc.assert(
      fc.property(names, ids, (tabs, keptIds) => {
        const kept = new Map(
          tabs.flatMap((name, index) => {
            const tabId = keptIds[index];
            return typeof tabId === 'string' ? [[name, { tabId, ofTab: [], ofColumns: new Map() }]] : [];
          }),
        );
        const given = worksheetIds(tabs, kept);
        expect(new Set(given).size).toBe(tabs.length);
        for (const [index, name] of tabs.entries()) {
          const tabId = kept.get(name)?.tabId ?? '';
          const isFirst = tabs.findIndex((other) => kept.get(other)?.tabId === tabId) === index;
          if (tabId !== '' && isFirst) expect(given[index]).toBe(tabId);
        }
      }),
    );
  });
});
