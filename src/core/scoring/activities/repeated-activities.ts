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
  const further = new Map<number, number[]>();
  for (let row = 0; row < leadOf.length; row++) {
    const lead = leadOf[row] as number;
    if (lead < 0) continue;
    const date = rows[row]?.[dateColumn];
    const moment = momentOf(date);
    moments[row] = moment;
    let slot = hashOf(lead, moment) & mask;
    while ((table[slot] as number) >= 0 && !isSameMoment(table[slot] as number, row))
      slot = (slot + 1) & mask;
    const first = table[slot] as number;
    if (first < 0) table[slot] = row;
    // Whether there is a time of day is asked of the few dates that stand there twice.
    else if (hasTime(date) && stands(first, row)) found(row);
  }

  function isSameMoment(other: number, row: number): boolean {
    return leadOf[other] === leadOf[row] && moments[other] === moments[row];
  }

  /** Whether a row stands further up; those of one lead and moment are told apart by all that their cells say. */
  function stands(first: number, row: number): boolean {
    const cells = rows[row] as Cells[number];
    const isSame = (other: number): boolean => isSameRow(cells, rows[other] as Cells[number]);
    if (isSame(first)) return true;
    const key = hashOf(
      first,
      cells.reduce((hash: number, value) => Math.imul(hash, 31) + textHash(foldText(value)), 7),
    );
    const alike = further.get(key);
    if (alike?.some(isSame)) return true;
    if (alike) alike.push(row);
    else further.set(key, [row]);
    return false;
  }
}

/** A number that is the same for dates of the same text in any case. */
function momentOf(date: CellValue): number {
  if (date !== null && typeof date === 'object') return date.getTime();
  return textHash(foldText(date));
}

function textHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  return hash;
}

/** Spreads leads and times over all bits, by two odd multipliers. */
function hashOf(lead: number, moment: number): number {
  const mixed = Math.imul(lead, 0x9e3779b1) ^ Math.imul(moment / 1000 + moment, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function isSameRow(left: Cells[number], right: Cells[number]): boolean {
  return left.every((value, index) => value === right[index] || foldText(value) === foldText(right[index]));
}
