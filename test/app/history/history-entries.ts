import type { HistoryEntry } from '../../../src/app/history/score-history.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';

/** A Tuesday: 5 March 2024. */
export const TODAY = calendarDay(2024, 3, 5) ?? 0;

/** An entry of some days ago; what is not given is the same for all. */
export function entry(daysAgo: number, score: number, parts: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    day: TODAY - daysAgo,
    key: 'ada@firm.example',
    score,
    tier: 'Cold',
    version: 'v1 aaaaaa',
    ...parts,
  };
}
