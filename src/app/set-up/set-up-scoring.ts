import { CONFIG_TAB } from '../../core/scoring/issue.ts';
import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { findHeaderRow, headerTexts, isBlankRow } from '../../core/table/lead-rows.ts';
import { cellText } from '../../core/table/text.ts';
import { findTab } from '../find-tab.ts';
import type { Tab, Workbook } from '../ports.ts';
import { settingEntry } from '../settings/change-settings.ts';
import { DEFAULT_TEMPLATE, findTemplate, templates } from '../templates/templates.ts';
import { surveyActivities } from './activity-survey.ts';
import type { Answers } from './choose-value.ts';
import type { ChosenMapping } from './map-headers.ts';
import { planSetUp, type SetUpInput, type SetUpPlan } from './plan-set-up.ts';
import {
  describeSetUp,
  emptyTab,
  headersOnly,
  noHeaders,
  noSuchColumn,
  noSuchTab,
  noSuchTemplate,
  SCORING_EXISTS,
} from './sentences.ts';
import type { SettingValues } from './settings-rows.ts';

export interface SetUpPorts {
  readonly workbook: Workbook;
}

/** What the person chose; all of it may be left out. */
export interface SetUpChoices {
  /** The lead tab; the active one when left out. */
  readonly tabName?: string;
  /** 1-based row of the headers; found by its looks when left out. */
  readonly headerRow?: number;
  /** Id or name of a template; Fit + Engagement when left out. */
  readonly template?: string;
  readonly answers?: Answers;
  readonly mapping?: ChosenMapping;
  readonly settings?: SettingValues;
}

/**
 * What a script or the sidebar chose: a template, and settings as texts. The lead tab and its header row are settings
 * too.
 */
export function setUpChoices(
  workbook: Workbook,
  chosen: { readonly template?: unknown; readonly settings: Readonly<Record<string, string>> },
): SetUpChoices {
  const values: Record<string, CellValue> = {};
  for (const [typedName, typed] of Object.entries(chosen.settings)) {
    const { name, value } = settingEntry(typedName, typed);
    values[name] = value;
  }
  const tabName = cellText(values['Lead tab']);
  const headerRow = Number(values['Header row']);
  return {
    ...(typeof chosen.template === 'string' ? { template: chosen.template } : {}),
    ...(tabName === '' ? {} : { tabName: findTab(workbook, tabName)?.name ?? tabName }),
    ...(headerRow > 0 ? { headerRow } : {}),
    settings: values,
  };
}

/** What *Set up* did, or the one sentence why it did nothing. */
export type SetUpReport =
  | { readonly kind: 'done'; readonly plan: SetUpPlan; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * Writes a Scoring tab for the lead tab: one write of values, one of looks. An existing Scoring tab is never
 * touched.
 */
export function setUpScoring(ports: SetUpPorts, choices: SetUpChoices = {}): SetUpReport {
  const report = previewSetUp(ports, choices);
  if (report.kind === 'refused') return report;
  writeScoringTab(ports.workbook, report.plan);
  return report;
}

/** What `setUpScoring` would do, without writing anything: for the wizard. */
export function previewSetUp({ workbook }: SetUpPorts, choices: SetUpChoices = {}): SetUpReport {
  if (hasScoringTab(workbook)) return refused(SCORING_EXISTS);
  const templateName = choices.template ?? DEFAULT_TEMPLATE;
  const template = findTemplate(templateName);
  if (!template) {
    return refused(
      noSuchTemplate(
        templateName,
        templates().map((known) => known.name),
      ),
    );
  }
  const tab = choices.tabName === undefined ? workbook.activeTab() : workbook.tab(choices.tabName);
  if (!tab) return refused(noSuchTab(choices.tabName ?? ''));
  const found = readTab(tab, choices.headerRow);
  if (typeof found === 'string') return refused(found);
  const unknown = Object.values(choices.mapping ?? {}).find(
    (header) => header !== '' && findColumn(found.headers, header).kind !== 'found',
  );
  if (unknown !== undefined) return refused(noSuchColumn(unknown, tab.name));
  const plan = planSetUp({
    ...found,
    tabName: tab.name,
    template: template.id,
    locale: workbook.locale(),
    timeZone: workbook.timeZone(),
    activities: surveyActivities(workbook, cellText(choices.settings?.['Activities tab']), tab.name),
    ...(choices.answers ? { answers: choices.answers } : {}),
    ...(choices.mapping ? { mapping: choices.mapping } : {}),
    ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow }),
    ...(choices.settings ? { settings: choices.settings } : {}),
  });
  return { kind: 'done', plan, sentences: describeSetUp(plan) };
}

/** Whether there is a Scoring tab; spreadsheets take no two names that differ in case alone. */
export function hasScoringTab(workbook: Workbook): boolean {
  return workbook.tabNames().some((name) => name.toLowerCase() === CONFIG_TAB.toLowerCase());
}

function refused(sentence: string): SetUpReport {
  return { kind: 'refused', sentence };
}

function readTab(tab: Tab, chosenRow: number | undefined): Pick<SetUpInput, 'headers' | 'rows'> | string {
  const cells: Cells = tab.readAll();
  if (cells.every(isBlankRow)) return emptyTab(tab.name);
  const headerIndex = chosenRow === undefined ? findHeaderRow(cells) : chosenRow - 1;
  const headerRow = headerIndex === undefined ? undefined : cells[headerIndex];
  if (headerIndex === undefined || !headerRow || isBlankRow(headerRow)) return noHeaders(tab.name);
  const rows = cells.slice(headerIndex + 1);
  if (rows.every(isBlankRow)) return headersOnly(tab.name);
  return { headers: withoutOwnColumns(headerTexts(headerRow), tab), rows };
}

/** Columns that the add-on itself filled say nothing about a lead. */
function withoutOwnColumns(headers: readonly string[], tab: Tab): readonly string[] {
  const owned = new Set(tab.ownedColumns().values());
  return headers.map((header, index) => (owned.has(index + 1) ? '' : header));
}

function writeScoringTab(workbook: Workbook, plan: SetUpPlan): void {
  const tab = workbook.addTab(CONFIG_TAB);
  const [firstRow = []] = plan.cells;
  tab.ensureSize(plan.cells.length, firstRow.length);
  // Formats first: text cells must be plain text before a value such as 07 or 1-10 goes in.
  tab.decorate(plan.decorations);
  tab.writeValues(1, 1, plan.cells);
  tab.freezeRows(2);
}
