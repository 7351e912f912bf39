import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/core/table/cell.ts';
import { columnOf, makeFolder } from '../cli/run-in-folder.ts';
import { criteria, scoringTab } from '../core/scoring/scoring-tab.ts';

const CONFIG: Cells = scoringTab({
  Criteria: criteria(['Director', 'Title', 'is', 'Director', 20], ['Köln', 'City', 'is', 'köln', 5]),
  Settings: [
    ['Setting', 'Value'],
    ['As of', '2024-03-05'],
  ],
});

const LIST = 'Email,Title,City\na@x.example,Director,Köln\nb@x.example,Analyst,Ulm\n';

async function scored(content: string | Uint8Array) {
  const folder = makeFolder();
  const leads = folder.write('leads.csv', content);
  const outcome = await folder.score(
    leads,
    '--config',
    folder.writeCells('config.csv', CONFIG),
    '--out',
    folder.at('out.csv'),
  );
  return { folder, outcome };
}

describe('files of every make are read', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', LIST],
    ['UTF-8 with a byte order mark', `\uFEFF${LIST}`],
    ['UTF-16, little end first', iconv.encode(LIST, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(LIST, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(LIST, 'windows-1252')],
    ['semicolons', LIST.replaceAll(',', ';')],
    ['tabs', LIST.replaceAll(',', '\t')],
    ['line ends of Windows', LIST.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', LIST.replaceAll('\n', '\r')],
    ['quoted cells', LIST.replace(/[^,\n]+/g, '"$&"')],
  ])('%s', async (_, content) => {
    const { folder, outcome } = await scored(content);
    expect(outcome.status).toBe(0);
    expect(columnOf(folder.rows('out.csv'), 'Lead score')).toEqual(['25', '0']);
    expect(columnOf(folder.rows('out.csv'), 'City')).toEqual(['Köln', 'Ulm']);
  });
});

describe('files that hold no leads: one sentence, status 1, nothing written', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['no byte', '', 'leads.csv is empty: it holds no cell with text. Export it again, with its header row.'],
    [
      'blank lines',
      '\n\n  \n',
      'One thing must be mended before leads can be scored:\nerror leads!A1: The tab “leads” is empty. Paste your leads there, with headers in the first row.',
    ],
    [
      'headers alone',
      'Email,Title,City\n',
      'One thing must be mended before leads can be scored:\nerror leads!A1: The tab “leads” has headers but no leads beneath them.',
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'leads.csv is no text file: it holds binary data. Choose a .csv, .tsv or .xlsx file.',
    ],
  ])('%s', async (_, content, sentence) => {
    const { folder, outcome } = await scored(content);
    expect(outcome).toEqual({ status: 1, out: '', err: sentence });
    expect(folder.names()).toEqual(['config.csv', 'leads.csv']);
  });
});

describe('damaged and hostile files', () => {
  test('a quote that is never closed costs no lead, and is named', async () => {
    const { folder, outcome } = await scored(
      'Email,Title,City\na@x.example,"Director,Köln\nb@x.example,Director,Ulm\nc@x.example,Analyst,Ulm\n',
    );
    expect(outcome.status).toBe(0);
    expect(outcome.out).toContain('Line 2 opens a quote that is never closed; the quote was kept as text.');
    expect(columnOf(folder.rows('out.csv'), 'Email')).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  });

  test('a lead that looks like a formula stays the text that it is, in CSV and in XLSX', async () => {
    const folder = makeFolder();
    const config = folder.writeCells('config.csv', CONFIG);
    const leads = folder.writeCells('leads.csv', [
      ['Email', 'Title', 'City'],
      ['=HYPERLINK("http://x","y")', 'Director', '@SUM(1)'],
      ['+1', '-1', "'x"],
    ]);
    for (const name of ['out.xlsx', 'out.csv'])
      expect((await folder.score(leads, '--config', config, '--out', folder.at(name))).status).toBe(0);
    expect((await folder.score(folder.at('out.xlsx'), '--out', folder.at('again.csv'))).status).toBe(0);
    for (const name of ['out.csv', 'again.csv']) {
      expect(columnOf(folder.rows(name), 'Email')[0]?.replace(/^'/, '')).toBe('=HYPERLINK("http://x","y")');
      expect(columnOf(folder.rows(name), 'Lead score')).toEqual(['20', '0']);
    }
  });

  test('a workbook whose only tab is Scoring holds no leads', async () => {
    const folder = makeFolder();
    const leads = folder.writeCells('leads.csv', [
      ['Email', 'Title', 'City'],
      ['a@x.example', 'Director', 'Ulm'],
    ]);
    const whole = folder.at('whole.xlsx');
    await folder.score(leads, '--config', folder.writeCells('config.csv', CONFIG), '--out', whole);
    const { openConfigTab } = await import('../../host/files/config-tab.ts');
    const { addTab } = await import('../../host/files/loose-tab.ts');
    const { saveXlsx } = await import('../../host/files/save-file.ts');
    const { readFileSync } = await import('node:fs');
    const scoring = await openConfigTab(whole, readFileSync(whole), 'Scoring');
    folder.write('scoring.xlsx', await saveXlsx(addTab({ sheetOrder: [], sheets: {} }, scoring)));
    const outcome = await folder.score(folder.at('scoring.xlsx'), '--out', folder.at('out.csv'));
    expect(outcome.status).toBe(1);
    expect(outcome.err).toContain('The Scoring tab holds no leads.');
    expect(folder.names()).not.toContain('out.csv');
  });
});
