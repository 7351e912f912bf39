import { dayOfDateCell, dayOfInstant } from '../../core/table/calendar-day.ts';
import { isDateCell } from '../../core/table/cell.ts';
import { dateSerial } from '../../core/table/date-serial.ts';
import type { Area, Clock, Decoration, Tab, Workbook } from '../ports.ts';
import { hasScoringTab, setUpScoring } from '../set-up/set-up-scoring.ts';
import { DEMO_HEADERS, demoLeads } from './demo-leads.ts';
import { demoLoaded, SCORING_KEPT } from './sentences.ts';

export interface DemoPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
}

/** What *Load demo leads* did. */
export interface DemoReport {
  readonly tabName: string;
  readonly leads: number;
  /** Whether a Scoring tab was set up as well. */
  readonly scoringSetUp: boolean;
  readonly sentences: readonly string[];
}

const DEMO_TAB = 'Demo leads';
const DEMO_COUNT = 500;
/** Any seed would do; with this one the tiers of the default template are well filled. */
const DEMO_SEED = 20_240_611;
/** What a small team can call; enough for the backtest to say something about capacity. */
const CALLS_PER_WEEK = 5;

/**
 * Writes invented leads to a new tab, and sets up scoring for them where there is no Scoring tab yet. Nothing
 * that exists is overwritten.
 */
export function loadDemoLeads({ workbook, clock }: DemoPorts): DemoReport {
  const today = dayOfInstant(clock.now().getTime(), workbook.timeZone()) ?? 0;
  const { headers, rows } = demoLeads({ seed: DEMO_SEED, count: DEMO_COUNT, today });
  const tab = workbook.addTab(freeName(workbook.tabNames()));
  writeLeads(tab, headers, rows);
  const report = hasScoringTab(workbook)
    ? undefined
    : setUpScoring({ workbook }, { tabName: tab.name, settings: { 'Capacity per week': CALLS_PER_WEEK } });
  workbook.show(tab);
  const scoringSetUp = report?.kind === 'done';
  return {
    tabName: tab.name,
    leads: rows.length,
    scoringSetUp,
    sentences: [
      demoLoaded(tab.name, rows.length),
      ...(report === undefined
        ? [SCORING_KEPT]
        : report.kind === 'done'
          ? report.sentences
          : [report.sentence]),
    ],
  };
}

function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = DEMO_TAB;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${DEMO_TAB} ${number}`;
  return name;
}

function writeLeads(tab: Tab, headers: readonly string[], rows: ReturnType<typeof demoLeads>['rows']): void {
  tab.ensureSize(rows.length + 1, headers.length);
  // Formats first: a band such as 1-10 would else become a date.
  tab.decorate(demoLooks(rows.length));
  // Days go in as serial numbers: a date object would slip by a day where script and sheet differ in time zone.
  const values = rows.map((row) => row.map((value) => (isDateCell(value) ? serialOf(value) : value)));
  tab.writeValues(1, 1, [headers, ...values]);
  tab.freezeRows(1);
}

function serialOf(date: Date): number | '' {
  const day = dayOfDateCell(date, '');
  return day === undefined ? '' : dateSerial(day);
}

type DemoHeader = (typeof DEMO_HEADERS)[number];

const WIDTHS: Readonly<Partial<Record<DemoHeader, number>>> = {
  Email: 260,
  Company: 170,
  'Job title': 190,
  Industry: 140,
  Country: 120,
  'Lead source': 110,
  'Annual revenue': 120,
  Owner: 120,
};

const FORMATS: Readonly<Partial<Record<DemoHeader, string>>> = {
  Employees: '@',
  'Annual revenue': '#,##0',
  'Created date': 'yyyy-mm-dd',
  'Last activity date': 'yyyy-mm-dd',
  'Outcome date': 'yyyy-mm-dd',
  'Deal value': '#,##0',
};

const USUAL_WIDTH = 100;

function demoLooks(leads: number): readonly Decoration[] {
  const column = (index: number, rowNumber: number, rows: number): Area => ({
    rowNumber,
    columnNumber: index + 1,
    rows,
    columns: 1,
  });
  return [
    {
      area: { rowNumber: 1, columnNumber: 1, rows: 1, columns: DEMO_HEADERS.length },
      bold: true,
      background: '#e8eaed',
      fontColor: '#202124',
      wrap: true,
    },
    ...DEMO_HEADERS.map((header, index) => ({
      area: column(index, 1, 1),
      columnWidth: WIDTHS[header] ?? USUAL_WIDTH,
    })),
    ...DEMO_HEADERS.flatMap((header, index) => {
      const numberFormat = FORMATS[header];
      return numberFormat === undefined ? [] : [{ area: column(index, 2, leads), numberFormat }];
    }),
  ];
}
