import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';
import { columnOf, type Folder, makeFolder } from './run-in-folder.ts';

const LEADS = [
  ['Email', 'Title'],
  ['ada@firm.example', 'Director'],
  ['bo@shop.example', 'Analyst'],
];
const ACTIVITIES = [
  ['Email', 'Activity', 'Date'],
  ['ada@firm.example', 'Pricing page visit', '2024-03-01'],
  ['bo@shop.example', 'Café visit', '2024-03-02'],
];

const config = (...settings: (string | number)[][]): Cells =>
  scoringTab({
    Criteria: criteria(['Director', 'Title', 'is', 'Director', 20]),
    Settings: [['Setting', 'Value'], ['Lead key', 'Email'], ...settings],
  });

function folderWithFiles(...settings: (string | number)[][]) {
  const folder = makeFolder();
  const words = [
    folder.writeCells('leads.csv', LEADS),
    '--config',
    folder.writeCells('config.csv', config(...settings)),
  ];
  return { folder, words, activities: folder.writeCells('events.csv', ACTIVITIES) };
}

async function openSaved(folder: Folder, name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(folder.at(name)).buffer as ArrayBuffer);
  return workbook;
}

/** Texts of a tab's cells, days as `2024-03-01`. */
function textsOf(workbook: ExcelJS.Workbook, tab: string): string[][] {
  const rows: string[][] = [];
  workbook.getWorksheet(tab)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell(({ value, text }) => {
      cells.push(value instanceof Date ? value.toISOString().slice(0, 10) : text);
    });
    rows.push(cells);
  });
  return rows;
}

const tabNames = (workbook: ExcelJS.Workbook): string[] => workbook.worksheets.map(({ name }) => name);

async function xlsxOf(tabs: Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>) {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tabs)) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('--activities FILE', () => {
  test('is the tab Activities of the saved workbook, whatever its delimiter and encoding; the leads are scored as before', async () => {
    const { folder, words } = folderWithFiles();
    const text = ACTIVITIES.map((row) => row.join(';')).join('\r\n');
    const events = folder.write('events.csv', Buffer.from(text, 'latin1'));
    const outcome = await folder.score(...words, '--activities', events, '--out', folder.at('out.xlsx'));
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(outcome.out).toContain('events.csv: The file is not UTF-8');
    const saved = await openSaved(folder, 'out.xlsx');
    expect(textsOf(saved, 'Activities')).toEqual(ACTIVITIES);
    expect(textsOf(saved, 'leads').map(([email]) => email)).toEqual(LEADS.map(([email]) => email));
    await folder.score(...words, '--activities', events, '--out', folder.at('out.csv'));
    expect(columnOf(folder.rows('out.csv'), 'Lead score')).toEqual(['20', '0']);
  });

  test('of an Excel file is its first tab, formulas as their values', async () => {
    const { folder, words } = folderWithFiles();
    const formula = { formula: 'Names!A1', result: 'Pricing page visit' };
    const bytes = await xlsxOf({
      Export: [
        ['Email', 'Activity'],
        ['ada@firm.example', formula],
      ],
      Names: [['Pricing page visit']],
    });
    const events = folder.write('events.xlsx', bytes);
    await folder.score(...words, '--activities', events, '--out', folder.at('out.xlsx'));
    const saved = await openSaved(folder, 'out.xlsx');
    expect(textsOf(saved, 'Activities')).toEqual([
      ['Email', 'Activity'],
      ['ada@firm.example', 'Pricing page visit'],
    ]);
    expect(tabNames(saved)).not.toContain('Names');
  });

  test.each<[string, (string | number)[][], string[], string]>([
    ['the config names', [['Activities tab', 'Events']], [], 'Events'],
    ['--set names', [['Activities tab', 'Events']], ['--set', 'activities TAB=Visits'], 'Visits'],
    ['is called Activities where the setting is blank', [['Activities tab', '']], [], 'Activities'],
  ])('is the tab that %s', async (_, settings, more, name) => {
    const { folder, words, activities } = folderWithFiles(...settings);
    const out = folder.at('out.xlsx');
    const outcome = await folder.score(...words, ...more, '--activities', activities, '--out', out);
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    const saved = await openSaved(folder, 'out.xlsx');
    expect(textsOf(saved, name)).toEqual(ACTIVITIES);
  });

  test('goes by the Scoring tab of a scored workbook; where that has the tab already: status 2, nothing written', async () => {
    const { folder, words, activities } = folderWithFiles(['Activities tab', 'Events']);
    const first = folder.at('first.xlsx');
    await folder.score(...words, '--activities', activities, '--out', first);
    const again = await folder.score(first, '--activities', activities, '--out', folder.at('second.xlsx'));
    expect(again).toEqual({
      status: 2,
      out: '',
      err: 'The workbook has a tab “Events” already: leave out --activities, or name the new tab with --set "Activities tab=…".',
    });
    expect(folder.names()).not.toContain('second.xlsx');
    const without = await folder.score(first, '--out', folder.at('second.xlsx'));
    expect([without.status, without.err]).toEqual([0, '']);
    expect(textsOf(await openSaved(folder, 'second.xlsx'), 'Events')).toEqual(ACTIVITIES);
  });

  test('may come with leads that are called activities themselves', async () => {
    const { folder, words, activities } = folderWithFiles();
    const leads = folder.writeCells('Activities.csv', LEADS);
    const out = folder.at('out.csv');
    const outcome = await folder.score(leads, ...words.slice(1), '--activities', activities, '--out', out);
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(folder.rows('out.csv')[0]?.slice(0, 2)).toEqual(LEADS[0]);
  });

  test('that cannot be read: status 1, what is wrong with it, nothing written', async () => {
    const { folder, words } = folderWithFiles();
    const empty = folder.write('empty.csv', '');
    const outcome = await folder.score(...words, '--activities', empty, '--out', folder.at('out.xlsx'));
    expect(outcome.status).toBe(1);
    expect(outcome.err).toContain('empty.csv is empty');
    expect(folder.names()).not.toContain('out.xlsx');
  });

  test.each<[string, (at: Folder['at']) => string[], (at: Folder['at']) => string]>([
    ['is not there', (at) => [at('gone.csv')], (at) => `There is no file “${at('gone.csv')}”.`],
    ['is a folder', (at) => [at('')], (at) => `This is a folder, not a file: “${at('')}”.`],
    [
      'is where the result is to go',
      (at) => [at('events.csv'), '--out', at('events.csv')],
      (at) =>
        `--out names “${at('events.csv')}”, which is already in use here: give the result a name of its own.`,
    ],
  ])('that %s: status 2, one sentence, nothing written', async (_, more, sentence) => {
    const { folder, words } = folderWithFiles();
    const outcome = await folder.score(...words, '--activities', ...more(folder.at));
    expect(outcome).toEqual({ status: 2, out: '', err: sentence(folder.at) });
    expect(folder.rows('events.csv')).toEqual(ACTIVITIES);
    expect(folder.names()).toEqual(['config.csv', 'events.csv', 'leads.csv']);
  });

  test('without a file: status 2, and the options are listed', async () => {
    const { folder, words } = folderWithFiles();
    const outcome = await folder.score(...words, '--activities');
    expect(outcome.status).toBe(2);
    expect(outcome.err).toContain("Option '--activities <value>' argument missing");
    expect(outcome.err).toContain('--activities FILE');
  });
});
