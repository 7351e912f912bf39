import { createLocalScript, type ScriptLoading } from '../script/create-local-script.ts';
import type { DistFiles } from '../script/dist-files.ts';
import type { LocalScript } from '../script/local-script.ts';
import { scriptFunctions } from '../script/script-functions.ts';
import type { ScriptRealmFactory } from '../script/script-realm.ts';
import {
  type AppsScriptServices,
  createServices,
  type ServiceRoom,
} from '../services/apps-script-services.ts';
import { CallTally } from '../services/call-tally.ts';
import { DocumentLock } from '../services/document-lock.ts';
import type { Interaction } from '../services/interaction.ts';
import { recordingInteraction } from '../services/recording-interaction.ts';
import type { ServiceContext } from '../services/service-context.ts';
import { parseA1 } from './a1-notation.ts';
import { ChartStore } from './chart-store.ts';
import { followConditionalFormats, moveAbsoluteReferences } from './conditional-format-following.ts';
import { registerCustomFunctions } from './custom-functions.ts';
import { DeveloperMetadataStore } from './developer-metadata-store.ts';
import { emptySnapshot } from './empty-snapshot.ts';
import { FormulaCalculation } from './formula-calculation.ts';
import { FormulaErrors } from './formula-errors.ts';
import { indexFormulas } from './formula-index.ts';
import { supportOpenEndedReferences } from './open-ended-references.ts';
import { SheetTabs } from './sheet-tabs.ts';
import { SpreadsheetDocument } from './spreadsheet-document.ts';
import type { UniverHandle } from './univer-handle.ts';
import type { WorkbookSnapshot, WorkbookSpills } from './workbook-snapshot.ts';

/** As `LocalWorkbookOptions`, with what differs between Node and a page handed in. */
export interface HostedWorkbookOptions {
  readonly univer: UniverHandle;
  readonly createRealm: ScriptRealmFactory;
  readonly dist: DistFiles;
  /** Default: at once. */
  readonly scriptLoading?: ScriptLoading;
  readonly snapshot?: WorkbookSnapshot;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly scriptTimeZone?: string;
  readonly interaction?: Interaction;
  readonly userEmail?: string;
  readonly now?: () => Date;
}

/** A workbook with Google's services over it and the add-on's script inside, in Node or in a page. */
export interface HostedWorkbook {
  /** The services as the script sees them: `services.SpreadsheetApp.getActive()`. Typed as Google's own. */
  readonly services: AppsScriptServices;
  /** The loaded build: its functions, `run`, and the sidebar's way in. */
  readonly script: LocalScript;
  /** What was called since the last `calls.reset()`. */
  readonly calls: CallTally;
  /** The document's lock, so that a second holder can be played. */
  readonly lock: DocumentLock;
  /** Sentences printed by `console` and `Logger` in the script, oldest first. */
  readonly log: readonly string[];
  /** The workbook with everything in it, detached from the running one. */
  snapshot(): WorkbookSnapshot;
  /** What formulas spilled over, for saving: a snapshot keeps each formula and its first cell only. */
  spills(): WorkbookSpills;
  /** Resolves when every formula that a change made dirty has its result in its cell. Rejects after `timeoutMs` (default 60,000). */
  waitForFormulas(timeoutMs?: number): Promise<void>;
  /**
   * Why a formula shows an error, as live shows in the cell's note: what a custom function threw, or which
   * cell a spill would have overwritten.
   *
   * @param cell A1 notation of one cell, e.g. `D2`
   * @returns undefined when the cell shows no such error
   */
  formulaError(sheetName: string, cell: string): string | undefined;
  /** What a script in another thread is served from: the services' states, and a context for it to adapt. */
  readonly backstage: Pick<ServiceRoom, 'definitions' | 'states'> & { readonly context: ServiceContext };
  /** The open document. */
  readonly document: SpreadsheetDocument;
  /** Frees everything; the process can end. */
  dispose(): void;
}

/**
 * Opens a workbook in a running Univer and puts the add-on's script into it. Use a Univer for one workbook only.
 *
 * @throws Error when the script fails or calls a service while it loads, if it loads at once
 */
export function hostWorkbook(options: HostedWorkbookOptions): HostedWorkbook {
  const { univer, dist } = options;
  const errors = new FormulaErrors();
  const script = lateBound<LocalScript>();
  const document = lateBound<SpreadsheetDocument>();
  supportOpenEndedReferences(univer);
  indexFormulas(univer);
  // Before the workbook opens: its formulas are computed at once.
  registerCustomFunctions(
    univer,
    scriptFunctions(dist.code)
      .filter(({ isCustomFunction }) => isCustomFunction)
      .map(({ name, parameters }) => ({
        name,
        parameterCount: parameters.length,
        call: (args) => script.value.runAs('CUSTOM_FUNCTION', name, ...args),
      })),
    {
      document: () => document.value,
      keepError: (place, message) => errors.keep(place, message),
    },
  );
  document.value = new SpreadsheetDocument({
    univer,
    snapshot: options.snapshot ?? emptySnapshot(),
    timeZone: options.timeZone,
    locale: options.locale,
    now: options.now ?? (() => new Date()),
  });
  if (univer.hasUserInterface) {
    moveAbsoluteReferences(document.value);
  } else {
    followConditionalFormats(document.value);
  }
  const context = contextOf(options, document.value);
  const { services, globals, objects, definitions, states } = createServices(context.service);
  script.value = createLocalScript({
    dist,
    context: context.service,
    globals,
    objects,
    createRealm: options.createRealm,
    loading: options.scriptLoading ?? 'at once',
  });
  const calculation = new FormulaCalculation(document.value);
  return {
    services,
    script: script.value,
    calls: context.service.calls,
    lock: context.service.lock,
    log: context.log,
    snapshot: () => document.value.snapshot(),
    spills: () => document.value.spills(),
    waitForFormulas: (timeoutMs) => calculation.whenDone(timeoutMs),
    formulaError: (sheetName, cell) => {
      const sheet = context.service.tabs.byName(sheetName);
      const at = parseA1(cell);
      return sheet === undefined || at?.startRow === undefined || at.startColumn === undefined
        ? undefined
        : errors.at(document.value, sheet, at.startRow, at.startColumn);
    },
    backstage: { definitions, states, context: context.service },
    document: document.value,
    dispose: () => document.value.dispose(),
  };
}

function contextOf(
  options: HostedWorkbookOptions,
  document: SpreadsheetDocument,
): { readonly service: ServiceContext; readonly log: readonly string[] } {
  const tabs = new SheetTabs(document);
  const log: string[] = [];
  return {
    log,
    service: {
      document,
      tabs,
      metadata: new DeveloperMetadataStore(document, tabs),
      charts: new ChartStore(document),
      calls: new CallTally(),
      interaction: options.interaction ?? recordingInteraction(),
      lock: new DocumentLock(),
      scriptTimeZone: options.scriptTimeZone ?? options.dist.timeZone ?? document.state.timeZone,
      userEmail: options.userEmail ?? '',
      htmlFile: (name) => options.dist.html[name],
      print: (line) => log.push(line),
      lockHolder: 'script',
      canWait: false,
      permission: 'FULL',
    },
  };
}

/** Holds what is made later than those who refer to it. */
function lateBound<Value>(): { value: Value } {
  let held: Value | undefined;
  return {
    get value() {
      if (held === undefined) {
        throw new Error('The workbook is not open yet.');
      }
      return held;
    },
    set value(value) {
      held = value;
    },
  };
}
