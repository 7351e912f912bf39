/** How long after an answer the next question is put. */
export const POLL_MS = 1_500;
/** How long at the most, after questions that failed. */
export const LONGEST_WAIT_MS = 10_000;

/** Milliseconds to wait before asking again: twice as long after each failure in a row, up to the longest wait. */
export function waitAfter(failures: number): number {
  return Math.min(POLL_MS * 2 ** failures, LONGEST_WAIT_MS);
}

/** Asks again and again while it is on, one question at a time, more slowly while questions fail. */
export class Poll {
  private isOn = false;
  private isAsking = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask puts the question; resolves to whether it was answered, and never rejects */
  constructor(private readonly ask: () => Promise<boolean>) {}

  /** Asks at once, unless an answer is still on its way. */
  start(): void {
    if (this.isOn) return;
    this.isOn = true;
    void this.next();
  }

  stop(): void {
    this.isOn = false;
    clearTimeout(this.timer);
  }

  private async next(): Promise<void> {
    if (!this.isOn || this.isAsking) return;
    this.isAsking = true;
    const isAnswered = await this.ask();
    this.isAsking = false;
    this.failures = isAnswered ? 0 : this.failures + 1;
    // It may have been stopped and started again while the answer was on its way.
    clearTimeout(this.timer);
    if (this.isOn) this.timer = setTimeout(() => void this.next(), waitAfter(this.failures));
  }
}
