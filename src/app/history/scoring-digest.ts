import type { Condition, ScoringModel } from '../../core/scoring/model.ts';
import { Digest } from '../score-run/config-digest.ts';

/**
 * Tells models that may score or tier a lead differently: a digest of what scores depend on, as it was read. Notes,
 * owners, actions, grades, labels, As of, what only a backtest needs, and where all of it stands do not count.
 */
export function scoringDigest({
  criteria,
  groups,
  dimensions,
  tiers,
  routes,
  settings,
}: ScoringModel): string {
  const { style, startingScore, minimumScore, maximumScore, disqualifiedScore } = settings;
  const parts = {
    // Sums do not ask which criterion comes first.
    criteria: criteria
      .map(({ conditions, points, group, models }) =>
        text([conditions.map(conditionParts), points, group, models]),
      )
      .sort(),
    groups,
    dimensions,
    tiers: tiers.map(({ name, from, models }) => [name, from, models]),
    routes: routes.map(({ model, condition }) => [model, condition && conditionParts(condition)]),
    scores: { startingScore, minimumScore, maximumScore, disqualifiedScore },
    style: { ...style, blankTexts: [...style.blankTexts].sort() },
    tabs: [settings.leadKey, settings.activitiesTab],
  };
  const digest = new Digest();
  digest.add(text(parts));
  return digest.text();
}

/** A condition without its places in the sheet. */
function conditionParts({ column, rule, value, activity }: Condition): unknown {
  return [column, rule.name, value, activity && { ...activity, cell: '' }];
}

/** JSON, which knows no big integers. */
function text(parts: unknown): string {
  return JSON.stringify(parts, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
