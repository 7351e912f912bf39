import type { Cells } from '../../table/cell.ts';
import { cellText } from '../../table/text.ts';
import { configCell, type Issue, IssueList } from '../issue.ts';
import type { Criterion, NamedColumn, ScoringModel } from '../model.ts';
import { type Block, type BlockName, findBlocks, OWNED_HEADERS } from './blocks.ts';
import { readCriteria } from './criteria.ts';
import { readGrades } from './grades.ts';
import { GroupNames } from './group-names.ts';
import { readGroups } from './groups.ts';
import { ModelNames } from './model-names.ts';
import { readRoutes } from './routes.ts';
import { readSettings } from './settings.ts';
import { readTiers } from './tiers.ts';

/** Beyond so many criteria a model is hard to explain. */
const MANY_CRITERIA = 15;

/** What the cells of the Scoring tab say, and all that is wrong with them. */
export interface ParsedConfig {
  /** What could be read; score nothing with it while the issues hold an error. */
  readonly model: ScoringModel;
  readonly issues: readonly Issue[];
}

/**
 * Reads the cells of the Scoring tab, from A1 on.
 *
 * @param cells the config range; rows may differ in width
 */
export function parseConfig(cells: Cells): ParsedConfig {
  const issues = new IssueList();
  const blocks = findBlocks(cells, issues);
  const named = (name: BlockName): Block[] => blocks.filter((block) => block.name === name);
  const settings = readSettings(named('Settings'), issues);
  const table = readGroups(named('Groups'), settings, issues);
  const modelsTable = readRoutes(named('Models'), settings, issues);
  const models = new ModelNames(modelsTable.modelNames, issues);
  const groups = new GroupNames(table.groups, issues);
  const criteriaTable = readCriteria(named('Criteria'), settings, groups, models, issues);
  const { criteria } = criteriaTable;
  const tiers = readTiers(named('Tiers'), settings, models, issues);
  const grades = readGrades(named('Grades'), settings, models, issues);
  checkCriteria(named('Criteria'), criteria, issues);
  return {
    model: {
      criteria,
      columnsNamed: inSheetOrder([...criteriaTable.columnsNamed, ...modelsTable.columnsNamed]),
      groups: table.groups,
      dimensions: table.dimensions,
      tiers,
      grades: grades.steps,
      gradeActions: grades.actions,
      routes: modelsTable.routes,
      settings,
      filledColumns: named('Criteria').flatMap(filledColumns),
      nextSetting: nextSetting(named('Settings'), cells),
    },
    issues: issues.issues,
  };
}

function inSheetOrder(columns: readonly NamedColumn[]): NamedColumn[] {
  return [...columns].sort(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
}

function filledColumns({ columns, rows }: Block): ScoringModel['filledColumns'] {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last) return [];
  return [...columns]
    .filter(([header]) => OWNED_HEADERS.has(header))
    .map(([, columnIndex]) => ({ columnIndex, firstRowIndex: first.rowIndex, lastRowIndex: last.rowIndex }));
}

/** The row beneath the last Settings block, if its cells and those under them are free. */
function nextSetting(blocks: readonly Block[], cells: Cells): ScoringModel['nextSetting'] {
  const block = blocks[blocks.length - 1];
  const nameColumnIndex = block?.columns.get('Setting');
  const valueColumnIndex = block?.columns.get('Value');
  if (!block || nameColumnIndex === undefined || valueColumnIndex === undefined) return undefined;
  const lastRow = block.rows[block.rows.length - 1];
  const rowIndex = (lastRow?.rowIndex ?? block.rowIndex + 1) + 1;
  const isFree = [rowIndex, rowIndex + 1].every((index) =>
    [nameColumnIndex, valueColumnIndex].every((column) => cellText(cells[index]?.[column]) === ''),
  );
  return isFree ? { rowIndex, nameColumnIndex, valueColumnIndex } : undefined;
}

function checkCriteria(blocks: readonly Block[], criteria: readonly Criterion[], issues: IssueList): void {
  const [block] = blocks;
  if (!block) {
    issues.error(
      'no-criteria',
      configCell(0, 0),
      'There is no block Criteria: a cell that says “Criteria” with headers such as Column, Rule and Points right beneath it.',
    );
    return;
  }
  const cell = configCell(block.rowIndex, block.columnIndex);
  const hasErrors = issues.issues.some((issue) => issue.level === 'error');
  if (criteria.length === 0 && !hasErrors) {
    issues.warn('no-criteria-on', cell, 'No criterion is on, so every lead keeps the Starting score.');
  }
  if (criteria.length > MANY_CRITERIA) {
    issues.warn(
      'too-many-criteria',
      cell,
      `${criteria.length} criteria are on. Beyond ${MANY_CRITERIA} a score is hard to explain: keep those that earn their place.`,
    );
  }
}
