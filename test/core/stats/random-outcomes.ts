import fc from 'fast-check';

/** Leads whose outcomes are known: a score and 1 (won) or 0 (lost) each. */
export interface Outcomes {
  readonly scores: readonly number[];
  readonly isWon: readonly number[];
}

/** Tenths around 0 of few different values, so that ties, within an outcome and across, are the rule. */
const score = fc.integer({ min: -6, max: 8 }).map((tenths) => tenths / 10);

/** Leads in any order; outcomes of unequal size, with at least as many of each as asked for. */
export function outcomes({ won = 1, lost = 1, most = 12 } = {}): fc.Arbitrary<Outcomes> {
  return fc
    .tuple(
      fc.array(score, { minLength: won, maxLength: most }),
      fc.array(score, { minLength: lost, maxLength: most + 5 }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([ofWon, ofLost, places]) => {
      const leads = [
        ...ofWon.map((own) => ({ own, isWon: 1, place: places.next().value })),
        ...ofLost.map((own) => ({ own, isWon: 0, place: places.next().value })),
      ].sort((left, right) => left.place - right.place);
      return { scores: leads.map(({ own }) => own), isWon: leads.map(({ isWon }) => isWon) };
    });
}

/** The scores of the leads with this outcome. */
export function scoresOf({ scores, isWon }: Outcomes, outcome: number): readonly number[] {
  return scores.filter((_, index) => isWon[index] === outcome);
}

/** The distinct scores, highest first. */
export function distinctScores(scores: readonly number[]): readonly number[] {
  return [...new Set(scores)].sort((left, right) => right - left);
}

/** Leads with won and lost changed about. */
export function swapped({ scores, isWon }: Outcomes): Outcomes {
  return { scores, isWon: isWon.map((won) => 1 - won) };
}
