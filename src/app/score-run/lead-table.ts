import type { ActivityLog } from '../../core/scoring/activities/activity-log.ts';
import { type BoundCondition, type BoundModel, bindModel, columnOf } from '../../core/scoring/bind-model.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { nearestName } from '../../core/scoring/did-you-mean.ts';
import { configCell, firstError, type Issue, IssueList } from '../../core/scoring/issue.ts';
import { leadKeyColumn } from '../../core/scoring/lead-key.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { settingCell } from '../../core/scoring/setting-cell.ts';
import { cellName } from '../../core/table/a1.ts';
import { type CalendarDay, dayOfInstant } from '../../core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findHeaderRow, findLeadRows, headerTexts, isBlankRow } from '../../core/table/lead-rows.ts';
import { cellText, foldName } from '../../core/table/text.ts';
import { activitiesTabName, readActivitiesTab } from '../activities-tab.ts';
import { isBacktestTab } from '../backtest/backtest-tab-place.ts';
import { findScoringTab, findTab } from '../find-tab.ts';
import { isLogName } from '../log-tab.ts';
import type { Clock, Tab, Workbook } from '../ports.ts';
import { type OwnedColumn, ownedPlaces } from './owned-columns.ts';
import { SENTENCES } from './sentences.ts';

/** The lead tab as it was read. */
export interface FoundLeads {
  readonly tab: Tab;
  /** 0-based row of the headers. */
  readonly headerRowIndex: number;
  /** Texts of the header row over all columns in use, owned ones included. */
  readonly headers: readonly string[];
  /** The same with those of the owned columns blank: what criteria and settings may name. */
  readonly leadHeaders: readonly string[];
  /** The rows beneath the headers as they stand in the sheet. */
  readonly rowsAsRead: Cells;
  readonly owned: ReadonlyMap<OwnedColumn, number>;
}

/** The leads of a tab and the model that is to score them. */
export interface LeadTable extends ReadConfig, FoundLeads {
  readonly bound: BoundModel;
  /** The rows beneath the headers, owned columns blanked. */
  readonly rows: Cells;
  readonly isLead: Uint8Array;
  /** What the leads did; `undefined` where no tab of activities is read. */
  readonly activities: ActivityLog | undefined;
  /** Index among the rows of the first row of a report's footer. */
  readonly footerStart: number | undefined;
  /** 0-based column that identifies a lead: as the setting says, else the best guess. */
  readonly keyColumnIndex: number;
  /** Whether the setting Lead key names it. */
  readonly keyIsSet: boolean;
  readonly today: CalendarDay;
}

/** The Scoring tab and what it says. */
export interface ReadConfig {
  readonly scoringTab: Tab;
  readonly configCells: Cells;
  /** What could be read; score nothing with it while there is an error. */
  readonly model: ScoringModel;
}

/** The leads ready to be scored, or what keeps them from it; the issues in either case. */
export interface ReadLeads {
  /** `undefined` without a Scoring tab. */
  readonly config: ReadConfig | undefined;
  readonly table: LeadTable | undefined;
  readonly issues: readonly Issue[];
}

/** Settings that name a column of the leads but that no score needs. */
export const COLUMN_SETTINGS = [
  'Outcome column',
  'Outcome date',
  'Created date',
  'Revenue column',
  'Source column',
];

