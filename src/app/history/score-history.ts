import { type CalendarDay, dayOfInstant } from '../../core/table/calendar-day.ts';
import { type CellValue, isDateCell } from '../../core/table/cell.ts';
import { dateSerial } from '../../core/table/date-serial.ts';
import { readDate } from '../../core/table/read-date.ts';
import { cellText, foldText } from '../../core/table/text.ts';
import { findLog, type LogPlace, SCORE_HISTORY } from '../log-tab.ts';
import type { Workbook } from '../ports.ts';

/** What a lead has from a day on, until its next entry. */
export interface HistoryEntry {
  readonly day: CalendarDay;
  /** As the lead tab spells it. */
  readonly key: string;
  readonly score: number;
  /** `''` for none. */
  readonly tier: string;
  /** Version of the model that gave the score, such as `v3 k3f9a2`. */
  readonly version: string;
}

/** The tab `Score history` as it was read. */
export interface ScoreHistory {
  readonly place: LogPlace;
  /** In the order of their rows, which somebody may have sorted. */
  readonly entries: readonly HistoryEntry[];
  /** Whether cells of somebody else's stand in the tab, beside the entries or among them: they must keep their places. */
  readonly isShared: boolean;
}

/** Reads the history, in one call. */
export function readHistory(workbook: Workbook): ScoreHistory {
  const place = findLog(workbook, SCORE_HISTORY);
  const dayOf = dayReader(workbook.timeZone());
  const entries: HistoryEntry[] = [];
  let isShared = false;
  place.cells.forEach((row, rowIndex) => {
    const entry = rowIndex === 0 ? undefined : entryOf(row, dayOf);
    if (entry) entries.push(entry);
    const theirs = entry || rowIndex === 0 ? row.slice(SCORE_HISTORY.headers.length) : row;
    isShared = isShared || theirs.some((value) => cellText(value) !== '');
  });
  return { place, entries, isShared };
}

function entryOf(
  [date, keyCell, score, tier, version]: readonly CellValue[],
  dayOf: (date: CellValue) => CalendarDay | undefined,
): HistoryEntry | undefined {
  const key = cellText(keyCell);
  if (key === '' || typeof score !== 'number') return undefined;
  const day = dayOf(date);
  if (day === undefined) return undefined;
  return { day, key, score, tier: cellText(tier), version: cellText(version) };
}

/** Reads days; a sheet's date is a wall time of the spreadsheet's own zone. Few days stand in very many rows. */
function dayReader(timeZone: string): (date: CellValue) => CalendarDay | undefined {
  const days = new Map<number, CalendarDay | undefined>();
  return (date) => {
    // Somebody has taken the format of the dates away.
    if (typeof date === 'number') return Math.floor(date) - dateSerial(0);
    if (!isDateCell(date)) return readDate(date, { dayFirst: false, timeZone });
    const instant = date.getTime();
    if (!days.has(instant)) days.set(instant, dayOfInstant(instant, timeZone));
    return days.get(instant);
  };
}

/**
 * The entries of each lead by its folded key, each lead's by date and those of one day in the order of their rows.
 *
 * @param today what is dated a day later, as clocks may differ, counts as of today; what is dated later still is a slip,
 *   and stands first, so that a new entry is the last one
 */
export function entriesByLead(
  entries: readonly HistoryEntry[],
  today: CalendarDay,
): Map<string, HistoryEntry[]> {
  const byLead = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = foldText(entry.key);
    const known = byLead.get(key);
    if (known) known.push(entry);
    else byLead.set(key, [entry]);
  }
  const dayOf = ({ day }: HistoryEntry): number =>
    day > today + 1 ? Number.NEGATIVE_INFINITY : Math.min(day, today);
  for (const own of byLead.values())
    own.sort((left, right) => (dayOf(left) === dayOf(right) ? 0 : dayOf(left) - dayOf(right)));
  return byLead;
}
