/** Steps of numbers that people pick, the roundest first. */
const STEPS = [1000, 500, 100, 50, 10, 5, 1, 0.5, 0.1, 0.05, 0.01];

/**
 * The roundest number that fits in a range; of equally round ones the nearest to the answer, of two equally near
 * the higher.
 *
 * @param fits what else the number must hold
 * @returns the answer itself where no round number fits
 */
export function roundestNumber(
  [low, high]: readonly [number, number],
  answer: number,
  fits: (number: number) => boolean = () => true,
): number {
  for (const step of STEPS) {
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    // A finer step has the same numbers and more: a long run of them means that no coarser number fits. Beyond the
    // whole numbers that doubles hold there are no finer ones, and counting would not get ahead.
    if (last - first > 10_000 || Math.max(-first, last) > Number.MAX_SAFE_INTEGER) break;
    let best: number | undefined;
    for (let count = first; count <= last; count++) {
      const number = Number((count * step).toFixed(2)) + 0;
      if (number < low || number > high || !fits(number)) continue;
      // Doubles do not hold hundredths exactly: 119.89 is a little further from 119.88 than 119.87 is.
      if (best === undefined || Math.abs(number - answer) < Math.abs(best - answer) + 1e-6) best = number;
    }
    if (best !== undefined) return best;
  }
  return answer;
}
