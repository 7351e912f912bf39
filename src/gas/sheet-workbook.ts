import type { Clock, Conversation, Lock, Memory, Person, Tab, Workbook } from '../app/ports.ts';
import { SheetTab } from './sheet-tab.ts';

/** Rows of a tab to which nothing was done yet. */
const NEW_TAB_ROWS = 1000;
/** Key of the developer metadata by which our tabs are known. */
const TAB_KEY = 'scoresheet.tab';

/** What a tab of ours is marked with. A copy that someone made of it takes the mark along, but is another sheet: theirs. */
function tabMark(sheet: GoogleAppsScript.Spreadsheet.Sheet, holds: string): string {
  return `${holds} ${sheet.getSheetId()}`;
}

/** The spreadsheet that holds the script. */
export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActive();
}

/** The same behind the port `Workbook`. */
export const sheetWorkbook: Workbook = {
  timeZone: () => spreadsheet().getSpreadsheetTimeZone(),
  locale: () => spreadsheet().getSpreadsheetLocale(),
  tabNames: () =>
    spreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName()),
  tab(name) {
    const sheet = spreadsheet().getSheetByName(name);
    return sheet ? new SheetTab(sheet) : undefined;
  },
  activeTab: () => new SheetTab(spreadsheet().getActiveSheet()),
  selection() {
    // No cell is the current one while a chart is selected.
    const rowNumber = spreadsheet().getCurrentCell()?.getRow() ?? 1;
    return { tab: new SheetTab(spreadsheet().getActiveSheet()), rowNumber };
  },
  addTab(name, rows = 0) {
    const sheet = spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
    if (rows >= NEW_TAB_ROWS) sheet.insertRowsAfter(1, rows);
    return new SheetTab(sheet);
  },
  ownedTabs(holds) {
    return spreadsheet()
      .createDeveloperMetadataFinder()
      .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
      .withKey(TAB_KEY)
      .find()
      .flatMap((mark) => {
        const sheet = mark.getLocation().getSheet();
        return sheet && mark.getValue() === tabMark(sheet, holds) ? [new SheetTab(sheet)] : [];
      });
  },
  addOwnedTab(name, holds) {
    const sheet = spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    return new SheetTab(sheet.addDeveloperMetadata(TAB_KEY, tabMark(sheet, holds), DOCUMENT));
  },
  show(tab: Tab) {
    const sheet = spreadsheet().getSheetByName(tab.name);
    if (sheet) spreadsheet().setActiveSheet(sheet);
  },
  goTo(tab: Tab, cell: string) {
    const sheet = spreadsheet().getSheetByName(tab.name);
    const range = sheet && rangeOf(sheet, cell);
    if (!sheet || !range) return false;
    sheet.activate();
    range.activate();
    return true;
  },
};

/** A cell of a sheet; null where the sheet does not reach so far. */
function rangeOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cell: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return sheet.getRange(cell);
  } catch {
    return null;
  }
}

/** The user of the script behind the port `Person`. */
export const scriptUser: Person = {
  email() {
    try {
      return Session.getActiveUser().getEmail();
    } catch {
      // Without a scope of its own for it, Google Sheets may refuse to tell.
      return '';
    }
  },
};

export const scriptClock: Clock = { now: () => new Date() };

/** Document properties behind the port `Memory`. */
export const documentMemory: Memory = {
  get: (name) => PropertiesService.getDocumentProperties().getProperty(name) ?? undefined,
  set: (name, value) => {
    PropertiesService.getDocumentProperties().setProperty(name, value);
  },
  remove: (name) => {
    PropertiesService.getDocumentProperties().deleteProperty(name);
  },
};

/** How long a run waits for another one before it says that it is busy. */
const PATIENCE_MILLISECONDS = 5_000;

/** The document lock behind the port `Lock`. */
export const documentLock: Lock = {
  alone(work) {
    const lock = LockService.getDocumentLock();
    // A script that is bound to no document has no document lock, and nobody to share one with.
    if (!lock) return work();
    if (!lock.tryLock(PATIENCE_MILLISECONDS)) return 'busy';
    try {
      return work();
    } finally {
      // Writes are sent before another run may read.
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  },
};

/** The sheet's own dialogs behind the port `Conversation`. */
export const sheetConversation: Conversation = {
  tell(title, text) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },
  mention(text) {
    spreadsheet().toast(text, 'Scoresheet', 8);
  },
  confirm(title, question) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  choose(title, question) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
    if (answer === ui.Button.YES) return 'yes';
    return answer === ui.Button.NO ? 'no' : 'cancel';
  },
  ask(title, question) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : undefined;
  },
};
