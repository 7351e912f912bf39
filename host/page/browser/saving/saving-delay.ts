/** After a change, saving waits so long for the next. */
const QUIET_MS = 300;
/** A store that refuses is not asked more often in the end: someone who makes room does not wait longer than that. */
const LONGEST_MS = 60_000;

/**
 * Milliseconds from a change, or from a failure, until saving is tried.
 *
 * @param failures tries that have failed since one went through
 */
export function savingDelay(failures: number): number {
  return Math.min(QUIET_MS * 2 ** failures, LONGEST_MS);
}
