import type { PlainCell } from '../../core/table/packed-cells.ts';
import type { Memory } from '../ports.ts';

/** A From that was written at a suggestion, and what it takes to take that back. */
export interface AppliedThreshold {
  readonly tier: string;
  /** 0-based in the Scoring tab. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly from: PlainCell;
  readonly to: PlainCell;
}

const NAME = 'scoresheet.thresholds';

/** A backtest suggests a From for two tiers; nobody goes further back than a few runs. */
const MOST_KEPT = 10;

/** What was applied and can be taken back, the latest last. */
export function appliedThresholds(memory: Memory): readonly AppliedThreshold[] {
  try {
    const kept: unknown = JSON.parse(memory.get(NAME) ?? '[]');
    return Array.isArray(kept) ? (kept as AppliedThreshold[]) : [];
  } catch {
    // Another version's, or a hand's.
    return [];
  }
}

export function rememberThreshold(memory: Memory, applied: AppliedThreshold): void {
  keep(memory, [...appliedThresholds(memory), applied].slice(-MOST_KEPT));
}

/** Forgets the latest one. */
export function forgetThreshold(memory: Memory): void {
  keep(memory, appliedThresholds(memory).slice(0, -1));
}

function keep(memory: Memory, applied: readonly AppliedThreshold[]): void {
  if (applied.length === 0) memory.remove(NAME);
  else memory.set(NAME, JSON.stringify(applied));
}
