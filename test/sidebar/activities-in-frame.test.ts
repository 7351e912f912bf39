import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadSheet } from '../../sidebar/sheet/lead-sheet.ts';
import { judgedScores } from '../../sidebar/views/model/judgement.ts';
import type { SheetReading } from '../../src/app/api.ts';
import { readSheet } from '../../src/app/sidebar/read-sheet.ts';
import { scoreAsTheyStood } from '../../src/core/backtest/as-they-stood.ts';
import { criterionRows, withEdits } from '../../src/core/scoring/config/criterion-rows.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { MemoryWorkbook } from '../app/set-up/memory-workbook.ts';
import {
  KEYED_LEADS,
  LEAD_HEADERS,
  LOG_HEADERS,
  LOGS,
} from '../core/scoring/activities/random-activities.ts';
import {
  AWKWARD_COUNTING,
  PLAIN_COUNTING,
  tabOfCounting,
} from '../core/scoring/activities/random-counting.ts';
import { scoreWithActivities } from '../core/scoring/activities/score-with-activities.ts';
import { scoringTab, TODAY } from '../core/scoring/scoring-tab.ts';
import { activityLeads, activityLog, activityScoring } from './activity-tabs.ts';

const NOTHING_KEPT = { get: () => undefined, set: () => {}, remove: () => {} };
const CLOCK = { now: () => new Date('2024-03-05T12:00:00Z') };

/** What a sheet of these tabs sends to the frame, by way of JSON. */
function readingOf(tabs: Readonly<Record<string, Cells>>): SheetReading {
  const workbook = new MemoryWorkbook(tabs);
  // The colours of tiers, of which there are none here.
  for (const tab of workbook.tabs) Object.assign(tab, { readBackgrounds: () => [] });
  const reading = readSheet({ workbook, clock: CLOCK, memory: NOTHING_KEPT });
  return JSON.parse(JSON.stringify(reading));
}

const frameOf = (tabs: Readonly<Record<string, Cells>>) => new LeadSheet(readingOf(tabs));

function scoredOf(sheet: LeadSheet) {
  const { current } = sheet;
  if (!current) throw new Error(sheet.reading.issues.map(({ message }) => message).join('\n'));
  return current;
}

