import type { DependencyIdentifier, ICommandService, Injector, Workbook, Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import type { CellRows } from './cell-rows.ts';
import { type LocaleConventions, localeConventions } from './locale-conventions.ts';
import { NumberFormats } from './number-format.ts';
import { TimeZone } from './time-zone.ts';
import type { UniverHandle, UniverModules } from './univer-handle.ts';
import type { DocumentState, WorkbookSnapshot, WorkbookSpills } from './workbook-snapshot.ts';
import { WrappedRows } from './wrapped-rows.ts';

/** Univer's own notice of how its calculations fare, and its word for one that was stopped. */
const CALCULATION_NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
const CALCULATION_STOPPED = 1;

/** Of Univer's user interface, which Node cannot load. */
const SCROLL_TO_RANGE = 'sheet.operation.scroll-to-range';
const FIT_ROW_HEIGHTS = 'sheet.command.set-row-is-auto-height';

/** Under this name the snapshot's `custom` holds what Univer has no place for. */
const STATE_KEY = 'spreadsheet';

/** Where a formula, a rule or a cell lives in Univer's terms. */
export interface SheetAddress {
  readonly unitId: string;
  readonly subUnitId: string;
}

export interface DocumentOptions {
  readonly univer: UniverHandle;
  readonly snapshot: WorkbookSnapshot;
  readonly timeZone: string | undefined;
  readonly locale: string | undefined;
  readonly now: () => Date;
}

/** One open workbook: Univer's model of it, and what a Google spreadsheet keeps beside the cells. */
export class SpreadsheetDocument {
  readonly workbook: Workbook;
  readonly modules: UniverModules;
  readonly state: DocumentState;
  readonly formats: NumberFormats;
  readonly now: () => Date;
  readonly zone: TimeZone;
  readonly conventions: LocaleConventions;
  readonly wrappedRows = new WrappedRows();
  private readonly commands: ICommandService;

  /** @throws RangeError for an unknown time zone or locale */
  constructor(private readonly options: DocumentOptions) {
    const { univer, modules } = options.univer;
    this.modules = modules;
    this.now = options.now;
    this.state = documentState(options);
    this.zone = new TimeZone(this.state.timeZone);
    this.conventions = localeConventions(this.state.locale);
    this.formats = new NumberFormats(modules.numfmt);
    this.workbook = univer.createUnit<WorkbookSnapshot, Workbook>(modules.UniverInstanceType.UNIVER_SHEET, {
      ...options.snapshot,
      custom: { ...options.snapshot.custom, [STATE_KEY]: this.state },
    });
    this.commands = this.get(modules.ICommandService);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** A service of Univer's by its injection key. */
  get<Service>(key: DependencyIdentifier<Service>): Service {
    return this.injector.get(key);
  }

  /** Univer's injector, for its own factories. */
  get injector(): Injector {
    return this.options.univer.univer.__getInjector();
  }

  /** Cells that formulas of a sheet spilled over, by row and column. */
  spilledCells(sheet: Worksheet): CellRows {
    const spilled = this.get(this.modules.FormulaDataModel).getArrayFormulaCellData();
    return spilled[this.unitId]?.[sheet.getSheetId()] ?? {};
  }

  /** All that formulas spilled over, by worksheet id: a snapshot lacks it. */
  spills(): WorkbookSpills {
    const model = this.get(this.modules.FormulaDataModel);
    return {
      cells: model.getArrayFormulaCellData()[this.unitId] ?? {},
      ranges: model.getArrayFormulaRange()[this.unitId] ?? {},
    };
  }

  /** Where a sheet has checkboxes. */
  checkboxAreas(sheet: Worksheet): readonly CellArea[] {
    const rules = this.get(this.modules.SheetDataValidationModel).getRules(this.unitId, sheet.getSheetId());
    return rules.filter((rule) => rule.type === 'checkbox').flatMap((rule) => rule.ranges);
  }

  addressOf(sheet: Worksheet): SheetAddress {
    return { unitId: this.unitId, subUnitId: sheet.getSheetId() };
  }

  /**
   * Runs a command or mutation of Univer's at once.
   *
   * @throws Error when Univer refuses it
   */
  execute(command: { readonly id: string }, params: object): void {
    keepTrigger(params);
    if (this.commands.syncExecuteCommand(command.id, params) !== true) {
      throw new Error(`Univer refused ${command.id}`);
    }
  }

  /** Scrolls the grid, where there is one, so that an area of the active sheet can be seen. */
  bringIntoView(range: CellArea): void {
    if (this.options.univer.hasUserInterface) {
      // It says false where the area is in view already.
      this.commands.syncExecuteCommand(SCROLL_TO_RANGE, { range: { ...range } });
    }
  }

  /** Makes rows as high as the text that scripts have wrapped in them, as Sheets does; only a grid can measure it. */
  fitWrappedRows(): void {
    for (const [sheet, ranges] of this.wrappedRows.take()) {
      if (this.options.univer.hasUserInterface && this.workbook.getSheetBySheetId(sheet.getSheetId())) {
        this.commands.syncExecuteCommand(FIT_ROW_HEIGHTS, { ...this.addressOf(sheet), ranges });
      }
    }
  }

  /** The whole workbook, detached. */
  snapshot(): WorkbookSnapshot {
    const saved = this.get(this.modules.IResourceLoaderService).saveUnit<WorkbookSnapshot>(this.unitId);
    if (saved === null) {
      throw new Error('The workbook is closed.');
    }
    return saved;
  }

  /** All of the workbook but its cells, which are too many to copy often; parts of it are the running one's own. */
  snapshotWithoutCells(): WorkbookSnapshot {
    const { IResourceManagerService, UniverInstanceType } = this.modules;
    const running = this.workbook.getSnapshot();
    const sheets = Object.entries(running.sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {} }]);
    return {
      ...running,
      sheets: Object.fromEntries(sheets),
      resources: this.get(IResourceManagerService).getResources(this.unitId, UniverInstanceType.UNIVER_SHEET),
    };
  }

  dispose(): void {
    // Said to have stopped, a calculation takes back the timer that would tell of its progress when all is gone.
    this.commands.syncExecuteCommand(CALCULATION_NOTIFICATION, {
      functionsExecutedState: CALCULATION_STOPPED,
    });
    this.options.univer.univer.dispose();
  }
}

/**
 * Keeps what a change says, or does not say, of the command that it is made by. Univer would name whatever command it is
 * in the midst of, and that may be a person's, which only had to wait until a script's rows were written: formulas that
 * come as if with a format are not computed, and notes that come as if typed remove formulas.
 */
function keepTrigger(params: { trigger?: unknown }): void {
  const { trigger } = params;
  Object.defineProperty(params, 'trigger', {
    get: () => trigger,
    set: () => undefined,
    enumerable: trigger !== undefined,
    configurable: true,
  });
}

function documentState({ snapshot, timeZone, locale }: DocumentOptions): DocumentState {
  const saved: Partial<DocumentState> = snapshot.custom?.[STATE_KEY] ?? {};
  return {
    timeZone: timeZone ?? saved.timeZone ?? 'Etc/GMT',
    locale: locale ?? saved.locale ?? 'en_US',
    properties: { ...saved.properties },
  };
}
