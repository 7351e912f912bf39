import { calendarDay, calendarDayText } from '../../../src/core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';

/** Long after all of them were decided. */
export const LONG_AFTER = calendarDay(2024, 12, 31) ?? 0;
/** Days from coming in to the outcome. */
export const DECIDED_AFTER = 40;
const FIRST = calendarDay(2024, 2, 1) ?? 0;
/** So many won, and as many lost. */
const EACH = 100;

/**
 * 100 won and 100 lost leads. In its first days a won lead is a little busier than a lost one: 60 of the won ones and 40
 * of the lost ones visit twice. In the five days before the outcome, 80 in 100 of the won leads come five times, and 10
 * in 100 of the lost ones. After the win, every won lead comes six times more: it is a customer by then.
 */
export const BUSY_LEADS: Cells = [
  ['Email', 'Came in', 'Ended', 'Outcome'],
  ...eachLead((key, _, created, isWon): CellValue[] => [
    key,
    calendarDayText(created),
    calendarDayText(created + DECIDED_AFTER),
    isWon ? 'won' : 'lost',
  ]),
];

export const BUSY_LOG: Cells = [
  ['Email', 'Activity', 'Date'],
  ...eachLead((key, index, created, isWon): CellValue[][] => {
    const ended = created + DECIDED_AFTER;
    const isBusyAtFirst = index % 10 < (isWon ? 6 : 4);
    const isBusyAtLast = Math.floor(index / 10) < (isWon ? 8 : 1);
    const days = [
      ...(isBusyAtFirst ? [created + 1, created + 3] : []),
      ...(isBusyAtLast ? [1, 2, 3, 4, 5].map((ago) => ended - ago) : []),
      ...(isWon ? [0, 1, 1, 2, 5, 9].map((later) => ended + later) : []),
    ];
    return days.map((day) => [key, 'Visit', calendarDayText(day)]);
  }).flat(),
];

/** A point a visit. */
export const BUSY_SCORING: Cells = [
  ['Criteria'],
  ['Criterion', 'Activity', 'Counting', 'Column', 'Rule', 'Value', 'Points'],
  ['Visits', 'Visit', 'each', '', '', '', 1],
];

function eachLead<Made>(make: (key: string, index: number, created: number, isWon: boolean) => Made): Made[] {
  return Array.from({ length: 2 * EACH }, (_, row) => {
    const index = Math.floor(row / 2);
    const isWon = row % 2 === 0;
    return make(`${isWon ? 'w' : 'l'}${index}@x.example`, index, FIRST + index, isWon);
  });
}
