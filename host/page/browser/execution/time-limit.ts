/** Ends what takes too long; time that a person takes to answer is not counted. */
export class TimeLimit {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private startedAt = 0;
  private hasStopped = false;

  constructor(
    private remainingMs: number,
    private readonly onOver: () => void,
  ) {
    this.resume();
  }

  pause(): void {
    clearTimeout(this.timer);
    this.remainingMs -= performance.now() - this.startedAt;
  }

  resume(): void {
    if (this.hasStopped) {
      return;
    }
    this.startedAt = performance.now();
    this.timer = setTimeout(this.onOver, Math.max(0, this.remainingMs));
  }

  stop(): void {
    this.hasStopped = true;
    clearTimeout(this.timer);
  }
}
