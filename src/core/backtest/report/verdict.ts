/**
 * What the smaller of won and lost can carry: `counts` under 10, `sorting` from 10, `thresholds` from 30, `chances`
 * from 100, `isotonic` from 1,000 leads with 200 won and 200 lost.
 */
export type Gate = 'counts' | 'sorting' | 'thresholds' | 'chances' | 'isotonic';

export interface Verdict {
  readonly light: 'green' | 'amber' | 'red';
  /** One sentence. */
  readonly sentence: string;
  /** What else a reader must know at once, a sentence each: gates, open leads, dates. */
  readonly notes: readonly string[];
}

export interface Leak {
  readonly column: string;
  readonly level: 'red' | 'amber';
  /** A sentence for people. */
  readonly reason: string;
  /** Information value; null where it cannot be reckoned. */
  readonly iv: number | null;
}
