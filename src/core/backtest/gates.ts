import type { Gate } from './report/verdict.ts';

/** How many of the won, and of the lost, each step needs. */
export const GATE_NEEDS = { sorting: 10, thresholds: 30, chances: 100, isotonic: 200 } as const;
/** How many decided leads the last step needs besides. */
export const ISOTONIC_LEADS = 1000;

const STEPS: readonly Gate[] = ['counts', 'sorting', 'thresholds', 'chances', 'isotonic'];

/** What so many won and lost leads can carry. */
export function gateOf(won: number, lost: number): Gate {
  const fewer = Math.min(won, lost);
  if (fewer < GATE_NEEDS.sorting) return 'counts';
  if (fewer < GATE_NEEDS.thresholds) return 'sorting';
  if (fewer < GATE_NEEDS.chances) return 'thresholds';
  return fewer >= GATE_NEEDS.isotonic && won + lost >= ISOTONIC_LEADS ? 'isotonic' : 'chances';
}

/** Whether a gate is open as far as a step. */
export function reaches(gate: Gate, step: Gate): boolean {
  return STEPS.indexOf(gate) >= STEPS.indexOf(step);
}
