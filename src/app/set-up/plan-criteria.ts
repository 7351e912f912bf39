import { leadField } from '../lead-fields/lead-fields.ts';
import type { ColumnNeed, Template, TemplateCriterion, Way } from '../templates/template.ts';
import type { ActivitySurvey } from './activity-survey.ts';
import { type Answers, type ChosenValue, chooseValue } from './choose-value.ts';
import type { ColumnProfile } from './column-profile.ts';
import { findCriteria } from './found-criteria.ts';
import type { LeadSurvey } from './lead-survey.ts';
import { planByActivity } from './plan-activities.ts';
import type { LeftOutCriterion, LeftOutReason, OffReason, PlannedCriterion } from './planned-criterion.ts';
import { countMatches } from './rule-matches.ts';

/** More criteria than this make a score hard to explain. */
const MOST_CRITERIA = 15;
/** With fewer criteria that give points than this, stand-ins are looked for. */
const ENOUGH_WITH_POINTS = 10;
/** A rule that so many leads match tells little. */
const COMMON = 0.9;
const MOST_LEADS = 0.5;
/** At least one lead, and one in a thousand, makes a rule that is not sure of its column worth a row. */
const RARE = 0.001;

/** The criteria to be written, and those of the template that are not. */
export interface CriteriaPlan {
  readonly criteria: readonly PlannedCriterion[];
  readonly leftOut: readonly LeftOutCriterion[];
}

/**
 * Keeps the criteria of a template that a log of activities or a column tells, in the template's order, at most 15. Where fewer
 * than ten of them give points, the template's stand-ins are added, and where hardly any does, what the
 * outcomes say of the other columns.
 */
export function planCriteria(
  template: Template,
  survey: LeadSurvey,
  answers: Answers,
  activities?: ActivitySurvey,
): CriteriaPlan {
  const criteria: PlannedCriterion[] = [];
  const leftOut: LeftOutCriterion[] = [];
  for (const criterion of template.criteria) {
    const planned =
      planByActivity(criterion, activities) ?? planCriterion(criterion, survey, answers, 'template');
    if (typeof planned === 'string') leftOut.push(leaveOut(criterion, planned));
    else if (criteria.length === MOST_CRITERIA) leftOut.push(leaveOut(criterion, 'too many'));
    else criteria.push(planned);
  }
  for (const standIn of template.standIns) {
    if (withPoints(criteria) >= ENOUGH_WITH_POINTS || criteria.length === MOST_CRITERIA) break;
    const planned = planCriterion(standIn, survey, answers, 'stand-in');
    if (typeof planned === 'string' || (!planned.on && survey.hasOutcome)) continue;
    if (criteria.some((other) => other.columnIndex === planned.columnIndex && sameSign(other, planned)))
      continue;
    criteria.push(planned);
  }
  if (template.standIns.length > 0) criteria.push(...findCriteria(survey, criteria));
  return { criteria, leftOut };
}

function withPoints(criteria: readonly PlannedCriterion[]): number {
  return criteria.filter((criterion) => criterion.on && Number(criterion.points) > 0).length;
}

function sameSign(left: PlannedCriterion, right: PlannedCriterion): boolean {
  return Number(left.points) > 0 === Number(right.points) > 0;
}

function leaveOut(criterion: TemplateCriterion, reason: LeftOutReason): LeftOutCriterion {
  const fields = [...new Set(criterion.ways.map((way) => way.field))];
  return { label: criterion.label, reason, wanted: fields.map((field) => leadField(field).label) };
}

/** How far a way came on the way to a row; the farthest is what the user is told. */
const REASONS: readonly LeftOutReason[] = ['no column', 'blank column', 'other cells', 'never matches'];

function planCriterion(
  criterion: TemplateCriterion,
  survey: LeadSurvey,
  answers: Answers,
  from: PlannedCriterion['from'],
): PlannedCriterion | LeftOutReason {
  let farthest = 0;
  let waiting: PlannedCriterion | undefined;
  let common: PlannedCriterion | undefined;
  for (const way of criterion.ways) {
    const planned = planWay(criterion, way, survey, answers, from);
    if (typeof planned === 'string') {
      farthest = Math.max(farthest, REASONS.indexOf(planned));
    } else if (planned.offReason === 'needs a value') {
      waiting = waiting ?? planned;
    } else if (way.skipIfCommon && matchedShare(planned, survey) > COMMON) {
      common = common ?? planned;
    } else return planned;
  }
  return common ?? waiting ?? againstItsCells() ?? REASONS[farthest] ?? 'no column';

  /** Somebody chose the column: they know what its cells say. */
  function againstItsCells(): PlannedCriterion | undefined {
    for (const way of criterion.ways) {
      if (survey.mapping[way.field]?.certainty !== 'chosen') continue;
      const planned = planWay(criterion, way, survey, answers, from, false);
      if (typeof planned !== 'string') return planned;
    }
    return undefined;
  }
}

