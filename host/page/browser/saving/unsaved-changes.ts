import { ROWS_A_BLOCK } from './saved-workbook.ts';

/** What has changed since it was saved last: blocks of rows by sheet, or whole sheets. */
export class UnsavedChanges {
  private readonly blocks = new Map<string, Set<number> | 'all'>();
  /** Something changed that is in no block: a name, a rule, a width. */
  private isHeadChanged = false;

  get isEmpty(): boolean {
    return !this.isHeadChanged && this.blocks.size === 0;
  }

  addHead(): void {
    this.isHeadChanged = true;
  }

  addRows(sheetId: string, rowIndexes: Iterable<number>): void {
    const known = this.blocks.get(sheetId);
    if (known === 'all') {
      return;
    }
    const blocks = known ?? new Set();
    for (const rowIndex of rowIndexes) {
      blocks.add(Math.floor(rowIndex / ROWS_A_BLOCK));
    }
    this.blocks.set(sheetId, blocks);
  }

  addSheet(sheetId: string): void {
    this.blocks.set(sheetId, 'all');
  }

  addAll(other: UnsavedChanges): void {
    this.isHeadChanged ||= other.isHeadChanged;
    for (const [sheetId, blocks] of other.blocks) {
      const known = this.blocks.get(sheetId);
      this.blocks.set(
        sheetId,
        blocks === 'all' || known === 'all' ? 'all' : new Set([...(known ?? []), ...blocks]),
      );
    }
  }

  /** Sheets all of whose blocks are written anew. */
  wholeSheets(): readonly string[] {
    return [...this.blocks].flatMap(([sheetId, blocks]) => (blocks === 'all' ? [sheetId] : []));
  }

  /** @param rowCountOf 0 for a sheet that is gone */
  *changedBlocks(rowCountOf: (sheetId: string) => number): Generator<{ sheetId: string; block: number }> {
    for (const [sheetId, blocks] of this.blocks) {
      const count = Math.ceil(rowCountOf(sheetId) / ROWS_A_BLOCK);
      const all = blocks === 'all' ? Array.from({ length: count }, (_, block) => block) : blocks;
      for (const block of all) {
        yield { sheetId, block };
      }
    }
  }
}
