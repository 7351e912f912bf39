/// <reference types="google-apps-script" />
import type { AppsScriptServices } from '../../services/apps-script-services.ts';
import type { CallTally } from '../../services/call-tally.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook-snapshot.ts';

/**
 * `window.localWorkbook`: the way in for tests, and for the curious at the browser's console. It always speaks of the
 * workbook that is open now.
 */
export interface LocalWorkbookWindow {
  /** The services as a script sees them, but of the thread of the page, where dialogs cannot be waited for. */
  readonly services: AppsScriptServices;
  /** What was called since the last `calls.reset()`, by all executions. */
  readonly calls: CallTally;
  /** What scripts printed, oldest first. */
  readonly log: readonly string[];
  /** The name in the title line. */
  readonly name: string;
  snapshot(): WorkbookSnapshot;
  /** Resolves when every formula has its result. */
  waitForFormulas(): Promise<void>;
  /** Resolves when no script runs, every formula has its result, and everything is saved. */
  whenIdle(): Promise<void>;
  /** Opens a file as *File ▸ Open…* does; false where it cannot be opened. */
  openFile(name: string, bytes: Uint8Array): Promise<boolean>;
}
