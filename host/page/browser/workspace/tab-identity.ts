/** Under this name a tab of the browser remembers which workbook it shows. */
const KEY = 'scoresheet.workbook';

/** A saved workbook that no other tab can show until it is let go. */
export interface WorkbookHold {
  readonly id: string;
  release(): void;
}

/**
 * Which saved workbook this tab of the browser shows. A workbook is shown by one tab at a time, since two would save
 * over each other.
 */
export class TabIdentity {
  private shown: WorkbookHold | undefined;

  /** What this tab showed before it was reloaded; a copied tab finds it taken. */
  async previous(): Promise<string | undefined> {
    const id = sessionStorage.getItem(KEY);
    return id !== null && (await this.isFree(id)) ? id : undefined;
  }

  /** Whether no tab shows a workbook. */
  async isFree(id: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return !held.some(({ name }) => name === lockName(id));
  }

  /** Keeps a workbook from other tabs; undefined where a tab shows it already. */
  hold(id: string): Promise<WorkbookHold | undefined> {
    return new Promise((resolve, reject) => {
      const asking = navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return;
        }
        const { promise, resolve: release } = Promise.withResolvers<void>();
        resolve({ id, release });
        return promise;
      });
      asking.catch(reject);
    });
  }

  /** From now on this tab shows a workbook; the one before is let go. */
  show(hold: WorkbookHold): void {
    this.shown?.release();
    this.shown = hold;
    sessionStorage.setItem(KEY, hold.id);
  }

  /** Does something to a workbook that no tab shows, and that none can show meanwhile; nothing to any other. */
  async unlessShown(id: string, act: () => Promise<void>): Promise<void> {
    await navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => lock && act());
  }
}

function lockName(id: string): string {
  return `${KEY}.${id}`;
}
