import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../../host/files/open-file.ts';
import { saveCsv } from '../../../../host/files/save-file.ts';

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      '🎉',
      'ש',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      ' ',
      '=',
      '+',
      '-',
      '1',
      '0',
      '.',
      "'",
    ),
  }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '07',
    '1-10',
    '51-200',
    '3/5/2024',
    '=HYPERLINK("x")',
    '+49 170',
    '1e5',
    'TRUE',
    '2024-03-12',
    '2024-03-12 09:14:05',
    'sep=;',
    '\uFEFFmark',
  ),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
);

/** Tables with text in the first cell, and nothing in the last row or column that a reader would drop. */
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 15 }),
  )
  .map((rows) => rows.map((row) => row.map((text) => text.replaceAll('\0', ''))))
  .map((rows) => [...rows, (rows[0] ?? []).map(() => 'end')]);

const textsOf = (bytes: Uint8Array, delimiter = ',') =>
  Papa.parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n$/, ''), {
    delimiter,
    newline: '\r\n',
  }).data;

describe('CSV in and out', () => {
  test('property: every cell of a saved CSV has the text that it had in the opened one', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
        // All cells quoted: then the delimiter shows however odd the cells are.
        const text = Papa.unparse(rows, { delimiter, quotes: true });
        const { snapshot } = await openFile('leads.csv', new TextEncoder().encode(text));
        expect(textsOf(saveCsv(snapshot, 'leads'))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  test('property: what is saved with any delimiter and mark opens to the same cells', async () => {
    const delimiters = fc.constantFrom(',', ';', '\t', '|');
    const lineEnds = fc.constantFrom('\r\n', '\n');
    await fc.assert(
      fc.asyncProperty(
        table,
        delimiters,
        lineEnds,
        fc.boolean(),
        async (rows, delimiter, lineEnd, byteOrderMark) => {
          const text = Papa.unparse(rows, { quotes: true });
          const { snapshot } = await openFile('leads.csv', new TextEncoder().encode(text));
          const saved = saveCsv(snapshot, 'leads', { delimiter, lineEnd, byteOrderMark });
          const again = await openFile('leads.csv', saved);
          expect(again.snapshot.sheets).toEqual(snapshot.sheets);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('property: every encoding that names itself or is valid gives the same cells', async () => {
    const encodings = fc.constantFrom('utf8', 'utf-16le', 'utf-16be');
    await fc.assert(
      fc.asyncProperty(table, encodings, async (rows, encoding) => {
        const text = Papa.unparse(rows, { quotes: true });
        const bytes = new Uint8Array(iconv.encode(text, encoding, { addBOM: true }));
        const plain = await openFile('leads.csv', new TextEncoder().encode(text));
        expect((await openFile('leads.csv', bytes)).snapshot).toEqual(plain.snapshot);
      }),
      { numRuns: 100 },
    );
  });

  test('property: Windows-1252 text comes back as UTF-8', async () => {
    const word = fc.constantFrom('Müller', 'Côté', 'naïve', 'Señor', '€ 5', '“quoted”', 'Ærø', 'plain');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }), async (rows) => {
        const text = Papa.unparse([['Name', 'Größe'], ...rows]);
        const { snapshot } = await openFile('leads.csv', new Uint8Array(iconv.encode(text, 'windows-1252')));
        expect(textsOf(saveCsv(snapshot, 'leads'))).toEqual([['Name', 'Größe'], ...rows]);
      }),
    );
  });
});