/** Reads the Scoring tab and the lead tab, each once. */
export function readLeads(workbook: Workbook, clock: Clock): ReadLeads {
  const issues = new IssueList();
  const scoringTab = findScoringTab(workbook);
  if (!scoringTab) {
    issues.error('no-scoring-tab', configCell(0, 0), SENTENCES.noScoringTab);
    return { config: undefined, table: undefined, issues: issues.issues };
  }
  const configCells = scoringTab.readAll();
  const { model, issues: parsed } = parseConfig(configCells);
  const config: ReadConfig = { scoringTab, configCells, model };
  issues.issues.push(...parsed);
  const found = findLeads(workbook, scoringTab.name, model, issues);
  if (!found) return { config, table: undefined, issues: issues.issues };
  const { tab, headerRowIndex, rowsAsRead, leadHeaders, owned } = found;
  const ownedIndexes = indexesOf(owned);
  const rows = withOwnedBlank(rowsAsRead, ownedIndexes);
  // How few cells a footer fills is counted over the user's own columns, so that a second run finds the same leads.
  const { isLead, footerStart } = findLeadRows(withoutOwned(rowsAsRead, ownedIndexes));
  if (!isLead.includes(1)) {
    issues.error('no-leads', `${tab.name}!${cellName(headerRowIndex, 0)}`, SENTENCES.noLeads(tab.name));
  }
  const today = dayOfInstant(clock.now().getTime(), model.settings.style.timeZone) ?? 0;
  const keyIssues = new IssueList();
  const keyColumnIndex = leadKeyColumn(model, leadHeaders, rows, keyIssues);
  const activities = readActivitiesTab(
    workbook,
    model,
    { rows, isLead, keyColumnIndex, keyHeader: leadHeaders[keyColumnIndex] ?? '' },
    model.settings.asOf ?? today,
    found.tab.name,
  );
  // A score run counts from today where As of is blank, whatever day an earlier run wrote down.
  const fresh: ScoringModel = { ...model, settings: { ...model.settings, scoredAsOf: undefined } };
  const { bound, issues: unbound } = bindModel(fresh, leadHeaders, today, activities.headers);
  const hasTold = firstError(activities.issues) !== undefined;
  issues.issues.push(
    ...unbound.filter(({ code }) => !(hasTold && code === 'no-activities')),
    ...keyIssues.issues,
    ...activities.issues,
  );
  checkColumnSettings(model, leadHeaders, issues);
  const table: LeadTable = {
    ...config,
    ...found,
    bound,
    rows,
    isLead,
    footerStart,
    activities: activities.log,
    keyColumnIndex,
    keyIsSet: model.settings.leadKey !== '',
    today,
  };
  return { config, table: firstError(issues.issues) ? undefined : table, issues: issues.issues };
}

/** Reads the lead tab, or says why there is none to read. */
export function findLeads(
  workbook: Workbook,
  scoringTab: string,
  model: ScoringModel,
  issues: IssueList,
): FoundLeads | undefined {
  const tab = leadTab(workbook, scoringTab, model, issues);
  const cells = tab?.readAll() ?? [];
  const headerRowIndex = tab && findHeaders(tab, cells, model, issues);
  if (!tab || headerRowIndex === undefined) return undefined;
  const owned = ownedPlaces(tab);
  const ownedIndexes = indexesOf(owned);
  const headers = headerTexts(cells[headerRowIndex] ?? []);
  const leadHeaders = headers.map((header, index) => (ownedIndexes.has(index) ? '' : header));
  return { tab, headerRowIndex, headers, leadHeaders, rowsAsRead: cells.slice(headerRowIndex + 1), owned };
}

/** 0-based. */
function indexesOf(owned: ReadonlyMap<OwnedColumn, number>): ReadonlySet<number> {
  return new Set([...owned.values()].map((columnNumber) => columnNumber - 1));
}

/** Everything by which a lead is judged: the conditions of the criteria, and those that route it to a model. */
export function conditionsOf({ criteria, routes }: BoundModel): readonly BoundCondition[] {
  return [
    ...criteria.flatMap((criterion) => criterion.conditions),
    ...routes.flatMap(({ condition }) => condition ?? []),
  ];
}

