import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import type { Issue } from '../../../src/core/scoring/issue.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import { tierFinder } from '../../../src/core/scoring/tiers.ts';
import { calendarDay } from '../../../src/core/table/calendar-day.ts';
import type { Cells } from '../../../src/core/table/cell.ts';

/** Scores, tiers and issues of leads under the cells of a Scoring tab, counted from a day. */
export interface ScoredPlan {
  readonly issues: readonly Issue[];
  readonly totals: readonly number[];
  readonly tiers: readonly (string | undefined)[];
  readonly hits: ReadonlyMap<string, number>;
  readonly criteria: number;
}

export function scorePlan(
  config: Cells,
  headers: readonly string[],
  rows: Cells,
  today = '2024-06-30',
): ScoredPlan {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const { model, issues } = parseConfig(config);
  const { bound, issues: columnIssues } = bindModel(model, headers, calendarDay(year, month, day) ?? 0);
  const scores = scoreLeads(bound, rows, new Uint8Array(rows.length).fill(1));
  const tierOf = tierFinder(model);
  const totals = [...scores.total];
  return {
    issues: [...issues, ...columnIssues],
    totals,
    tiers: totals.map((total) => tierOf(total, '')?.name),
    hits: new Map(bound.criteria.map(({ criterion }, index) => [criterion.label, scores.hits[index] ?? 0])),
    criteria: model.criteria.length,
  };
}

/** Chance that a won lead scores above a lost one, ties half. */
export function areaUnderCurve(won: readonly number[], lost: readonly number[]): number {
  const all = [...won.map((score) => ({ score, won: 1 })), ...lost.map((score) => ({ score, won: 0 }))].sort(
    (left, right) => left.score - right.score,
  );
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end++;
    for (let index = start; index < end; index++) rankSum += (all[index]?.won ?? 0) * ((start + end + 1) / 2);
    start = end;
  }
  return (rankSum - (won.length * (won.length + 1)) / 2) / (won.length * lost.length);
}
