import { LeadSheet } from '../../sidebar/sheet/lead-sheet.ts';
import type { LeadReading, SheetReading } from '../../src/app/api.ts';
import { calendarDay } from '../../src/core/table/calendar-day.ts';
import type { Cells } from '../../src/core/table/cell.ts';
import { findLeadRows } from '../../src/core/table/lead-rows.ts';
import { packColumn, plainCell } from '../../src/core/table/packed-cells.ts';

/** Sunday, 22 November 2026. */
export const READING_DAY = calendarDay(2026, 11, 22) ?? 0;

/** The sheet in the frame, from the cells of a Scoring tab and of a lead tab whose headers stand in row 1. */
export function leadSheetOf(
  config: Cells,
  [headers = [], ...rows]: Cells,
  rest: Partial<LeadReading> = {},
  reading: Partial<SheetReading> = {},
): LeadSheet {
  const { isLead } = findLeadRows(rows);
  return new LeadSheet({
    hasScoringTab: true,
    issues: [],
    config: config.map((row) => row.map(plainCell)),
    configDigest: 'digest',
    tierColours: {},
    leads: {
      tab: 'Leads',
      headerRowIndex: 0,
      headers: headers.map(String),
      rowCount: rows.length,
      columns: headers.map((_, columnIndex) => packColumn(rows, columnIndex)),
      activities: null,
      notLeads: [...isLead.keys()].filter((index) => isLead[index] === 0),
      decided: [],
      judged: null,
      hasOutcome: true,
      keyColumnIndex: 0,
      nameColumnIndexes: [],
      companyColumnIndex: null,
      written: null,
      today: READING_DAY,
      timeZone: 'Etc/UTC',
      capacityPerWeek: null,
      ...rest,
    },
    lastSave: null,
    ...reading,
  });
}

/** Leads of which each has the score that its column Points says, in tiers from 60 and from 30. */
export function tieredLeads(
  points: readonly number[],
  rest: Partial<LeadReading> = {},
  hours: readonly [number | '', number | ''] = [24, 72],
): LeadSheet {
  return leadSheetOf(
    [
      ['Criteria', '', '', '', ''],
      ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
      ['Points', 'Points', 'each', '', 1],
      ['Student', 'Email', 'contains', 'student', 'DQ'],
      ['', '', '', '', ''],
      ['Tiers', '', '', '', ''],
      ['Tier', 'From', 'Action', 'Owner', 'Follow up (hours)'],
      ['Hot', 60, 'Call', 'Ada', hours[0]],
      ['Warm', 30, 'Write', '', hours[1]],
    ],
    [['Email', 'Points'], ...points.map((score, index) => [`lead${index}@firm.example`, score])],
    rest,
  );
}
