import type { Issue } from '../../core/scoring/issue.ts';
import type { ScoreReport } from './score-report.ts';
import { SENTENCES } from './sentences.ts';

/** So many issues fit a dialog; the sidebar lists them all. */
const LISTED_ISSUES = 25;

/** A run told in words, and whether a short notice is enough for it. */
export function describeRun(report: ScoreReport): { readonly text: string; readonly isBrief: boolean } {
  const isDone = report.status === 'done';
  const errors = report.issues.filter(({ level }) => level === 'error');
  const warnings = report.issues.filter(({ level }) => level === 'warning');
  const lines = [report.message];
  if (report.resumedFrom > 0 && isDone) lines.unshift(SENTENCES.goesOn(report.resumedFrom + 1, report.rows));
  if (isDone && report.tiers.length > 0) lines.push(tiersLine(report));
  lines.push(...listed(errors));
  if (warnings.length > 0) lines.push(SENTENCES.warnings(warnings.length), ...listed(warnings));
  return { text: lines.join('\n'), isBrief: isDone && warnings.length === 0 };
}

function tiersLine({ tiers }: ScoreReport): string {
  return tiers.map(({ tier, leads }) => `${tier} ${leads}`).join(' · ');
}

function listed(issues: readonly Issue[]): string[] {
  const lines = issues.slice(0, LISTED_ISSUES).map(({ cell, message }) => `${cell}: ${message}`);
  return issues.length > LISTED_ISSUES ? [...lines, SENTENCES.more(issues.length - LISTED_ISSUES)] : lines;
}
