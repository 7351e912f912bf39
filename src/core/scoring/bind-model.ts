import { columnLetters } from '../table/a1.ts';
import type { CalendarDay } from '../table/calendar-day.ts';
import { findColumn } from '../table/find-column.ts';
import { foldText } from '../table/text.ts';
import type { ActivityCount } from './activities/activity-count.ts';
import { dimensionNamed } from './config/groups.ts';
import { shortened } from './config/shortened.ts';
import { nearestName } from './did-you-mean.ts';
import { configCell, type Issue, IssueList } from './issue.ts';
import type { Condition, Criterion, Dimension, Limits, ScoringModel } from './model.ts';
import { type CellTest, isValueProblem, type ReadyRule, type RuleContext } from './rules/rule.ts';

/** A condition tied to a column of the leads at hand, or to their activities. */
export interface BoundCondition {
  readonly condition: Condition;
  /** 0-based; below 0, and one of its own, for a condition on activities. */
  readonly columnIndex: number;
  readonly ready: ReadyRule;
}

export interface BoundCriterion {
  readonly criterion: Criterion;
  readonly conditions: readonly [BoundCondition, ...BoundCondition[]];
  /** Index of the bucket that its points go to. */
  readonly bucketIndex: number;
}

/** A sum with its own limits: one of the groups, a dimension's criteria without a group, or all the rest. */
export interface Bucket {
  /** Name of the group or dimension; `''` for criteria without either. */
  readonly name: string;
  readonly dimension: Dimension | undefined;
  readonly limits: Limits;
}

/** A model tied to the headers of a lead table and to the day from which ages count. */
export interface BoundModel {
  readonly model: ScoringModel;
  readonly context: RuleContext;
  readonly criteria: readonly BoundCriterion[];
  readonly buckets: readonly Bucket[];
  /** Names of the models in the order of the block Models; empty where there is none. */
  readonly modelNames: readonly string[];
  readonly routes: readonly { readonly modelIndex: number; readonly condition: BoundCondition | undefined }[];
}

const NO_LIMITS: Limits = { min: undefined, max: undefined };

/**
 * Ties a model to the headers of the leads.
 *
 * @param headers trimmed texts of the header row
 * @param today the day that counts where neither `As of` nor `Scored as of` is set
 * @param activityHeaders texts of the header row of the activities; undefined where there are none
 * @returns the bound model, and an issue for each column that is unknown or named twice; score nothing with
 *   it while there is an error
 */
export function bindModel(
  model: ScoringModel,
  headers: readonly string[],
  today: CalendarDay,
  activityHeaders?: readonly string[],
): { readonly bound: BoundModel; readonly issues: readonly Issue[] } {
  const issues = new IssueList();
  for (const { column, of, rowIndex, columnIndex } of model.columnsNamed) {
    const known = of === 'leads' ? headers : activityHeaders;
    if (known) columnOf(column, configCell(rowIndex, columnIndex), known, issues, of);
  }
  const firstCount = activityConditions(model)[0]?.activity;
  if (firstCount && !activityHeaders) issues.error('no-activities', firstCount.cell, NO_ACTIVITIES);
  const { settings } = model;
  const context: RuleContext = {
    style: settings.style,
    asOf: settings.asOf ?? settings.scoredAsOf ?? today,
  };
  let counts = 0;
  const bind = (condition: Condition): BoundCondition | undefined =>
    condition.activity
      ? bindActivity(condition, condition.activity, activityHeaders, context, --counts)
      : bindCondition(condition, headers, context);
  const buckets = bucketsOf(model);
  const criteria: BoundCriterion[] = [];
  for (const criterion of model.criteria) {
    const [first, ...others] = criterion.conditions.map(bind);
    if (!first || others.some((other) => !other)) continue;
    const bucketIndex = buckets.findIndex((bucket) => bucket.name === criterion.group);
    criteria.push({ criterion, conditions: [first, ...(others as BoundCondition[])], bucketIndex });
  }
  const modelNames = [...new Set(model.routes.map((route) => route.model))];
  const routes = model.routes.map((route) => ({
    modelIndex: modelNames.indexOf(route.model),
    condition: route.condition && bind(route.condition),
  }));
  return { bound: { model, context, criteria, buckets, modelNames, routes }, issues: issues.issues };
}

