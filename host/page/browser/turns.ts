/** Lets work be done one after the other, in the order in which it was asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does the work when all that was asked for before is done, however that ended. */
  async take<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const before = this.last;
    const turn = (async () => {
      await before;
      return work();
    })();
    // The next one does not care how this one ends.
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
