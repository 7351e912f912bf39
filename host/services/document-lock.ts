/** The one lock of a document. Holders are told apart by their names; the script of a headless workbook is `script`. */
export class DocumentLock {
  private holder: string | undefined;
  private waiting: { readonly holder: string; readonly answer: (isTaken: boolean) => void }[] = [];

  /** Takes the lock unless another holder has it; taking it again is allowed. */
  take(holder: string): boolean {
    if (this.holder === undefined) {
      this.holder = holder;
    }
    return this.holder === holder;
  }

  /** As `take`, but waits for the lock; holders get it in the order in which they asked. */
  takeWithin(holder: string, milliseconds: number): Promise<boolean> {
    if (this.take(holder)) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const waiter = {
        holder,
        answer: (isTaken: boolean) => {
          clearTimeout(timer);
          this.waiting = this.waiting.filter((other) => other !== waiter);
          resolve(isTaken);
        },
      };
      const timer = setTimeout(() => waiter.answer(false), Math.max(0, milliseconds));
      this.waiting.push(waiter);
    });
  }

  isHeldBy(holder: string): boolean {
    return this.holder === holder;
  }

  release(holder: string): void {
    if (this.holder !== holder) {
      return;
    }
    const [next] = this.waiting;
    this.holder = next?.holder;
    next?.answer(true);
  }

  /** A holder that has ended: it neither holds the lock nor waits for it. */
  forget(holder: string): void {
    for (const waiter of this.waiting.filter((each) => each.holder === holder)) {
      waiter.answer(false);
    }
    this.release(holder);
  }
}
