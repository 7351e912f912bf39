import type { Issue } from '../../../src/app/api.ts';
import type { ScoredModel } from '../../sheet/lead-sheet.ts';

/** Leads that each criterion matches, by its cell; criteria that are off are left out. */
export function hitsByCell(scored: ScoredModel | undefined): ReadonlyMap<string, number> {
  if (!scored) return new Map();
  const { bound, scores } = scored;
  return new Map(bound.criteria.map(({ criterion }, index) => [criterion.cell, scores.hits[index] ?? 0]));
}

/** The errors under a draft, and the warnings that the sheet as read does not give. */
export function newIssues(drafted: readonly Issue[], asRead: readonly Issue[]): readonly Issue[] {
  const known = new Set(asRead.map(issueKey));
  return drafted.filter((issue) => issue.level === 'error' || !known.has(issueKey(issue)));
}

function issueKey({ code, cell, message }: Issue): string {
  return `${code} ${cell} ${message}`;
}
