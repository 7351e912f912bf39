import { exactDecimal } from '../../table/exact-decimal.ts';
import { readNumber } from '../../table/read-number.ts';
import { readYesNo } from '../../table/read-yes-no.ts';
import { cellText, foldName } from '../../table/text.ts';
import type { IssueList } from '../issue.ts';
import type { Condition, Criterion, NamedColumn, Settings } from '../model.ts';
import { HAPPENS } from '../rules/activity-rules.ts';
import { COUNTING_HEADERS } from './activity-cells.ts';
import { type Block, type BlockRow, reportErrorValues } from './blocks.ts';
import { columnsNamedIn, isGraded, readCondition } from './conditions.ts';
import type { GroupNames } from './group-names.ts';
import type { ModelNames } from './model-names.ts';
import { shortened } from './shortened.ts';

/** The cells that make a row of Criteria say something; a ticked box or a note alone does not. */
const SPEAKING = [
  'Group',
  'Criterion',
  'Activity',
  'Column',
  'Rule',
  'Value',
  ...COUNTING_HEADERS,
  'Points',
  'Model',
] as const;

/** A criterion's own row with the *and* rows beneath it. */
export interface CriterionEntry {
  readonly row: BlockRow;
  readonly continuations: BlockRow[];
}

/** The Criteria blocks: their criteria, and the columns that the rows which are on name. */
export interface CriteriaTable {
  readonly criteria: readonly Criterion[];
  /** Also of rows in which something else is wrong. */
  readonly columnsNamed: readonly NamedColumn[];
}

/** Reads the criteria that are on. Rows that are off are not looked at: a half-written row can wait there. */
export function readCriteria(
  blocks: readonly Block[],
  settings: Settings,
  groups: GroupNames,
  models: ModelNames,
  issues: IssueList,
): CriteriaTable {
  const criteria: Criterion[] = [];
  const columnsNamed: NamedColumn[] = [];
  for (const block of blocks) {
    for (const entry of criterionEntries(block, issues)) {
      if (!isOn(entry.row, issues)) continue;
      const rows = [entry.row, ...entry.continuations];
      for (const row of rows) reportErrorValues(row, block, issues);
      columnsNamed.push(...columnsNamedIn(rows));
      const criterion = readCriterion(entry, settings, groups, models, issues);
      if (criterion) criteria.push(criterion);
    }
  }
  return { criteria, columnsNamed };
}

/** The criteria of a block, those that are off too. */
export function criterionEntries(block: Block, issues: IssueList): CriterionEntry[] {
  const entries: CriterionEntry[] = [];
  for (const row of block.rows) {
    if (row.isBlank(SPEAKING)) {
      isOn(row, issues);
      continue;
    }
    const continues = row.isBlank(['Criterion', 'Points']);
    const above = entries[entries.length - 1];
    if (continues && above) above.continuations.push(row);
    else entries.push({ row, continuations: [] });
  }
  return entries;
}

function isOn(row: BlockRow, issues: IssueList): boolean {
  const text = row.text('On');
  if (text === '') return true;
  const on = readYesNo(row.value('On'));
  if (on === undefined) {
    issues.error(
      'unreadable-on',
      row.cell('On'),
      `On is a checkbox, or yes or no; “${shortened(text)}” is neither.`,
    );
  }
  return on ?? true;
}

function readCriterion(
  entry: CriterionEntry,
  settings: Settings,
  groups: GroupNames,
  models: ModelNames,
  issues: IssueList,
): Criterion | undefined {
  const { row, continuations } = entry;
  const points = readPoints(row, settings, issues);
  const group = groups.read(row);
  const ownModels = models.read(row);
  const first = readCondition(row, settings, issues);
  const others = continuations.map((continuation) => readContinuation(continuation, row, settings, issues));
  if (first && points === 'DQ' && isGraded(first)) {
    issues.error(
      'graded-disqualification',
      gradingCell(row, first),
      `${gradingWords(first)} gives points by degrees, so it cannot disqualify. Give it Points, or use a rule that matches or does not.`,
    );
    return undefined;
  }
  if (!first || points === undefined || others.some((other) => !other)) return undefined;
  return {
    label: row.text('Criterion') || conditionText(first, row.text('Activity')),
    group,
    conditions: [first, ...(others as Condition[])],
    points,
    models: ownModels,
    rowIndex: row.rowIndex,
    cell: row.cell('Criterion'),
  };
}

/** What a criterion without a label is called. */
function conditionText({ column, rule, value, activity }: Condition, activities: string): string {
  const test = rule === HAPPENS ? '' : `${column} ${rule.name} ${cellText(value)}`;
  return cellText(activity ? `${activities} ${test}` : test);
}

/** The cell that makes a condition grade its points. */
function gradingCell(row: BlockRow, { activity }: Condition): string {
  if (!activity) return row.cell('Rule');
  return row.cell(activity.counting === 'each' ? 'Counting' : activity.most ? 'Most' : 'Fade');
}

function gradingWords({ rule, activity }: Condition): string {
  return activity ? 'Counting each, with a Most or a Fade' : `The rule “${rule.name}”`;
}

function readContinuation(
  row: BlockRow,
  above: BlockRow,
  settings: Settings,
  issues: IssueList,
): Condition | undefined {
  for (const header of ['Group', 'Model']) {
    const text = row.text(header);
    if (text === '' || foldName(text) === foldName(above.value(header))) continue;
    issues.warn(
      'continuation-ignored',
      row.cell(header),
      `This row continues the one above (no Criterion, no Points), whose ${header} counts; “${shortened(text)}” is not used.`,
    );
  }
  const condition = readCondition(row, settings, issues);
  if (condition && isGraded(condition)) {
    issues.error(
      'graded-continuation',
      gradingCell(row, condition),
      condition.activity
        ? `A row that continues the one above cannot count each, fade or have a Most. Put that in the criterion's first row.`
        : `A row that continues the one above cannot hold “${condition.rule.name}”. Put it in the criterion's first row.`,
    );
    return undefined;
  }
  return condition;
}

/** Points beyond this are a slip of the keyboard, and would leave nothing of the other points to see. */
export const MOST_POINTS = 1e9;

function readPoints(row: BlockRow, settings: Settings, issues: IssueList): Criterion['points'] | undefined {
  const text = row.text('Points');
  if (foldName(text) === 'dq') return 'DQ';
  const points = readNumber(row.value('Points'), settings.style);
  if (points !== undefined && Math.abs(points) <= MOST_POINTS) return exactDecimal(points);
  if (text === '') {
    issues.error(
      'missing-points',
      row.cell('Points'),
      'This criterion needs Points: a number, or DQ to disqualify.',
    );
  } else if (points !== undefined) {
    issues.error(
      'unreadable-points',
      row.cell('Points'),
      `Points go up to a billion; “${shortened(text)}” is beyond that.`,
    );
  } else {
    issues.error(
      'unreadable-points',
      row.cell('Points'),
      `Points are a number, such as 10 or -5, or DQ to disqualify; “${shortened(text)}” is neither.`,
    );
  }
  return undefined;
}