function planWay(
  criterion: TemplateCriterion,
  way: Way,
  survey: LeadSurvey,
  answers: Answers,
  from: PlannedCriterion['from'],
  looksAtCells = true,
): PlannedCriterion | LeftOutReason {
  const mapped = survey.mapping[way.field];
  const profile = mapped && survey.profiles[mapped.columnIndex];
  if (!mapped || !profile || mapped.columnIndex === survey.outcome?.columnIndex) return 'no column';
  if (profile.filled === 0) return 'blank column';
  if (looksAtCells && !meetsNeed(way.needs, profile)) return 'other cells';
  const { columnIndex } = mapped;
  const chosen: ChosenValue =
    typeof way.value === 'string'
      ? { kind: 'chosen', value: way.value, note: criterion.note }
      : chooseValue(way.value, way.field, columnIndex, survey, answers);
  if (chosen.kind === 'none') return 'never matches';
  const rule = chosen.kind === 'chosen' ? (chosen.rule ?? way.rule) : way.rule;
  const value = chosen.kind === 'chosen' ? chosen.value : '';
  const eitherOr = criterion.eitherOr ?? (way.oneAtATime ? `one event in ${mapped.header}` : undefined);
  const planned: PlannedCriterion = {
    label: way.label ?? criterion.label,
    group: criterion.group,
    points: criterion.points,
    note: chosen.kind === 'chosen' ? chosen.note : criterion.note,
    on: chosen.kind === 'chosen',
    ...(chosen.kind === 'chosen' ? {} : { offReason: 'needs a value' as const }),
    conditions: [
      { column: mapped.header, rule, value },
      ...(way.and ? [{ column: mapped.header, rule: way.and.rule, value: String(way.and.value) }] : []),
    ],
    columnIndex,
    field: way.field,
    ...(eitherOr === undefined ? {} : { eitherOr }),
    from,
  };
  return chosen.kind === 'chosen' ? checkMatches(planned, criterion, way, survey) : planned;
}

/** Leaves out what no lead matches, and switches off what would do harm. */
function checkMatches(
  planned: PlannedCriterion,
  criterion: TemplateCriterion,
  way: Way,
  survey: LeadSurvey,
): PlannedCriterion | LeftOutReason {
  const [condition] = planned.conditions;
  const dateRule = way.needs === 'date' && condition.rule !== 'is not blank';
  if (dateRule) return planned;
  const matches = countMatches(survey, planned.columnIndex, condition.rule, condition.value);
  const mustMatch = way.mustMatch === true || (typeof way.value !== 'string' && way.value.how === 'all won');
  if (mustMatch && matches.leads < Math.max(1, RARE * survey.rows.length)) return 'never matches';
  if (planned.points === 'DQ' && matches.won > 0) return switchOff(planned, 'won leads match');
  if (criterion.offWhenCommon && matches.leads > MOST_LEADS * filledLeads(survey, planned.columnIndex)) {
    return switchOff(planned, 'matches most leads');
  }
  return planned;
}

function switchOff(planned: PlannedCriterion, offReason: OffReason): PlannedCriterion {
  return { ...planned, on: false, offReason };
}

function matchedShare(planned: PlannedCriterion, survey: LeadSurvey): number {
  const [condition] = planned.conditions;
  const matches = countMatches(survey, planned.columnIndex, condition.rule, condition.value);
  return matches.leads / Math.max(1, filledLeads(survey, planned.columnIndex));
}

function filledLeads(survey: LeadSurvey, columnIndex: number): number {
  return survey.values(columnIndex).reduce((sum, value) => sum + value.leads, 0);
}

function meetsNeed(need: ColumnNeed, profile: ColumnProfile): boolean {
  switch (need) {
    case 'email':
      return profile.emails >= 0.5;
    case 'date':
      return profile.dates >= 0.5;
    case 'number':
      return profile.numbers >= 0.6 && profile.dates < 0.5;
    case 'number or band':
      return profile.numbersOrBands >= 0.6 && profile.dates < 0.5;
    case 'yes/no':
      return profile.yesNo >= 0.8;
    case 'words':
      return profile.words >= 0.5;
    case 'anything':
      return true;
  }
}
