import type { AuthMode } from '../script/local-script.ts';
import type { ChartStore } from '../workbook/chart-store.ts';
import type { DeveloperMetadataStore } from '../workbook/developer-metadata-store.ts';
import type { SheetTabs } from '../workbook/sheet-tabs.ts';
import type { SpreadsheetDocument } from '../workbook/spreadsheet-document.ts';
import type { CallTally } from './call-tally.ts';
import type { DocumentLock } from './document-lock.ts';
import type { Interaction } from './interaction.ts';

/** What every service method can reach. */
export interface ServiceContext {
  readonly document: SpreadsheetDocument;
  readonly tabs: SheetTabs;
  readonly metadata: DeveloperMetadataStore;
  readonly charts: ChartStore;
  readonly calls: CallTally;
  readonly interaction: Interaction;
  readonly lock: DocumentLock;
  readonly scriptTimeZone: string;
  readonly userEmail: string;
  /** Text of an HTML file of the build; undefined when there is none. */
  readonly htmlFile: (name: string) => string | undefined;
  /** Takes what `Logger` and `console` print. */
  readonly print: (line: string) => void;
  /** Who asks for the document's lock. */
  readonly lockHolder: string;
  /** Whether the script can wait for what comes later: a person's answer, a lock, the end of a sleep. */
  readonly canWait: boolean;
  /** What the code that runs now may do. */
  permission: AuthMode;
}