describe('over random logs and criteria the frame scores as the sheet does', () => {
  const sheets = fc.tuple(fc.oneof(PLAIN_COUNTING, AWKWARD_COUNTING), KEYED_LEADS, LOGS).map((drawn) => {
    const [criteria, leads, log] = drawn;
    return {
      Leads: [LEAD_HEADERS, ...leads.map(({ cells }) => cells)] as Cells,
      Scoring: tabOfCounting(criteria),
      Activities: [LOG_HEADERS, ...log.map(({ cells }) => cells)] as Cells,
    };
  });

  test('as it stands, and lead by lead', () => {
    fc.assert(
      fc.property(sheets, (tabs) => {
        const inSheet = scoreWithActivities(tabs.Scoring, tabs.Leads, tabs.Activities);
        const { scores } = scoredOf(frameOf(tabs));
        expect(scores.total).toEqual(inSheet.total);
        expect(scores.hits).toEqual(inSheet.hits);
        for (const row of inSheet.isLead.keys()) {
          expect(scores.breakdown(row).total).toEqual(inSheet.breakdown(row).total);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('under edits of the points and of the window', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: -20, max: 20 }), fc.nat(40), (tabs, points, days) => {
        const rows = criterionRows(tabs.Scoring).filter(
          ({ counting, points: own }) => counting && own !== 'DQ',
        );
        const edits = rows.flatMap(({ rowIndex, pointsColumnIndex = -1, counting }) => [
          { rowIndex, columnIndex: pointsColumnIndex, value: points || 1 },
          { rowIndex, columnIndex: counting?.['Within days'].columnIndex ?? -1, value: days },
        ]);
        const inSheet = scoreWithActivities(withEdits(tabs.Scoring, edits), tabs.Leads, tabs.Activities);
        const { scored } = frameOf(tabs).scoreWith(edits);
        expect(scored?.scores.total).toEqual(inSheet.total);
      }),
      { numRuns: 100 },
    );
  });

  test('as leads stood on days of their own', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sheets, ages, (tabs, ago) => {
        const inSheet = scoreWithActivities(tabs.Scoring, tabs.Leads, tabs.Activities);
        const rows = tabs.Leads.slice(1);
        const days = rows.map((_, row) => TODAY - (ago[row] ?? 0));
        const stood = scoreAsTheyStood(inSheet, rows, days);
        const sheet = frameOf(tabs);
        const rowIndexes = rows.map((_, row) => row).filter((row) => inSheet.isLead[row] === 1);
        const judged = {
          rowIndexes,
          won: rowIndexes.map(() => 1),
          asOf: rowIndexes.map((row) => days[row] ?? null),
        };
        expect([...judgedScores(sheet, judged, scoredOf(sheet))]).toEqual(
          rowIndexes.map((row) => stood.total[row]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is sent of the log', () => {
  const tabs = { Leads: activityLeads, Scoring: activityScoring(), Activities: activityLog };

  test('are the rows that count, and of their own columns those that criteria name', () => {
    const { leads } = readingOf(tabs);
    expect(leads?.activities?.headers).toEqual(['Email', 'Activity', 'Date', 'Page', 'Note']);
    const log = leads?.activities?.log;
    // One row is nobody's, and one has no date.
    expect(log?.days.length).toBe(activityLog.length - 3);
    expect(log?.columns.map(({ columnIndex }) => columnIndex)).toEqual([3]);
    expect(log?.times).toBeNull();
  });

  test('a lead tab sends no column that only activities have', () => {
    const { leads } = readingOf(tabs);
    expect(leads?.columns.map(({ columnIndex }) => leads.headers[columnIndex])).toEqual(['Email', 'Title']);
  });

  test('what is the matter with the log is told once', () => {
    const reading = readingOf(tabs);
    const codes = reading.issues.map(({ code }) => code);
    expect(codes.filter((code) => code === 'activities-of-unknown-leads')).toHaveLength(1);
    expect(new LeadSheet(reading).scoreWith([]).issues.map(({ code }) => code)).not.toContain(
      'activities-of-unknown-leads',
    );
  });

  test('a criterion that is off can be switched on though no other counts activities', () => {
    const off = { ...tabs, Scoring: activityScoring({ 2: [0, false], 4: [0, false] }) };
    const sheet = frameOf(off);
    expect([...scoredOf(sheet).scores.total]).toEqual([20, 0, 0]);
    const { scored } = sheet.scoreWith([{ rowIndex: 2, columnIndex: 0, value: true }]);
    expect([...(scored?.scores.total ?? [])]).toEqual([40, 5, 0]);
  });

  test('without a tab of activities switching it on is an error, as it would be in the sheet', () => {
    const sheet = frameOf({ Leads: tabs.Leads, Scoring: activityScoring({ 2: [0, false], 4: [0, false] }) });
    expect(sheet.leads?.activities).toBeNull();
    const { scored, issues } = sheet.scoreWith([{ rowIndex: 2, columnIndex: 0, value: true }]);
    expect(scored).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain('no-activities');
  });

  test('a lead read afresh keeps what it did', () => {
    const sheet = frameOf(tabs);
    const before = [...scoredOf(sheet).scores.total];
    const fresh = sheet.withRow(1, ['bo@shop.example', 'Director']);
    expect(fresh).not.toBe(sheet);
    expect([...scoredOf(fresh).scores.total]).toEqual(
      before.map((score, row) => score + (row === 1 ? 20 : 0)),
    );
  });
});

describe('activities that are too many to be sent', () => {
  const many: CellValue[][] = [['Email', 'Activity', 'Date', 'Page']];
  for (let index = 0; index <= 300_000; index++) many.push(['ada@firm.example', 'Webinar', '2024-03-01', '']);
  const reading = readingOf({ Leads: activityLeads, Scoring: activityScoring(), Activities: many });

  test('leave nothing that would be wrong: no scores where the model counts them', () => {
    expect(reading.leads?.activities).toEqual({ headers: ['Email', 'Activity', 'Date', 'Page'], log: null });
    const sheet = new LeadSheet(reading);
    expect(sheet.current).toBeUndefined();
    expect(sheet.hasTooManyActivities).toBe(true);
    expect(sheet.scoreWith([]).issues.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('are no hindrance to a draft in which nothing counts them', () => {
    const off = [2, 4].map((rowIndex) => ({ rowIndex, columnIndex: 0, value: false }));
    expect([...(new LeadSheet(reading).scoreWith(off).scored?.scores.total ?? [])]).toEqual([20, 0, 0]);
  });

  test('300,000 of them are sent', () => {
    const { leads } = readingOf({
      Leads: activityLeads,
      Scoring: activityScoring(),
      Activities: many.slice(0, 300_001),
    });
    expect(leads?.activities?.log?.days.length).toBe(300_000);
  });
});

test('a Scoring tab without any activity sends none', () => {
  const reading = readingOf({
    Leads: activityLeads,
    Scoring: scoringTab({
      Criteria: [
        ['Criterion', 'Column', 'Rule', 'Value', 'Points'],
        ['Director', 'Title', 'is', 'Director', 20],
      ],
    }),
    Activities: activityLog,
  });
  expect(reading.leads?.activities).toBeNull();
});
