import { describe, expect, test } from 'vitest';
import { FileError } from '../../../host/files/file-error.ts';
import { openFile } from '../../../host/files/open-file.ts';
import { xlsxOf } from './xlsx/stored-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

async function errorOf(name: string, content: Uint8Array): Promise<FileError> {
  const error = await openFile(name, content).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FileError) return error;
  throw new Error('no FileError was thrown');
}

describe('openFile', () => {
  test('gives a delimited file one tab with the name of the file', async () => {
    const { snapshot, notes } = await openFile('exports/My leads.csv', bytes('Name,Score\nAnn,12\n'));
    expect(notes).toEqual([]);
    expect(snapshot).toMatchObject({
      name: 'My leads',
      sheetOrder: ['0'],
      sheets: { 0: { id: '0', name: 'My leads' } },
    });
    expect(snapshot.sheets['0']?.cellData?.[1]).toEqual({
      0: { v: 'Ann', t: 1, s: 'text' },
      1: { v: 12, t: 2 },
    });
    expect(snapshot.styles.text).toEqual({ n: { pattern: '@' } });
  });

  test('goes by the content, not by the name: a workbook that is called .csv is a workbook', async () => {
    const { snapshot } = await openFile('leads.csv', xlsxOf('<sheetData/>'));
    expect(snapshot.sheets['0']?.name).toBe('Leads & more');
  });

  test('passes on what was guessed or mended', async () => {
    const { snapshot, notes } = await openFile('leads.csv', bytes('a,b\n1,2\n"x "y" z",2\n'));
    expect(notes).toEqual([
      'Line 3 has a quote inside a quoted cell that is not written twice; it was kept as text.',
    ]);
    expect(snapshot.sheets['0']?.cellData?.[2]?.[0]?.v).toBe('x "y" z');
  });

  test.each([
    ['empty', 'leads.csv', [], 'leads.csv is empty'],
    ['empty', 'leads.xlsx', [], 'leads.xlsx is empty'],
    ['binary', 'leads.csv', [1, 2, 0, 3, 0, 0], 'leads.csv is no text file'],
    [
      'legacy-excel',
      'leads.xls',
      [...OLD_CONTAINER, ...utf16('Workbook')],
      'leads.xls is in the old Excel format (.xls)',
    ],
    [
      'password',
      'leads.xlsx',
      [...OLD_CONTAINER, ...utf16('EncryptedPackage')],
      'leads.xlsx is protected by a password',
    ],
    [
      'not-a-workbook',
      'leads.xlsx',
      [...bytes('a,b\n')],
      'leads.xlsx is called .xlsx but is no Excel workbook',
    ],
    ['unreadable', 'leads.xlsx', [0x50, 0x4b, 3, 4, 1, 2, 3], 'leads.xlsx could not be read'],
  ] as const)('throws %s for %s with %j', async (code, name, content, start) => {
    const error = await errorOf(name, Uint8Array.from(content));
    expect(error.code).toBe(code);
    expect(error.message.startsWith(start)).toBe(true);
    expect(error.message).toMatch(/\.$/);
  });
});
