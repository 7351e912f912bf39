import { type BoundCondition, type BoundModel, bindModel, columnOf } from '../../core/scoring/bind-model.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { nearestName } from '../../core/scoring/did-you-mean.ts';
import { configCell, firstError, type Issue, IssueList } from '../../core/scoring/issue.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { cellName } from '../../core/table/a1.ts';
import { type CalendarDay, dayOfInstant } from '../../core/table/calendar-day.ts';
import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findHeaderRow, findLeadRows, headerTexts, isBlankRow } from '../../core/table/lead-rows.ts';
import { cellText, foldName } from '../../core/table/text.ts';
import { findScoringTab, findTab } from '../find-tab.ts';
import type { Clock, Tab, Workbook } from '../ports.ts';
import { type OwnedColumn, ownedPlaces } from './owned-columns.ts';
import { SENTENCES } from './sentences.ts';

/** The leads of a tab and the model that is to score them. */
export interface LeadTable {
  readonly tab: Tab;
  readonly scoringTab: Tab;
  readonly model: ScoringModel;
  readonly bound: BoundModel;
  readonly configCells: Cells;
  /** 0-based row of the headers. */
  readonly headerRowIndex: number;
  /** Texts of the header row over all columns in use, owned ones included. */
  readonly headers: readonly string[];
  /** The rows beneath the headers, owned columns blanked. */
  readonly rows: Cells;
  readonly isLead: Uint8Array;
  /** Index among the rows of the first row of a report's footer. */
  readonly footerStart: number | undefined;
  /** 0-based column that identifies a lead: as the setting says, else the best guess. */
  readonly keyColumnIndex: number;
  /** Whether the setting Lead key names it. */
  readonly keyIsSet: boolean;
  readonly owned: ReadonlyMap<OwnedColumn, number>;
  readonly today: CalendarDay;
}

/** The leads ready to be scored, or what keeps them from it; the issues in either case. */
export interface ReadLeads {
  readonly table: LeadTable | undefined;
  readonly issues: readonly Issue[];
}

/** Settings that name a column of the leads but that no score needs. */
const COLUMN_SETTINGS = ['Outcome column', 'Outcome date', 'Created date', 'Revenue column', 'Source column'];

/** Reads the Scoring tab and the lead tab, each once. */
export function readLeads(workbook: Workbook, clock: Clock): ReadLeads {
  const issues = new IssueList();
  const scoringTab = findScoringTab(workbook);
  if (!scoringTab) {
    issues.error('no-scoring-tab', configCell(0, 0), SENTENCES.noScoringTab);
    return { table: undefined, issues: issues.issues };
  }
  const configCells = scoringTab.readAll();
  const { model, issues: found } = parseConfig(configCells);
  issues.issues.push(...found);
  const tab = leadTab(workbook, scoringTab.name, model, issues);
  const cells = tab?.readAll() ?? [];
  const headerRowIndex = tab && findHeaders(tab, cells, model, issues);
  if (!tab || headerRowIndex === undefined) return { table: undefined, issues: issues.issues };
  const owned = ownedPlaces(tab);
  const headers = headerTexts(cells[headerRowIndex] ?? []);
  const ownedIndexes = new Set([...owned.values()].map((columnNumber) => columnNumber - 1));
  const leadHeaders = headers.map((header, index) => (ownedIndexes.has(index) ? '' : header));
  const below = cells.slice(headerRowIndex + 1);
  const rows = withOwnedBlank(below, ownedIndexes);
  // How few cells a footer fills is counted over the user's own columns, so that a second run finds the same leads.
  const { isLead, footerStart } = findLeadRows(withoutOwned(below, ownedIndexes));
  if (!isLead.includes(1)) {
    issues.error('no-leads', `${tab.name}!${cellName(headerRowIndex, 0)}`, SENTENCES.noLeads(tab.name));
  }
  const today = dayOfInstant(clock.now().getTime(), model.settings.style.timeZone) ?? 0;
  // A score run counts from today where As of is blank, whatever day an earlier run wrote down.
  const fresh: ScoringModel = { ...model, settings: { ...model.settings, scoredAsOf: undefined } };
  const { bound, issues: unbound } = bindModel(fresh, leadHeaders, today);
  issues.issues.push(...unbound);
  const keyColumnIndex = keyColumn(model, leadHeaders, issues);
  checkColumnSettings(model, leadHeaders, issues);
  const table: LeadTable = {
    tab,
    scoringTab,
    model,
    bound,
    configCells,
    headerRowIndex,
    headers,
    rows,
    isLead,
    footerStart,
    keyColumnIndex,
    keyIsSet: model.settings.leadKey !== '',
    owned,
    today,
  };
  return { table: firstError(issues.issues) ? undefined : table, issues: issues.issues };
}

/** Everything by which a lead is judged: the conditions of the criteria, and those that route it to a model. */
export function conditionsOf({ criteria, routes }: BoundModel): readonly BoundCondition[] {
  return [
    ...criteria.flatMap((criterion) => criterion.conditions),
    ...routes.flatMap(({ condition }) => condition ?? []),
  ];
}

/** The cell of a setting's Value, as issues name it. */
function settingCell(model: ScoringModel, name: string): string {
  const at = model.settings.valueCells.get(name);
  return at ? configCell(at.rowIndex, at.columnIndex) : configCell(0, 0);
}

function leadTab(
  workbook: Workbook,
  scoringTab: string,
  model: ScoringModel,
  issues: IssueList,
): Tab | undefined {
  const { leadTab: name } = model.settings;
  const tab = name === '' ? workbook.activeTab() : findTab(workbook, name);
  if (tab && tab.name !== scoringTab) return tab;
  const cell = settingCell(model, 'Lead tab');
  if (tab) issues.error('no-lead-tab', cell, SENTENCES.noLeadTab);
  else {
    const others = workbook.tabNames().filter((known) => known !== scoringTab);
    issues.error('unknown-tab', cell, SENTENCES.unknownLeadTab(name, nearestName(name, others)));
  }
  return undefined;
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

/** Headers that are likely to identify a lead, the likeliest first. */
const KEY_HEADERS = [/e-?mail/, /^(lead|contact|record|prospect|person|deal|opportunity)?id$/, /id$/, /key$/];

function keyColumn(model: ScoringModel, headers: readonly string[], issues: IssueList): number {
  const { leadKey } = model.settings;
  if (leadKey !== '') return columnOf(leadKey, settingCell(model, 'Lead key'), headers, issues) ?? 0;
  for (const pattern of KEY_HEADERS) {
    const index = headers.findIndex((header) => pattern.test(foldName(header)));
    if (index >= 0) return index;
  }
  return Math.max(
    0,
    headers.findIndex((header) => header !== ''),
  );
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