function bucketsOf(model: ScoringModel): Bucket[] {
  const buckets: Bucket[] = model.groups.map(({ name, dimension, min, max }) => ({
    name,
    dimension,
    limits: { min, max },
  }));
  for (const { group } of model.criteria) {
    if (buckets.some((bucket) => bucket.name === group)) continue;
    buckets.push({ name: group, dimension: dimensionNamed(group), limits: NO_LIMITS });
  }
  return buckets;
}

/** Says nothing about a column that cannot be found: each Column cell has been told once already. */
function bindCondition(
  condition: Condition,
  headers: readonly string[],
  context: RuleContext,
): BoundCondition | undefined {
  const ready = condition.rule.prepare(condition.value, context);
  if (isValueProblem(ready)) throw new RangeError(`bindModel: ${condition.rule.name} needs ${ready.needs}`);
  const search = findColumn(headers, condition.column);
  return search.kind === 'found' ? { condition, columnIndex: search.columnIndex, ready } : undefined;
}

const NO_ACTIVITIES =
  'This row counts activities, but there is no tab with activities. Name it in the setting “Activities tab”.';

/** The conditions of a model that count activities. */
export function activityConditions({ criteria }: ScoringModel): readonly Condition[] {
  return criteria.flatMap(({ conditions }) => conditions.filter(({ activity }) => activity));
}

function bindActivity(
  condition: Condition,
  count: ActivityCount,
  headers: readonly string[] | undefined,
  context: RuleContext,
  columnIndex: number,
): BoundCondition | undefined {
  const { rule, value } = condition;
  const ready = rule.prepare(value, context);
  const search = condition.column === '' ? undefined : findColumn(headers ?? [], condition.column);
  if (search && search.kind !== 'found') return undefined;
  const testAsOf = (asOf: CalendarDay): CellTest => {
    const onDay = rule.prepare(value, { ...context, asOf });
    if (isValueProblem(onDay) || onDay.kind !== 'matches')
      throw new RangeError(`bindModel: ${rule.name} grades`);
    return onDay.test;
  };
  return {
    condition,
    columnIndex,
    ready: {
      kind: 'activities',
      count,
      names: count.names.length === 0 ? undefined : new Set(count.names.map(foldText)),
      own: search && {
        columnIndex: search.columnIndex,
        readsDates: rule.kind === 'date',
        test: testAsOf(context.asOf),
        testAsOf: rule.value === 'days' ? testAsOf : undefined,
      },
      speedsUp: !isValueProblem(ready) && ready.kind === 'speeds up' ? ready.factor : undefined,
    },
  };
}

/** Finds the column that a cell of the config names, or says why it cannot be found. */
export function columnOf(
  name: string,
  cell: string,
  headers: readonly string[],
  issues: IssueList,
  of: 'leads' | 'activities' = 'leads',
): number | undefined {
  const search = findColumn(headers, name);
  if (search.kind === 'found') return search.columnIndex;
  if (search.kind === 'ambiguous') {
    const columns = search.columnIndexes.map((index) => columnLetters(index + 1));
    const last = columns.pop();
    issues.error(
      'ambiguous-column',
      cell,
      `“${shortened(name)}” could be any of the columns ${columns.join(', ')} and ${last}. Give them different headers.`,
    );
    return undefined;
  }
  const nearest = nearestName(name, headers);
  issues.error(
    'unknown-column',
    cell,
    `The ${of} have no column “${shortened(name)}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
  );
  return undefined;
}
