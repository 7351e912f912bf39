import { MatchingActivities } from '../../../src/core/scoring/activities/matching-activities.ts';
import type { BoundCondition, BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { LeadScores } from '../../../src/core/scoring/score-leads.ts';

/** How often a lead did what a condition counts. */
export interface ActivityFacts {
  /** Within the window. */
  readonly times: number;
  /** Days since the newest of them. */
  readonly newest: number;
}

/** Undefined for a condition that looks at a cell of the lead, and where the lead did nothing of the kind. */
export function activityFacts(
  scores: LeadScores,
  { context }: BoundModel,
  condition: BoundCondition,
  rowIndex: number,
): ActivityFacts | undefined {
  const { ready } = condition;
  const { activities: log, isLead } = scores;
  const times = scores.timesOf(condition)?.[rowIndex] ?? 0;
  if (ready.kind !== 'activities' || !log || times === 0) return undefined;
  let newest = Number.POSITIVE_INFINITY;
  const activities = new MatchingActivities(ready, { log, isLead, days: undefined, ...context });
  activities.visit(rowIndex, (age) => {
    newest = Math.min(newest, age);
  });
  return { times, newest };
}
