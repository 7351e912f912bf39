import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startsItsDay } from '../../../src/core/table/calendar-day.ts';
import { type Cells, type CellValue, isDateCell } from '../../../src/core/table/cell.ts';
import { cellOf, packColumn, plainCell, unpackColumns } from '../../../src/core/table/packed-cells.ts';
import { cellText } from '../../../src/core/table/text.ts';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>('', 'x', '1', 1, 'TRUE', true, false, 0, '0', 'date 0', "'x"),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.date({ noInvalidDate: true, min: new Date('0100-01-01'), max: new Date('9999-12-31') }),
);

/** As it comes out on the other side. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** Dates as what counts of them: a date that was sent is of a kind of its own. */
const plainly = (rows: Cells) =>
  rows.map((row) => row.map((value) => (isDateCell(value) ? [value.getTime(), cellText(value)] : value)));

describe('packed cells', () => {
  test('come back as they were, dates too, over the way that JSON goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const columns = [packColumn(rows, 0), packColumn(rows, 2)];
        const back = unpackColumns(sent(columns), rows.length, 3);
        expect(plainly(back)).toEqual(plainly(rows.map(([first, , third]) => [first, '', third])));
      }),
    );
  });

  test('one cell comes back as it was', () => {
    fc.assert(
      fc.property(cell, (value) => {
        expect(plainly([[cellOf(sent(plainCell(value)))]])).toEqual(plainly([[value]]));
      }),
    );
  });

  test('blank cells of every kind are blank text', () => {
    expect([null, undefined, ''].map(plainCell)).toEqual(['', '', '']);
    expect(packColumn([[], [null], ['']], 0)).toEqual({ columnIndex: 0, values: [''], codes: [0, 0, 0] });
  });

  test('hold each distinct value once, apart by its type', () => {
    const day = new Date(2024, 2, 5);
    const time = new Date(2024, 2, 5, 9, 30);
    const rows = [['1'], [1], ['1'], [true], ['TRUE'], [day], [new Date(day)], [1], [time]];
    expect(packColumn(rows, 0)).toEqual({
      columnIndex: 0,
      values: ['1', 1, true, 'TRUE', { day: 19_787 }, { instant: time.getTime(), text: '2024-03-05 09:30' }],
      codes: [0, 1, 0, 2, 3, 4, 4, 1, 5],
    });
  });

  test('an instant that is midnight where it arrives still has a time, as it had where it was sent', () => {
    const midnight = new Date(2024, 2, 5);
    expect(startsItsDay(cellOf({ instant: midnight.getTime(), text: '2024-03-05 06:00' }) as Date)).toBe(
      false,
    );
    expect(startsItsDay(cellOf({ day: 19_787 }) as Date)).toBe(true);
  });

  test('an instant keeps the text that it has where it was sent, whatever the clock says where it arrives', () => {
    const arrived = cellOf({ instant: Date.UTC(2024, 2, 5, 22, 30), text: '2024-03-05 17:30' });
    expect(cellText(arrived)).toBe('2024-03-05 17:30');
    expect((arrived as Date).getTime()).toBe(Date.UTC(2024, 2, 5, 22, 30));
  });
});
