import { bindModel } from '../../core/scoring/bind-model.ts';
import { type CellEdit, criterionRows, withEdits } from '../../core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../core/scoring/config/parse-config.ts';
import { CONFIG_TAB, configCell, firstError, type Issue, IssueList } from '../../core/scoring/issue.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import type { Cells } from '../../core/table/cell.ts';
import { findHeaderRow, headerTexts, isBlankRow } from '../../core/table/lead-rows.ts';
import { activitiesTabName } from '../activities-tab.ts';
import { findTab } from '../find-tab.ts';
import type { Clock, Lock, Memory, Person, Tab, Workbook } from '../ports.ts';
import { configDigest } from '../score-run/config-digest.ts';
import { findLeads } from '../score-run/lead-table.ts';
import { makeRoom, openChangeLog, writeLine } from './change-log.ts';
import {
  asText,
  formulaToChange,
  type ModelColumn,
  readModelColumns,
  writeModelColumn,
} from './model-columns.ts';

/** What it takes to save a model, or to take a save back. */
export interface SavePorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly lock: Lock;
  readonly person: Person;
}

/** Cells of the Scoring tab to change, and what the log says of them. */
export interface ModelWriting {
  readonly scoringTab: Tab;
  /** The tab as it was read. */
  readonly cells: Cells;
  readonly edits: readonly CellEdit[];
  readonly what: string;
  readonly why: string;
}

/** How it went: where it was logged and when, or why nothing was written. */
export type WrittenModel =
  | { readonly kind: 'written'; readonly log: string; readonly when: Date }
  | { readonly kind: 'formula' | 'edited'; readonly cell: string }
  | { readonly kind: 'broken'; readonly error: Issue };

/** Writes cells of the model, one write a column, and a line into the log, or nothing; never a model with an error. */
export function writeModel(ports: SavePorts, writing: ModelWriting): WrittenModel {
  const { scoringTab, cells, edits, what, why } = writing;
  const { model, issues } = parseConfig(withEdits(cells, edits));
  // A blank On is on.
  const asksForColumns =
    model.settings.leadTab !== '' && edits.some(({ value }) => value === true || value === '');
  const error = firstError(issues) || (asksForColumns && columnError(ports.workbook, writing, model));
  if (error) return { kind: 'broken', error };
  // The leads of a long list take their time to be read: rows inserted meanwhile would put others in these places.
  if (asksForColumns && configDigest(scoringTab.readAll(), model) !== configDigest(cells, model)) {
    return { kind: 'edited', cell: CONFIG_TAB };
  }
  const columns = readModelColumns(scoringTab, edits);
  const formula = formulaToChange(columns);
  if (formula) return { kind: 'formula', cell: configCell(formula.rowIndex, formula.columnIndex) };
  // Before the model is written: where nothing can be written into the log, nothing is changed.
  const log = openChangeLog(ports.workbook);
  makeRoom(log);
  const when = ports.clock.now();
  try {
    for (const column of columns) writeModelColumn(scoringTab, cells, column);
    // Writes wait for the next read: what cannot be written is to fail here.
    scoringTab.lastRow();
    writeLine(log, { when, who: ports.person.email() || 'unknown', what, why });
  } catch (failure) {
    // Half a save is in no log, and nobody could undo it. The column that could not be written fails here again.
    for (const column of columns) writeModelColumn(scoringTab, cells, asItWas(column, cells));
    throw failure;
  }
  return { kind: 'written', log: log.tab.name, when };
}

/** The column with what stood there before. */
function asItWas(column: ModelColumn, cells: Cells): ModelColumn {
  const { columnIndex, edits } = column;
  const before = [...edits.keys()].map(
    (rowIndex) => [rowIndex, asText(cells[rowIndex]?.[columnIndex])] as const,
  );
  return { ...column, edits: new Map(before) };
}

/** The first error of the columns that the changed model asks for: one that is switched on must find its own too. */
function columnError(
  workbook: Workbook,
  { scoringTab, cells, edits }: ModelWriting,
  model: ScoringModel,
): Issue | undefined {
  const leads = findLeads(workbook, scoringTab.name, model, new IssueList());
  if (!leads) return undefined;
  const asksForActivities = switchesOnActivities(cells, edits);
  const activityHeaders = asksForActivities ? headersOfActivities(workbook, model) : undefined;
  const bound = bindModel(model, leads.leadHeaders, 0, activityHeaders);
  return firstError(bound.issues.filter(({ code }) => asksForActivities || code !== 'no-activities'));
}

function switchesOnActivities(cells: Cells, edits: readonly CellEdit[]): boolean {
  return criterionRows(withEdits(cells, edits)).some(
    ({ isOn, rowIndex, onColumnIndex, conditions }) =>
      isOn &&
      conditions.some(({ activity }) => activity !== '') &&
      edits.some((edit) => edit.rowIndex === rowIndex && edit.columnIndex === onColumnIndex),
  );
}

/** Headers alone: which column holds the leads' keys may show in the cells only, and is of no matter here. */
function headersOfActivities(workbook: Workbook, model: ScoringModel): readonly string[] | undefined {
  const cells = findTab(workbook, activitiesTabName(model))?.readAll() ?? [];
  return cells.every(isBlankRow) ? undefined : headerTexts(cells[findHeaderRow(cells) ?? 0] ?? []);
}
