import { distinctScores, type Outcomes } from './random-outcomes.ts';

/** What one threshold flags, in whole numbers of any size. */
export interface Flagged {
  readonly threshold: number;
  readonly won: bigint;
  readonly lost: bigint;
}

/** Every distinct score as a threshold, highest first, its leads counted one by one. */
export function flaggedAtEach({ scores, isWon }: Outcomes): readonly Flagged[] {
  return distinctScores(scores).map((threshold) => {
    const flagged = isWon.filter((_, index) => (scores[index] as number) >= threshold);
    const won = flagged.filter((own) => own === 1).length;
    return { threshold, won: BigInt(won), lost: BigInt(flagged.length - won) };
  });
}

/** The thresholds of the largest fraction, highest first: no other is larger, each compared with each. */
export function largest(
  flagged: readonly Flagged[],
  fraction: (own: Flagged) => readonly [bigint, bigint],
): readonly number[] {
  return flagged
    .filter((own) => {
      const [above, below] = fraction(own);
      return flagged.every((other) => {
        const [otherAbove, otherBelow] = fraction(other);
        return above * otherBelow >= otherAbove * below;
      });
    })
    .map(({ threshold }) => threshold);
}
