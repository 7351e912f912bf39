/** Calls of `google.script.run` that work at once. */
const MOST_AT_ONCE = 10;

/** Lets calls go on ten at a time; the others wait in order. */
export class SidebarCalls {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  get isIdle(): boolean {
    return this.running === 0;
  }

  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.running >= MOST_AT_ONCE) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await call();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) {
        this.running -= 1;
      } else {
        // The place goes on to the one that waited longest.
        next();
      }
    }
  }
}
