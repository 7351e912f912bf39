/** Under this name a tab of the browser remembers which workbook it shows. */
const KEY = 'scoresheet.workbook';

/**
 * Which saved workbook this tab of the browser shows. A workbook is shown by one tab at a time, since two would save
 * over each other.
 */
export class TabIdentity {
  private release: (() => void) | undefined;

  /** What this tab showed before it was reloaded; a copied tab finds it taken. */
  async previous(): Promise<string | undefined> {
    const id = sessionStorage.getItem(KEY);
    return id !== null && (await this.isFree(id)) ? id : undefined;
  }

  /** Whether no other tab shows a workbook. */
  async isFree(id: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return !held.some(({ name }) => name === lockName(id));
  }

  /** From now on this tab shows a workbook; one that another tab shows is waited for. */
  async take(id: string): Promise<void> {
    this.release?.();
    sessionStorage.setItem(KEY, id);
    await new Promise<void>((taken) => {
      void navigator.locks.request(
        lockName(id),
        () =>
          new Promise<void>((release) => {
            this.release = release;
            taken();
          }),
      );
    });
  }
}

function lockName(id: string): string {
  return `${KEY}.${id}`;
}