function leadTab(
  workbook: Workbook,
  scoringTab: string,
  model: ScoringModel,
  issues: IssueList,
): Tab | undefined {
  const { leadTab: name } = model.settings;
  const tab = name === '' ? workbook.activeTab() : findTab(workbook, name);
  if (tab && tab.name !== scoringTab && !(name === '' && holdsNoLeads(workbook, model, tab))) return tab;
  const scored =
    name === '' ? (scoredTab(workbook) ?? onlyOtherTab(workbook, scoringTab, model, tab)) : undefined;
  if (scored) return scored;
  const cell = settingCell(model, 'Lead tab');
  if (tab) issues.error('no-lead-tab', cell, SENTENCES.noLeadTab);
  else {
    const others = workbook.tabNames().filter((known) => known !== scoringTab);
    issues.error('unknown-tab', cell, SENTENCES.unknownLeadTab(name, nearestName(name, others)));
  }
  return undefined;
}

/** The one tab there is besides those of the add-on's own, where one of these is open that it wrote itself. */
function onlyOtherTab(
  workbook: Workbook,
  scoringTab: string,
  model: ScoringModel,
  open: Tab | undefined,
): Tab | undefined {
  if (!open || open.name === scoringTab) return undefined;
  const others = workbook.tabNames().flatMap((name) => {
    const tab = name === scoringTab ? undefined : workbook.tab(name);
    return tab && !holdsNoLeads(workbook, model, tab) ? [tab] : [];
  });
  return others.length === 1 ? others[0] : undefined;
}

/** Whether a tab that is merely open holds something else than leads. */
function holdsNoLeads(workbook: Workbook, model: ScoringModel, tab: Tab): boolean {
  return foldName(tab.name) === foldName(activitiesTabName(model)) || isOfOurs(workbook, tab);
}

/** Whether a tab that is merely open is one that the add-on wrote, and so holds no leads. */
function isOfOurs(workbook: Workbook, { name, id }: Tab): boolean {
  if (isLogName(name)) return true;
  // The mark costs a call, which a tab of leads need not spend.
  return /^backtest\b/i.test(name) && isBacktestTab(workbook, { id });
}

/** The one tab that has score columns already: those leads are meant where a tab of the add-on's own is open. */
function scoredTab(workbook: Workbook): Tab | undefined {
  const scored = workbook.tabNames().flatMap((name) => {
    const tab = workbook.tab(name);
    return tab && ownedPlaces(tab).size > 0 ? [tab] : [];
  });
  return scored.length === 1 ? scored[0] : undefined;
}

function findHeaders(tab: Tab, cells: Cells, model: ScoringModel, issues: IssueList): number | undefined {
  if (cells.every(isBlankRow)) {
    issues.error('empty-tab', `${tab.name}!A1`, SENTENCES.emptyTab(tab.name));
    return undefined;
  }
  const { headerRow } = model.settings;
  if (headerRow !== undefined) {
    if (!isBlankRow(cells[headerRow - 1] ?? [])) return headerRow - 1;
    issues.error(
      'blank-header-row',
      settingCell(model, 'Header row'),
      SENTENCES.headerRowBlank(tab.name, headerRow),
    );
    return undefined;
  }
  const found = findHeaderRow(cells);
  if (found === undefined) issues.error('no-headers', `${tab.name}!A1`, SENTENCES.noHeaders(tab.name));
  return found;
}

function withoutOwned(rows: Cells, ownedIndexes: ReadonlySet<number>): Cells {
  return ownedIndexes.size === 0
    ? rows
    : rows.map((row) => row.filter((_, index) => !ownedIndexes.has(index)));
}

function withOwnedBlank(rows: Cells, ownedIndexes: ReadonlySet<number>): Cells {
  if (ownedIndexes.size === 0) return rows;
  return rows.map((row) => {
    const own: CellValue[] = row.slice();
    for (const index of ownedIndexes) own[index] = '';
    return own;
  });
}

/** No score needs these columns: one that cannot be found is a warning. */
function checkColumnSettings(model: ScoringModel, headers: readonly string[], issues: IssueList): void {
  const found = new IssueList();
  for (const name of COLUMN_SETTINGS) {
    const column = cellText(model.settings.others.get(name));
    if (column !== '') columnOf(column, settingCell(model, name), headers, found);
  }
  for (const { code, cell, message } of found.issues) issues.warn(code, cell, message);
}
