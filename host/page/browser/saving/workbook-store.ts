import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import type { SavedBlock, SavedHead, SavedRows } from './saved-workbook.ts';

const DATABASE = 'local-workbook';
const HEADS = 'heads';
const BLOCKS = 'blocks';
/** Workbooks that are kept; older ones go when a new one is made. */
const MOST_KEPT = 5;

/** Workbooks in this browser's IndexedDB. */
export class WorkbookStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws DOMException, as a rejection, where the browser keeps no data */
  static async open(): Promise<WorkbookStore> {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(HEADS, { keyPath: 'id' });
      opening.result.createObjectStore(BLOCKS);
    };
    return new WorkbookStore(await resultOf(opening));
  }

  /** Newest first. */
  async heads(): Promise<readonly SavedHead[]> {
    const all: SavedHead[] = await resultOf(this.database.transaction(HEADS).objectStore(HEADS).getAll());
    return all.sort((a, b) => b.savedAt - a.savedAt);
  }

  /** The whole workbook of a head. */
  async snapshot({ id, snapshot }: SavedHead): Promise<WorkbookSnapshot> {
    const store = this.database.transaction(BLOCKS).objectStore(BLOCKS);
    const cells: Record<string, Record<number, unknown>> = {};
    // One by one: all at once would take the page long to unpack.
    for (const key of await resultOf(store.getAllKeys(blocksOf(id)))) {
      const sheetId = String((key as readonly unknown[])[1]);
      cells[sheetId] = Object.assign(cells[sheetId] ?? {}, await resultOf<SavedRows>(store.get(key)));
    }
    const sheets = Object.entries(snapshot.sheets ?? {}).map(([sheetId, sheet]) => [
      sheetId,
      { ...sheet, cellData: cells[sheetId] ?? {} },
    ]);
    return { ...snapshot, sheets: Object.fromEntries(sheets) };
  }

  /** What is saved of a workbook now; undefined when it was forgotten. */
  head(id: string): Promise<SavedHead | undefined> {
    return resultOf(this.database.transaction(HEADS).objectStore(HEADS).get(id));
  }

  /**
   * Forgets all but the newest workbooks.
   *
   * @param unlessShown does what it is given unless a tab shows the workbook, which would save only what changes there
   */
  async tidy(unlessShown: (id: string, forget: () => Promise<void>) => Promise<void>): Promise<void> {
    const heads = await this.heads();
    for (const { id } of heads.slice(MOST_KEPT)) {
      await unlessShown(id, () => this.forget(id));
    }
  }

  /** Begins to save; nothing of it lasts unless it goes through. */
  write(head: SavedHead, removedSheets: readonly string[]): Writing {
    const transaction = this.database.transaction([HEADS, BLOCKS], 'readwrite');
    transaction.objectStore(HEADS).put(head);
    for (const sheetId of removedSheets) {
      transaction.objectStore(BLOCKS).delete(IDBKeyRange.bound([head.id, sheetId], [head.id, sheetId, []]));
    }
    return new Writing(transaction, head.id);
  }

  private forget(id: string): Promise<void> {
    const transaction = this.database.transaction([HEADS, BLOCKS], 'readwrite');
    transaction.objectStore(HEADS).delete(id);
    transaction.objectStore(BLOCKS).delete(blocksOf(id));
    return isDone(transaction);
  }
}

/** A workbook on its way into the store. */
export class Writing {
  /** Rejects when nothing was saved. */
  readonly isDone: Promise<void>;

  constructor(
    private readonly transaction: IDBTransaction,
    private readonly id: string,
  ) {
    this.isDone = isDone(transaction);
    // Whoever waits is told; whoever does not is not.
    this.isDone.catch(() => undefined);
  }

  /** Copies a block at once. @param onTaken called when the next one may come */
  put({ sheetId, block, rows }: SavedBlock, onTaken?: () => void): void {
    const request = this.transaction.objectStore(BLOCKS).put(rows, [this.id, sheetId, block]);
    if (onTaken !== undefined) {
      request.onsuccess = onTaken;
    }
  }

  /** Says that nothing more comes, so that it goes through even if the page is closed now. */
  commit(): void {
    this.transaction.commit();
  }

  abort(): void {
    try {
      this.transaction.abort();
    } catch {
      // It had gone through already.
    }
  }
}

/** Rejects when nothing of it lasts. */
function isDone(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Saving was stopped.'));
  });
}

function blocksOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
