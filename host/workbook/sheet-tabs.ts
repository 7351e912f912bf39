import type { Worksheet } from '@univerjs/presets';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Size and measures of a new sheet in Google Sheets. */
const NEW_SHEET = { rowCount: 1000, columnCount: 26, defaultColumnWidth: 100, defaultRowHeight: 21 };

/** Adds, removes and shows sheets of a document. */
export class SheetTabs {
  constructor(private readonly document: SpreadsheetDocument) {}

  all(): readonly Worksheet[] {
    return this.document.workbook.getSheets();
  }

  byName(name: string): Worksheet | undefined {
    return this.all().find((sheet) => sheet.getName() === name);
  }

  byId(id: string): Worksheet | undefined {
    return this.document.workbook.getSheetBySheetId(id) ?? undefined;
  }

  active(): Worksheet {
    return this.document.workbook.getActiveSheet();
  }

  activate(sheet: Worksheet): void {
    this.document.execute(this.document.modules.SetWorksheetActiveOperation, this.document.addressOf(sheet));
  }

  /** @param name one that no other sheet has */
  insert(name: string, index: number): Worksheet {
    const id = this.freeId();
    this.document.execute(this.document.modules.InsertSheetCommand, {
      unitId: this.document.unitId,
      index,
      sheet: { ...NEW_SHEET, id, name },
    });
    const sheet = this.byId(id);
    if (sheet === undefined) {
      throw new Error(`The sheet "${name}" was not inserted.`);
    }
    return sheet;
  }

  remove(sheet: Worksheet): void {
    const { ICommandService, RemoveSheetCommand } = this.document.modules;
    const id = sheet.getSheetId();
    // Univer calls it a failure when formulas of the removed sheet named that sheet, though it is removed.
    this.document
      .get(ICommandService)
      .syncExecuteCommand(RemoveSheetCommand.id, this.document.addressOf(sheet));
    if (this.byId(id) !== undefined) {
      throw new Error(`The sheet "${sheet.getName()}" was not removed.`);
    }
  }

  rename(sheet: Worksheet, name: string): void {
    const { SetWorksheetNameCommand } = this.document.modules;
    this.document.execute(SetWorksheetNameCommand, { ...this.document.addressOf(sheet), name });
  }

  /** `Sheet1`, `Sheet2` …: the first that is free. */
  freeName(): string {
    let number = this.all().length + 1;
    while (this.byName(`Sheet${number}`) !== undefined) {
      number += 1;
    }
    return `Sheet${number}`;
  }

  /** The number that stands for a sheet in its web address. */
  numberOf(sheet: Worksheet): number {
    const id = sheet.getSheetId();
    return /^\d{1,10}$/.test(id) ? Number(id) : hash(id);
  }

  private freeId(): string {
    const taken = new Set(this.all().map((sheet) => this.numberOf(sheet)));
    let number = hash(this.document.unitId) + taken.size;
    while (taken.has(number)) {
      number += 1;
    }
    return String(number);
  }
}

/** A positive number of nine digits or fewer that a text always gives. */
function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_999_937, 7);
}
