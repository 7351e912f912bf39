/** Who may hold the document's lock: the script under test, or another run of it elsewhere. */
export type LockHolder = 'script' | 'other';

/** The one lock of a document. */
export class DocumentLock {
  private holder: LockHolder | undefined;

  /** Takes the lock unless another holder has it; taking it again is allowed. */
  take(holder: LockHolder): boolean {
    if (this.holder === undefined) {
      this.holder = holder;
    }
    return this.holder === holder;
  }

  isHeldBy(holder: LockHolder): boolean {
    return this.holder === holder;
  }

  release(holder: LockHolder): void {
    if (this.holder === holder) {
      this.holder = undefined;
    }
  }
}
