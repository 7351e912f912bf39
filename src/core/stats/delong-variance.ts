/** How widely the (doubled) placements of one outcome lie apart. */
interface Spread {
  readonly leads: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

/**
 * Values with how often each stands for a lead, as their deviations from the mean: two passes, so that nothing cancels
 * where the values hardly differ.
 */
export function spreadOf(values: ArrayLike<number>, times: ArrayLike<number>): Spread {
  let leads = 0;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    leads += times[index] as number;
    sum += (times[index] as number) * (values[index] as number);
  }
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    squares += (times[index] as number) * ((values[index] as number) - sum / leads) ** 2;
  }
  return { leads, squares };
}

/**
 * DeLong's variance from the spreads of (doubled) placements, or of their differences.
 *
 * @returns NaN where either outcome has fewer than two leads: one placement tells nothing of their spread
 */
export function delongVariance(ofWon: Spread, ofLost: Spread): number {
  const scale = 4 * ofWon.leads * ofLost.leads;
  return (
    ofWon.squares / (ofWon.leads - 1) / ofLost.leads / scale +
    ofLost.squares / (ofLost.leads - 1) / ofWon.leads / scale
  );
}
