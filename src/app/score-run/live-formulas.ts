import type { ActivityLog } from '../../core/scoring/activities/activity-log.ts';
import { activityConditions } from '../../core/scoring/bind-model.ts';
import type { Issue } from '../../core/scoring/issue.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { tiersDifferByModel } from '../../core/scoring/tiers.ts';
import { columnLetters } from '../../core/table/a1.ts';
import { activitiesTabName } from '../activities-tab.ts';
import { aloneAsking } from './alone-asking.ts';
import { conditionsOf, type LeadTable, readLeads } from './lead-table.ts';
import { adjacentRuns, type OwnedColumn, type OwnedPlaces, planPlaces } from './owned-columns.ts';
import type { RunPorts } from './run-ports.ts';
import { forgetProgress } from './run-progress.ts';
import { SENTENCES } from './sentences.ts';
import { colourTiers, tierColours } from './tier-colours.ts';
import { headersStand, keysStand, leadArea, prepareColumns } from './write-columns.ts';
import { writeScoredAsOf, writeUnlessChanged } from './write-config.ts';

/** What inserting live formulas did. */
export interface FormulaReport {
  readonly status: 'done' | 'errors' | 'busy' | 'called off';
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** Whether the owned columns hold formulas in their first lead row. */
export function hasLiveFormulas({ tab, owned, headerRowIndex }: LeadTable): boolean {
  const columns = [...owned.values()];
  if (columns.length === 0) return false;
  const first = Math.min(...columns);
  const [formulas = []] = tab.readFormulas({
    rowNumber: headerRowIndex + 2,
    columnNumber: first,
    rows: 1,
    columns: Math.max(...columns) - first + 1,
  });
  return columns.some((columnNumber) => Boolean(formulas[columnNumber - first]));
}

/**
 * Puts one spilling formula into the first lead row of each owned column, so that scores follow every change.
 * With an error in the config or the leads it writes nothing.
 */
export function insertLiveFormulas(ports: RunPorts): FormulaReport {
  const report = aloneAsking(ports, (conversation) => insertAlone({ ...ports, conversation }));
  return report === 'busy' ? { status: 'busy', message: SENTENCES.busy, issues: [] } : report;
}

function insertAlone(ports: RunPorts): FormulaReport {
  const { table, issues } = readLeads(ports.workbook, ports.clock);
  if (!table) return { status: 'errors', message: SENTENCES.errors(issues), issues };
  const calledOff = (message: string): FormulaReport => ({ status: 'called off', message, issues });
  const plan = planPlaces(table.owned, table.headers, ports.conversation);
  if (!plan) return calledOff(SENTENCES.calledOff);
  const lastLeadColumn = Math.min(...plan.places.values()) - 1;
  const needed = conditionsOf(table.bound).map(({ columnIndex }) => columnIndex);
  // By its key a lead is known among the activities.
  if (activityConditions(table.model).length > 0) needed.push(table.keyColumnIndex);
  if (needed.some((columnIndex) => columnIndex >= lastLeadColumn)) {
    return calledOff(SENTENCES.columnsInTheWay);
  }
  const count = table.rows.length;
  if (!headersStand(table, plan, true) || !keysStand(table, 0, count)) {
    return calledOff(SENTENCES.moved(0, count));
  }
  prepareColumns(table, plan);
  writeHeaders(table, plan.places, plan.toHead);
  const formulas = formulasFor(table, plan.places, lastLeadColumn, ports.workbook.locale());
  for (const run of adjacentRuns(plan.places)) table.tab.clearValues(leadArea(table, plan.places, run));
  for (const [name, formula] of formulas) {
    const area = leadArea(table, plan.places, [name]);
    // In a cell formatted as text a formula would stay text.
    table.tab.setNumberFormat({ ...area, rows: 1 }, 'General');
    table.tab.writeFormula(area.rowNumber, area.columnNumber, formula);
  }
  colourTiers(table, plan.places, tierColours(table));
  const unwritten = writeUnlessChanged(table, () => writeScoredAsOf(table));
  forgetProgress(ports.memory);
  return {
    status: 'done',
    // A person is told the message alone.
    message: [SENTENCES.formulasInserted(table.tab.name), ...unwritten.map(({ message }) => message)].join(
      '\n',
    ),
    issues: [...issues, ...unwritten],
  };
}

function writeHeaders(
  { tab, headerRowIndex }: LeadTable,
  places: OwnedPlaces,
  names: readonly OwnedColumn[],
): void {
  for (const name of names) tab.writeValues(headerRowIndex + 1, Number(places.get(name)), [[name]]);
}

/** The formulas by column; `Scored on` has none, since a live score is always of now. */
function formulasFor(
  { headerRowIndex, model, scoringTab, configCells, activities }: LeadTable,
  places: OwnedPlaces,
  lastLeadColumn: number,
  locale: string,
): Map<OwnedColumn, string> {
  const comma = argumentSeparator(locale);
  const last = columnLetters(lastLeadColumn);
  const header = headerRowIndex + 1;
  const width = configCells.reduce((most, row) => Math.max(most, row.length), 26);
  const config = `${scoringTab.name}!A:${columnLetters(width)}`;
  const leads = [`A${header + 1}:${last}`, `$A$${header}:$${last}$${header}`, config];
  const log = activities && activityConditions(model).length > 0 ? [activitiesRange(model, activities)] : [];
  const call = (name: string, parts: readonly string[]): string => `=${name}(${parts.join(comma)})`;
  const columnOf = (name: OwnedColumn): string => {
    const letters = columnLetters(places.get(name) ?? 1);
    return `${letters}${header + 1}:${letters}`;
  };
  const formulas = new Map<OwnedColumn, string>([
    ['Lead score', call('LEADSCORE', [...leads, ...(log.length > 0 ? ['"total"'] : []), ...log])],
    ['Fit score', call('LEADSCORE', [...leads, '"fit"', ...log])],
    ['Engagement score', call('LEADSCORE', [...leads, '"engagement"', ...log])],
    [
      'Lead tier',
      call('LEADTIER', [
        columnOf('Lead score'),
        config,
        ...(tiersDifferByModel(model) ? [columnOf('Lead model')] : []),
      ]),
    ],
    ['Why', call('LEADWHY', [...leads, ...(log.length > 0 ? [String(MOST_REASONS)] : []), ...log])],
  ]);
  if (model.grades.length > 0) formulas.set('Lead grade', call('LEADGRADE', [...leads, ...log]));
  if (model.routes.length > 0) formulas.set('Lead model', call('LEADMODEL', [...leads, ...log]));
  return formulas;
}

/** More than any lead has: an argument that says nothing stands before the activities. */
const MOST_REASONS = 99;

function activitiesRange(model: ScoringModel, { headers }: ActivityLog): string {
  const name = activitiesTabName(model).replace(/'/g, "''");
  return `'${name}'!A:${columnLetters(headers.length)}`;
}

/** Where a comma is the decimal mark, a semicolon parts the arguments of a formula. */
function argumentSeparator(locale: string): string {
  try {
    const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? '; ' : ', ';
  } catch {
    return ', ';
  }
}
