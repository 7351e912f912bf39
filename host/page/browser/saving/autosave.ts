import type { SpreadsheetDocument } from '../../../workbook/spreadsheet-document.ts';
import { movedSheets } from './moved-sheets.ts';
import { ROWS_A_BLOCK, type SavedBlock, type SavedHead } from './saved-workbook.ts';
import { savingDelay } from './saving-delay.ts';
import { UnsavedChanges } from './unsaved-changes.ts';
import type { WorkbookStore, Writing } from './workbook-store.ts';

/** What is saved beside the document. */
export type SavedCircumstances = Pick<SavedHead, 'id' | 'startId' | 'name' | 'sidebarFunction'>;

export interface AutosaveOptions {
  readonly document: SpreadsheetDocument;
  /** undefined where the browser keeps no data. */
  readonly store: WorkbookStore | undefined;
  readonly circumstances: () => SavedCircumstances;
  /** Whether anything was done to the workbook since it was opened. */
  readonly isTouched: () => boolean;
  readonly onChange: () => void;
}

/** One try to save. */
interface Try {
  readonly writing: Writing;
  readonly changes: UnsavedChanges;
  readonly blocks: Generator<SavedBlock>;
}

/** Saves a workbook after every change, a little at a time, and at once when the page goes. */
export class Autosave {
  private changes = new UnsavedChanges();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: Try | undefined;
  /** Tries that have failed since one went through. */
  private failures = 0;
  private readonly leaving = new AbortController();

