import { isDisqualifiedTier } from './config/tiers.ts';
import { DISQUALIFIED_TIER, type Tier } from './model.ts';
import type { LeadScores } from './score-leads.ts';

/** The leads under one version of a model, as far as a comparison looks at them. */
export interface ScoredVersion {
  readonly scores: Pick<LeadScores, 'isLead' | 'total' | 'disqualified'>;
  tierOf(rowIndex: number): Pick<Tier, 'name'> | undefined;
}

/** How many leads stand in a tier before and after a change. */
export interface TierChange {
  /** `''` for no tier. */
  readonly tier: string;
  readonly before: number;
  readonly after: number;
}

/** A lead that a change brings into another tier. */
export interface TierMove {
  readonly rowIndex: number;
  readonly from: string;
  readonly to: string;
  /** Places climbed in the order of standings; negative for a lead that falls. */
  readonly steps: number;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
}

/** What becomes of the leads when a model changes. */
export interface ScoreComparison {
  /** Best first: all tiers of the model, and whatever other standing a lead has. */
  readonly tiers: readonly TierChange[];
  /** The longest way first, then the largest change of score, then in sheet order. */
  readonly moves: readonly TierMove[];
  /** How many leads score something else. */
  readonly changedScores: number;
}

/**
 * All standings that a lead can have, best first: the tiers by their highest From, those without one beneath,
 * then `''` for no tier, then `Disqualified`. Tiers of one name, as several models may have them, are one.
 */
export function standingsBestFirst(tiers: readonly Tier[]): readonly string[] {
  const highest = new Map<string, number>();
  for (const tier of tiers.filter((own) => !isDisqualifiedTier(own))) {
    const from = tier.from ?? Number.NEGATIVE_INFINITY;
    highest.set(tier.name, Math.max(from, highest.get(tier.name) ?? from));
  }
  const earned = [...highest].sort(([, left], [, right]) => (left === right ? 0 : right - left));
  const disqualified = tiers.find(isDisqualifiedTier)?.name ?? DISQUALIFIED_TIER;
  return [...earned.map(([name]) => name), '', disqualified];
}

/**
 * The tier that the sheet gives a lead; `''` for none. A disqualified lead without a tier is told as `Disqualified`,
 * also where the model has no tier of that name.
 */
export function standingOf({ scores, tierOf }: ScoredVersion, rowIndex: number): string {
  return tierOf(rowIndex)?.name ?? (scores.disqualified[rowIndex] === 1 ? DISQUALIFIED_TIER : '');
}

/**
 * Compares the same leads under two versions of a model.
 *
 * @param tiers the tiers, which the two versions share
 * @throws RangeError where the versions hold different rows
 */
export function compareScores(
  before: ScoredVersion,
  after: ScoredVersion,
  tiers: readonly Tier[],
): ScoreComparison {
  const { isLead } = before.scores;
  if (isLead.length !== after.scores.isLead.length) {
    throw new RangeError(
      `compareScores: ${isLead.length} rows before, but ${after.scores.isLead.length} after`,
    );
  }
  const standings = standingsBestFirst(tiers);
  const places = new Map(standings.map((tier, place) => [tier, place]));
  const placeOf = (standing: string): number => places.get(standing) ?? standings.length - 1;
  const countsBefore = standings.map(() => 0);
  const countsAfter = standings.map(() => 0);
  const moves: TierMove[] = [];
  let changedScores = 0;
  for (let rowIndex = 0; rowIndex < isLead.length; rowIndex++) {
    if (isLead[rowIndex] === 0) continue;
    const scoreBefore = before.scores.total[rowIndex] as number;
    const scoreAfter = after.scores.total[rowIndex] as number;
    if (scoreBefore !== scoreAfter) changedScores++;
    const from = placeOf(standingOf(before, rowIndex));
    const to = placeOf(standingOf(after, rowIndex));
    countsBefore[from] = (countsBefore[from] as number) + 1;
    countsAfter[to] = (countsAfter[to] as number) + 1;
    if (from === to) continue;
    moves.push({
      rowIndex,
      from: standings[from] as string,
      to: standings[to] as string,
      steps: from - to,
      scoreBefore,
      scoreAfter,
    });
  }
  const named = new Set(tiers.map(({ name }) => name));
  return {
    tiers: standings
      .map((tier, place) => ({
        tier,
        before: countsBefore[place] as number,
        after: countsAfter[place] as number,
      }))
      .filter(({ tier, before: had, after: has }) => named.has(tier) || had + has > 0),
    moves: moves.sort(biggestFirst),
    changedScores,
  };
}

function biggestFirst(left: TierMove, right: TierMove): number {
  return (
    Math.abs(right.steps) - Math.abs(left.steps) ||
    Math.abs(right.scoreAfter - right.scoreBefore) - Math.abs(left.scoreAfter - left.scoreBefore) ||
    left.rowIndex - right.rowIndex
  );
}
