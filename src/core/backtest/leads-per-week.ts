import type { CalendarDay } from '../table/calendar-day.ts';
import type { Judged } from './who-counts.ts';

/**
 * New leads in a week: all leads, open ones too, over the weeks from the first created date to the last, at least one.
 *
 * @param isLead one flag a row
 * @param asOf the day that counts as today; a lead created later is a slip
 * @returns null without dates
 */
export function leadsPerWeek(
  { createdDays }: Pick<Judged, 'createdDays'>,
  isLead: Uint8Array,
  asOf: CalendarDay,
): number | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let leads = 0;
  for (let row = 0; row < isLead.length; row++) {
    const day = createdDays[row] as number;
    if (isLead[row] === 0 || day > asOf) continue;
    // A lead without a date came in too.
    leads++;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? null : leads / Math.max(1, (last - first + 1) / 7);
}
