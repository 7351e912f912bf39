import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { type Folder, makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Title'],
  ['ada@firm.example', 'Director'],
  ['bo@shop.example', 'Analyst'],
];

const CONFIG = scoringTab({
  Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]),
  Tiers: [
    ['Tier', 'From'],
    ['Hot', 20],
    ['Cold', ''],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Lead tab', 'leads'],
  ],
});

function scored(folder: Folder, ...words: string[]) {
  return folder.score(
    folder.writeCells('leads.csv', LEADS),
    '--config',
    folder.writeCells('c.csv', CONFIG),
    ...words,
  );
}

describe('a workbook scored by a config file of plain text', () => {
  test('has a colour for each tier, in the Scoring tab and over the leads', async () => {
    const folder = makeFolder();
    await scored(folder, '--out', folder.at('out.xlsx'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(folder.at('out.xlsx')).buffer as ArrayBuffer);
    const rules = workbook.getWorksheet('leads') as unknown as {
      conditionalFormattings: { rules: unknown[] }[];
    };
    expect(rules.conditionalFormattings.flatMap((format) => format.rules)).toHaveLength(2);
    const fills: string[] = [];
    workbook.getWorksheet('Scoring')?.eachRow((row) =>
      row.eachCell((cell) => {
        if (['Hot', 'Cold'].includes(cell.text) && cell.fill?.type === 'pattern') {
          fills.push(`${cell.text} ${cell.fill.fgColor?.argb}`);
        }
      }),
    );
    expect(fills).toEqual(['Hot FFF4A582', 'Cold FFFFE699']);
  });

  test('is scored again into the very same columns', async () => {
    const folder = makeFolder();
    await scored(folder, '--out', folder.at('first.xlsx'));
    const again = await folder.score(folder.at('first.xlsx'), '--out', folder.at('second.csv'));
    expect([again.status, again.err]).toEqual([0, '']);
    const [headers = []] = folder.rows('second.csv');
    expect(headers.filter((header) => header === 'Lead score')).toHaveLength(1);
    expect(headers).toHaveLength(10);
  });

  test('gets its new backtest in the place of the old one, and no hidden tab more', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', [
      ['Email', 'Title', 'Won'],
      ...Array.from({ length: 80 }, (_, index) => [
        `lead${index}@firm.example`,
        index % 3 === 0 ? 'Director' : 'Analyst',
        index % 4 === 0 ? 'yes' : 'no',
      ]),
    ]);
    const config = folder.writeCells('c.csv', CONFIG);
    await folder.score(leads, '--config', config, '--outcome', 'Won', '--out', folder.at('first.xlsx'));
    const again = await folder.score(
      folder.at('first.xlsx'),
      '--outcome',
      'Won',
      '--out',
      folder.at('2.xlsx'),
    );
    expect(again.status).toBe(0);
    const tabs = await Promise.all(
      ['first.xlsx', '2.xlsx'].map(async (name) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(readFileSync(folder.at(name)).buffer as ArrayBuffer);
        return workbook.worksheets.map((sheet) => sheet.name);
      }),
    );
    expect(tabs[0]).toContain('Backtest');
    expect(tabs[1]).toEqual(tabs[0]);
  });

  test('is the config of next month’s leads too, under whatever name they come', async () => {
    const folder = makeFolder();
    await scored(folder, '--out', folder.at('march.xlsx'));
    const april = folder.writeCells('april.csv', LEADS);
    const outcome = await folder.score(
      april,
      '--config',
      folder.at('march.xlsx'),
      '--out',
      folder.at('april-scored.csv'),
    );
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(folder.rows('april-scored.csv')[1]?.[2]).toBe('20');
  });
});