  constructor(private readonly options: AutosaveOptions) {
    const { document: spreadsheet } = options;
    const allSheets = (): readonly string[] =>
      spreadsheet.workbook.getSheets().map((sheet) => sheet.getSheetId());
    for (const sheetId of allSheets()) {
      this.changes.addSheet(sheetId);
    }
    const { ICommandService, CommandType, SetRangeValuesMutation, SetWorksheetActiveOperation } =
      spreadsheet.modules;
    spreadsheet.get(ICommandService).onCommandExecuted(({ id, type, params }) => {
      if (type !== CommandType.MUTATION && id !== SetWorksheetActiveOperation.id) {
        return;
      }
      if (id === SetRangeValuesMutation.id) {
        const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: object };
        this.changes.addRows(subUnitId, Object.keys(cellValue).map(Number));
      }
      for (const sheetId of movedSheets(id, params, allSheets)) {
        this.changes.addSheet(sheetId);
      }
      this.touch();
    });
    const flush = (): void => this.flush();
    window.addEventListener('pagehide', flush, { signal: this.leaving.signal });
    document.addEventListener('visibilitychange', flush, { signal: this.leaving.signal });
    // A large save may not come to its end while the page goes, and some are never made: the browser asks first.
    window.addEventListener('beforeunload', (event) => this.wouldBeLost && event.preventDefault(), {
      signal: this.leaving.signal,
    });
    this.touch();
  }

  get isSaved(): boolean {
    return this.options.store === undefined || (this.changes.isEmpty && this.current === undefined);
  }

  /** Whether the store refused the last try. */
  get isFailing(): boolean {
    return this.failures > 0;
  }

  /** Something changed that Univer does not tell of. */
  touch(): void {
    // What a script did last may come when the workbook is closed already.
    if (this.leaving.signal.aborted) {
      return;
    }
    this.changes.addHead();
    this.options.onChange();
    // After a failure the next try has its time, which no change puts off.
    if (!this.isFailing) {
      this.saveLater();
    }
  }

  /** Saves all that is unsaved before it returns to the caller. */
  flush(): void {
    clearTimeout(this.timer);
    if (this.current !== undefined) {
      this.current.writing.abort();
      this.changes.addAll(this.current.changes);
      this.current = undefined;
    }
    const begun = this.begin();
    if (begun !== undefined) {
      guard(begun, () => {
        for (const block of begun.blocks) {
          begun.writing.put(block);
        }
        begun.writing.commit();
      });
    }
  }

  /** Saves what there is now; false where the browser keeps no data, or refused these. */
  async keep(): Promise<boolean> {
    if (this.options.store === undefined) {
      return false;
    }
    this.flush();
    const { current } = this;
    try {
      await current?.writing.isDone;
    } catch {
      return false;
    }
    return current !== undefined || this.isSaved;
  }

  /** Saves what there is, and no more after that. */
  dispose(): void {
    this.flush();
    this.leaving.abort();
    clearTimeout(this.timer);
  }

  /** Whether something would go with the page. */
  private get wouldBeLost(): boolean {
    return this.options.store === undefined ? this.options.isTouched() : !this.isSaved;
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    if (!this.leaving.signal.aborted) {
      this.timer = setTimeout(() => this.save(), savingDelay(this.failures));
    }
  }

  private save(): void {
    if (this.current !== undefined) {
      // The one that is under way goes first; when it is done, this one follows.
      return;
    }
    const begun = this.begin();
    if (begun === undefined) {
      return;
    }
    const putNext = (): void =>
      guard(begun, () => {
        const next = begun.blocks.next();
        if (next.done === false) {
          begun.writing.put(next.value, putNext);
        }
      });
    putNext();
  }

  private begin(): Try | undefined {
    const { store, document: spreadsheet } = this.options;
    const { changes } = this;
    if (store === undefined || changes.isEmpty) {
      return undefined;
    }
    try {
      const writing = store.write(this.head(spreadsheet), changes.wholeSheets());
      this.current = { writing, changes, blocks: blocksOf(spreadsheet, changes) };
    } catch (error) {
      this.fail(error);
      return undefined;
    }
    // Only now, since what the store would not even begin with is still unsaved.
    this.changes = new UnsavedChanges();
    void this.followUp(this.current);
    return this.current;
  }

  private async followUp(current: Try): Promise<void> {
    const failure = await current.writing.isDone.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (this.current !== current) {
      // Another try has taken over all that this one was to save.
      return;
    }
    this.current = undefined;
    if (failure !== undefined) {
      this.changes.addAll(current.changes);
      this.fail(failure.error);
      return;
    }
    this.failures = 0;
    this.options.onChange();
    if (!this.changes.isEmpty) {
      this.saveLater();
    }
  }

  private fail(error: unknown): void {
    if (!this.isFailing) {
      console.error(error);
    }
    this.failures += 1;
    this.options.onChange();
    this.saveLater();
  }

  private head(spreadsheet: SpreadsheetDocument): SavedHead {
    return {
      ...this.options.circumstances(),
      savedAt: Date.now(),
      activeSheetId: spreadsheet.workbook.getActiveSheet().getSheetId(),
      snapshot: spreadsheet.snapshotWithoutCells(),
    };
  }
}

/** Gives up a try whose blocks cannot be put, so that it fails as a whole. */
function guard({ writing }: Try, put: () => void): void {
  try {
    put();
  } catch (error) {
    console.error(error);
    writing.abort();
  }
}

function* blocksOf(spreadsheet: SpreadsheetDocument, changes: UnsavedChanges): Generator<SavedBlock> {
  const sheetOf = (sheetId: string) => spreadsheet.workbook.getSheetBySheetId(sheetId);
  for (const { sheetId, block } of changes.changedBlocks((id) => sheetOf(id)?.getRowCount() ?? 0)) {
    const matrix = sheetOf(sheetId)?.getCellMatrix().getMatrix();
    if (matrix !== undefined) {
      const rows: Record<number, unknown> = {};
      for (let rowIndex = block * ROWS_A_BLOCK; rowIndex < (block + 1) * ROWS_A_BLOCK; rowIndex++) {
        if (matrix[rowIndex] !== undefined) {
          rows[rowIndex] = matrix[rowIndex];
        }
      }
      yield { sheetId, block, rows };
    }
  }
}
