import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../host/files/csv/parse-csv.ts';
import { FileError } from '../../../../host/files/file-error.ts';

const parse = (text: string, delimiter = ',') => parseCsv('leads.csv', text, delimiter);

function errorOf(text: string): FileError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof FileError) return error;
  }
  throw new Error('no FileError was thrown');
}

describe('parseCsv', () => {
  test('reads quoted cells with delimiters, doubled quotes and line ends', () => {
    const { rows, lineNumbers, notes } = parse('a,b\n"x, ""y""","one\r\ntwo"\nc,\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['x, "y"', 'one\r\ntwo'],
      ['c', ''],
    ]);
    expect(lineNumbers).toEqual([1, 2, 4]);
    expect(notes).toEqual([]);
  });

  test('takes CRLF, LF and CR for line ends in one file', () => {
    expect(parse('a,b\r\n1,2\n3,4\r5,6').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('keeps blank lines inside, so that row numbers agree with the file, and drops blank rows at the end', () => {
    expect(parse('a,b\n\n1,2\n\n,\n\n').rows).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  test('takes a quote inside an unquoted cell for text', () => {
    expect(parse('size,n\n5" pipe,1\n').rows[1]).toEqual(['5" pipe', '1']);
  });

  test('reads rows of different lengths, and says where long and short ones are', () => {
    const { rows, usualWidth, notes } = parse('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n');
    expect(rows.map((row) => row.length)).toEqual([3, 3, 2, 4, 3]);
    expect(usualWidth).toBe(3);
    expect(notes).toEqual([
      '1 row has more than the usual 3 cells, first in line 4: look for a delimiter that is not quoted.',
      '1 row has fewer than the usual 3 cells, first in line 3; the missing cells are blank.',
    ]);
  });

  test('calls no row long or short where blocks of different width are in the text', () => {
    const text = 'Criteria\nOn,Rule,Points\n1,is,5\n\nTiers\nTier,From\nHot,70\nWarm,40\n';
    const { rows, notes } = parseCsv('config.csv', text, ',', { hasBlocks: true });
    expect(rows.map((row) => row.length)).toEqual([1, 3, 3, 1, 1, 2, 2, 2]);
    expect(notes).toEqual([]);
    expect(parse(text).notes).toEqual([expect.stringContaining('2 rows have more than the usual 2 cells')]);
  });

  test('does not call a title above the table or a footer below it short', () => {
    expect(parse('Report\n\na,b\n1,2\n3,4\n\nTotal: 2\n').notes).toEqual([]);
  });

  test('names the line of a quote that is never closed', () => {
    const text = `a,b\n${'1,2\n'.repeat(15)}x,"open\n${'3,4,5\n'.repeat(3)}`;
    const error = errorOf(text);
    expect(error.code).toBe('broken-quote');
    expect(error.lineNumber).toBe(17);
    expect(error.message).toBe(
      'Line 17 of leads.csv opens a quote that is never closed, so all lines after it would be read as one cell. Close or remove that quote.',
    );
  });

  test('names the line where the quote opens even inside a row that spans lines', () => {
    expect(errorOf('a,b,c\n"1\n2",x,"y\n').lineNumber).toBe(3);
  });

  test('names both lines of a quote that another one far below seems to close', () => {
    const error = errorOf('a,b\n1,2\n"open\nx\n"Acme", 5\n');
    expect(error.lineNumber).toBe(3);
    expect(error.message).toContain('Line 3 of leads.csv opens a quote that seems to end in line 5');
  });

  test('mends a quote that is not doubled where the row then has the usual number of cells', () => {
    const { rows, notes } = parse('a,b\n1,2\n"Acme "Best" Inc, Bonn",3\n4,5\n');
    expect(rows[2]).toEqual(['Acme "Best" Inc, Bonn', '3']);
    expect(rows[3]).toEqual(['4', '5']);
    expect(notes).toEqual([
      'Line 3 has a quote inside a quoted cell that is not written twice; it was kept as text.',
    ]);
  });

  test('mends an opening quote that nothing closes where this row and the next have the usual number of cells', () => {
    const { rows, notes } = parse('a,b\n1,2\n"Acme,3\n4,5\n');
    expect(rows.slice(2)).toEqual([
      ['"Acme', '3'],
      ['4', '5'],
    ]);
    expect(notes).toEqual(['Line 3 opens a quote that is never closed; the quote was kept as text.']);
  });

  test('mends an opening quote in the last line, which no line end follows', () => {
    const { rows, lineNumbers } = parse('a,b\n1,2\n"Acme,3');
    expect(rows[2]).toEqual(['"Acme', '3']);
    expect(lineNumbers).toEqual([1, 2, 3]);
  });

  test('does not mend where the row would have another number of cells', () => {
    expect(errorOf('a,b,c\n1,2,3\n"Acme "Best", Inc",3\n').message).toBe(
      'Line 3 of leads.csv has text right after a closing quote. Write a quote inside a quoted cell twice ("").',
    );
  });

  test('does not mend a table of one column, where nothing tells the two readings apart', () => {
    expect(errorOf('a\n1\n"open\n2\n').lineNumber).toBe(3);
  });

  test('names five mended lines and counts the others', () => {
    const { notes } = parse(`a,b\n${'"x "y" z",2\n'.repeat(8)}`);
    expect(notes).toHaveLength(6);
    expect(notes[5]).toBe('3 more lines had quotes mended in the same way.');
  });

  test('warns of two stray quotes that make one cell of whole rows', () => {
    const { notes } = parse('a,b,c\n1,2,"3\n4,5,6\n7,8,9"\n1,2,3\n1,2,3\n');
    expect(notes).toEqual([
      'The quoted cell that starts in line 2 runs on to line 4 and holds what look like whole rows: check its quotes.',
    ]);
  });

  test('property: agrees with papaparse on whatever papaparse writes', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '🎉', 'ש', '"', ',', ';', '\n', '\r\n', ' ', '=', '1'),
    });
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\r\n', '\n', '\r'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, {
            delimiter,
            newline,
            quotes: rows.flat().some((value) => value.includes('\r')),
          });
          const filled = rows.map((row) => row.some((value) => value !== ''));
          const expected = rows.slice(0, filled.lastIndexOf(true) + 1);
          expect(parse(text, delimiter).rows).toEqual(expected);
        },
      ),
    );
  });

  test('property: text without quotes keeps every line, whatever its line ends', () => {
    // Each line starts with a letter: an empty one between CR and LF would make them one line end.
    const line = fc.string({ unit: fc.constantFrom('a', ',', ' ', 'é') }).map((text) => `x${text}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1 }),
        (lines) => {
          const { rows } = parse(
            lines
              .map(([text, end]) => text + end)
              .join('')
              .concat('end'),
          );
          expect(rows.map((row) => row.join(','))).toEqual([...lines.map(([text]) => text), 'end']);
        },
      ),
    );
  });
});
