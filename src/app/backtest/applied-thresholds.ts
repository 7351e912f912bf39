import type { PlainCell } from '../../core/table/packed-cells.ts';
import type { ApplyRequest } from '../api.ts';
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

/** What was applied and can be taken back, whoever did it, the latest last. */
function appliedThresholds(memory: Memory): readonly AppliedThreshold[] {
  try {
    const kept: unknown = JSON.parse(memory.get(NAME) ?? '[]');
    return Array.isArray(kept) ? (kept as AppliedThreshold[]) : [];
  } catch {
    // Another version's, or a hand's.
    return [];
  }
}

/** The latest one that a request led to. */
export function findThreshold(memory: Memory, request: ApplyRequest): AppliedThreshold | undefined {
  const kept = appliedThresholds(memory);
  return kept[placeAmong(kept, request)];
}

export function rememberThreshold(memory: Memory, applied: AppliedThreshold): void {
  keep(memory, [...appliedThresholds(memory), applied].slice(-MOST_KEPT));
}

/** Forgets the latest one that a request led to, and none of anyone else's. */
export function forgetThreshold(memory: Memory, request: ApplyRequest): void {
  const kept = appliedThresholds(memory);
  const place = placeAmong(kept, request);
  keep(
    memory,
    kept.filter((_, index) => index !== place),
  );
}

/** −1 for none. */
function placeAmong(
  kept: readonly AppliedThreshold[],
  { tier, rowIndex, columnIndex, to }: ApplyRequest,
): number {
  const isOurs = kept.map(
    (own) =>
      own.tier === tier && own.rowIndex === rowIndex && own.columnIndex === columnIndex && own.to === to,
  );
  return isOurs.lastIndexOf(true);
}

function keep(memory: Memory, applied: readonly AppliedThreshold[]): void {
  if (applied.length === 0) memory.remove(NAME);
  else memory.set(NAME, JSON.stringify(applied));
}
