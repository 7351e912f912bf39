/** Numbers that look random and are the same for the same seed. */
export interface RandomNumbers {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** True with the given chance. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the entries, each as likely as its weight says. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

/**
 * Mulberry32, a generator with 32 bits of state by Tommy Ettinger (public domain): small, fast, and even
 * enough for demo data. Not for secrets.
 */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]): T => {
    const entry = from[Math.floor(next() * from.length)];
    if (entry === undefined) throw new RangeError('pick needs at least one entry');
    return entry;
  };
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    weighted: (from) => {
      let rest = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [entry, weight] of from) {
        rest -= weight;
        if (rest < 0) return entry;
      }
      return pick(from)[0];
    },
  };
}
