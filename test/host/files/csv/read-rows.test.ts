import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withLineFeeds } from '../../../../host/files/csv/line-ends.ts';
import { readRows } from '../../../../host/files/csv/read-rows.ts';

/** All rows of a text up to a broken quote, and that quote. */
function read(original: string, start = 0) {
  const rows: string[][] = [];
  const broken = readRows(withLineFeeds(original), start, ',', (cells) => rows.push(cells) > 0);
  return { rows, broken };
}

describe('readRows', () => {
  test('property: quoted cells keep their line ends, whatever ends each row', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '\r\n', ' ', '\uFEFF') });
    const row = fc.tuple(fc.array(cell, { minLength: 1 }), fc.constantFrom('\r\n', '\n', '\r'));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const lines = rows.map(
          ([cells, end]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + end,
        );
        expect(read(lines.join(''))).toEqual({ rows: rows.map(([cells]) => cells), broken: undefined });
      }),
    );
  });

  test('reads the last row with and without a line end behind it', () => {
    for (const end of ['', '\n', '\r\n', '\r']) expect(read(`a\n"b"${end}`).rows).toEqual([['a'], ['b']]);
  });

  test('keeps a byte order mark that belongs to a cell', () => {
    expect(read('\uFEFFa,b\n\uFEFFc,d\n').rows).toEqual([
      ['\uFEFFa', 'b'],
      ['\uFEFFc', 'd'],
    ]);
  });

  test('drops spaces between a closing quote and the end of its cell, and no others', () => {
    expect(read('"a" , "b" ,"c" \n " d " , e \n').rows).toEqual([
      ['a', ' "b" ', 'c'],
      [' " d " ', ' e '],
    ]);
    expect(read('"a" ').rows).toEqual([['a']]);
  });

  test('reads rows far longer than papaparse is given at a time', () => {
    const long = `${'x'.repeat(99)}\n`.repeat(3000);
    const wide = Array.from({ length: 50_000 }, (_, columnIndex) => String(columnIndex));
    expect(read(`a,"${long}"\n${wide.join(',')}\nb,c\n`).rows).toEqual([['a', long], wide, ['b', 'c']]);
  });

  test('stops at a broken quote, and tells its row, where it opens and where text follows', () => {
    const broken = { kind: 'text-after', rowStart: 4, openedAt: 6, closedAt: 11 };
    expect(read('1,2\n3,"a""b"c",4\n5,6\n')).toEqual({ rows: [['1', '2']], broken });
    expect(read('1,2\n3,4\n5,"6\n7,8\n').broken).toMatchObject({
      kind: 'never-closed',
      rowStart: 8,
      openedAt: 10,
    });
  });

  test('starts at the place and stops when it has been given enough', () => {
    const rows: string[][] = [];
    readRows('a\nb\nc\nd\n', 2, ',', (cells, rowStart, end) => {
      rows.push([...cells, String(rowStart), String(end)]);
      return rows.length < 2;
    });
    expect(rows).toEqual([
      ['b', '2', '4'],
      ['c', '4', '6'],
    ]);
  });
});
