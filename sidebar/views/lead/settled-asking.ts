/** Somebody who walks through the rows rests on one for longer than this. */
const SETTLED_MS = 400;

/** Puts a question; settles when the answer has come, and never rejects. */
type Question = () => Promise<void>;

/** Puts one question at a time, each once nobody has wished for another for a while: the newest wish wins. */
export class SettledAsking {
  private wish: Question | undefined;
  private isSettled = false;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  wishFor(question: Question): void {
    this.wish = question;
    this.isSettled = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isSettled = true;
      void this.next();
    }, SETTLED_MS);
  }

  /** Takes a wish back, if it is still one. */
  drop(question: Question): void {
    if (this.wish === question) this.wish = undefined;
  }

  private async next(): Promise<void> {
    const question = this.wish;
    if (!question || !this.isSettled || this.isAsking) return;
    this.wish = undefined;
    this.isAsking = true;
    await question();
    this.isAsking = false;
    void this.next();
  }
}
