import type { SpreadsheetDocument } from '../../../workbook/spreadsheet-document.ts';
import { ROWS_A_BLOCK, type SavedBlock, type SavedHead } from './saved-workbook.ts';
import { UnsavedChanges } from './unsaved-changes.ts';
import type { WorkbookStore, Writing } from './workbook-store.ts';

/** After a change, saving waits so long for the next. */
const QUIET_MS = 300;

/** Changes of Univer's model that put cells elsewhere. */
const CHANGES_OF_ROWS = /^sheet\.mutation\.(insert-|remove-|move-|reorder-|copy-)/;

/** What is saved beside the document. */
export type SavedCircumstances = Pick<SavedHead, 'id' | 'startId' | 'name' | 'sidebarFunction'>;

export interface AutosaveOptions {
  readonly document: SpreadsheetDocument;
  /** undefined where the browser keeps no data. */
  readonly store: WorkbookStore | undefined;
  readonly circumstances: () => SavedCircumstances;
  readonly onChange: () => void;
}

/** Saves a workbook after every change, a little at a time, and at once when the page goes. */
export class Autosave {
  private changes = new UnsavedChanges();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: { readonly writing: Writing; readonly changes: UnsavedChanges } | undefined;
  private readonly leaving = new AbortController();

  constructor(private readonly options: AutosaveOptions) {
    const { document: spreadsheet } = options;
    for (const sheet of spreadsheet.workbook.getSheets()) {
      this.changes.addSheet(sheet.getSheetId());
    }
    const { ICommandService, CommandType, SetRangeValuesMutation, SetWorksheetActiveOperation } =
      spreadsheet.modules;
    spreadsheet.get(ICommandService).onCommandExecuted(({ id, type, params }) => {
      if (id === SetRangeValuesMutation.id) {
        const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: object };
        this.changes.addRows(subUnitId, Object.keys(cellValue).map(Number));
      } else if (CHANGES_OF_ROWS.test(id)) {
        const { subUnitId, sheet } = params as { subUnitId?: string; sheet?: { id: string } };
        this.changes.addSheet(subUnitId ?? sheet?.id ?? '');
      } else if (type !== CommandType.MUTATION && id !== SetWorksheetActiveOperation.id) {
        return;
      }
      this.touch();
    });
    const flush = (): void => this.flush();
    window.addEventListener('pagehide', flush, { signal: this.leaving.signal });
    document.addEventListener('visibilitychange', flush, { signal: this.leaving.signal });
    this.touch();
  }

  get isSaved(): boolean {
    return this.options.store === undefined || (this.changes.isEmpty && this.current === undefined);
  }

  /** Something changed that Univer does not tell of. */
  touch(): void {
    // What a script did last may come when the workbook is closed already.
    if (this.leaving.signal.aborted) {
      return;
    }
    this.changes.addHead();
    this.options.onChange();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), QUIET_MS);
  }

  /** Saves all that is unsaved before it returns to the caller. */
  flush(): void {
    clearTimeout(this.timer);
    const { current } = this;
    if (current !== undefined) {
      current.writing.abort();
      this.changes.addAll(current.changes);
    }
    const begun = this.begin();
    if (begun !== undefined) {
      for (const block of begun.blocks) {
        begun.writing.put(block);
      }
      begun.writing.commit();
    }
  }

  /** Saves what there is, and no more after that. */
  dispose(): void {
    this.flush();
    this.leaving.abort();
    clearTimeout(this.timer);
  }

  private save(): void {
    if (this.current !== undefined) {
      // The one that is under way goes first; when it is done, this one follows.
      return;
    }
    const begun = this.begin();
    const putNext = (): void => {
      const next = begun?.blocks.next();
      if (next?.done === false) {
        begun?.writing.put(next.value, putNext);
      }
    };
    putNext();
  }

  private begin(): { readonly writing: Writing; readonly blocks: Generator<SavedBlock> } | undefined {
    const { store, document: spreadsheet } = this.options;
    if (store === undefined || this.changes.isEmpty) {
      return undefined;
    }
    const { changes } = this;
    this.changes = new UnsavedChanges();
    const writing = store.write(this.head(spreadsheet), changes.wholeSheets());
    const current = { writing, changes };
    this.current = current;
    void this.followUp(current);
    return { writing, blocks: blocksOf(spreadsheet, changes) };
  }

  private async followUp(current: NonNullable<Autosave['current']>): Promise<void> {
    try {
      await current.writing.isDone;
    } catch {
      if (this.current === current) {
        this.changes.addAll(current.changes);
      }
    }
    if (this.current === current) {
      this.current = undefined;
      this.options.onChange();
      if (!this.changes.isEmpty) {
        this.touch();
      }
    }
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
