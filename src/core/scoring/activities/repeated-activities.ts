import type { Cells, CellValue } from '../../table/cell.ts';
import { foldText } from '../../table/text.ts';
import { hasTime } from './read-activity-day.ts';

/**
 * Finds rows that are alike in every cell, time of day included: one event that stands there twice. Without a time of
 * day they may well be two. One pass in the order of the sheet, over a table of the rows by lead and time.
 *
 * @param leadOf the lead of each row, 0 or more; −1 for rows that do not count
 * @param dateColumn 0-based
 * @param found called with each row that stands further up already
 */
export function findRepeats(
  rows: Cells,
  leadOf: Int32Array,
  dateColumn: number,
  found: (rowIndex: number) => void,
): void {
  const mask = 2 ** Math.ceil(Math.log2(2 * rows.length + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const moments = new Float64Array(rows.length);
  for (let row = 0; row < leadOf.length; row++) {
    const lead = leadOf[row] as number;
    if (lead < 0) continue;
    const cells = rows[row] as Cells[number];
    const date = cells[dateColumn];
    const moment = momentOf(date);
    moments[row] = moment;
    let slot = hashOf(lead, moment) & mask;
    let other = table[slot] as number;
    while (other >= 0) {
      if (moments[other] === moment) {
        // Whether there is a time of day is asked of the few dates that stand there twice.
        if (!hasTime(date)) break;
        if (isSameRow(cells, rows[other] as Cells[number])) {
          found(row);
          break;
        }
      }
      slot = (slot + 1) & mask;
      other = table[slot] as number;
    }
    if (other < 0) table[slot] = row;
  }
}

/** A number that is the same for dates of the same text in any case. */
function momentOf(date: CellValue): number {
  if (date !== null && typeof date === 'object') return date.getTime();
  const text = foldText(date);
  let moment = 0;
  for (let index = 0; index < text.length; index++) moment = (moment * 31 + text.charCodeAt(index)) | 0;
  return moment;
}

/** Spreads leads and times over all bits, by two odd multipliers. */
function hashOf(lead: number, moment: number): number {
  const mixed = Math.imul(lead, 0x9e3779b1) ^ Math.imul(moment / 1000 + moment, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function isSameRow(left: Cells[number], right: Cells[number]): boolean {
  return left.every((value, index) => value === right[index] || foldText(value) === foldText(right[index]));
}
