import type { Area, CellLook, Chart, ColourRule, Decoration, Tab } from '../app/ports.ts';
import type { Cells } from '../core/table/cell.ts';
import { sheetChart } from './sheet-chart.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Key of the developer metadata by which our columns are known; its value says what the column holds. */
const COLUMN_KEY = 'scoresheet.column';

const PLAIN_TEXT = '@';
/** Columns of a tab to which nothing was done yet. */
const NEW_TAB_COLUMNS = 26;
/** Points of a sheet's ordinary text. */
const FONT_SIZE = 10;

/** One sheet behind the port `Tab`. */
export class SheetTab implements Tab {
  constructor(readonly sheet: Sheet) {}

  get name(): string {
    return this.sheet.getName();
  }

  get id(): number {
    return this.sheet.getSheetId();
  }

  readAll(): Cells {
    const cells = this.sheet.getDataRange().getValues();
    // The data range of an empty sheet is its one cell A1.
    return cells.length === 1 && cells[0]?.length === 1 && cells[0][0] === '' ? [] : cells;
  }

  lastRow(): number {
    return this.sheet.getLastRow();
  }

  lastColumn(): number {
    return this.sheet.getLastColumn();
  }

  readValues(area: Area): Cells {
    return this.range(area).getValues();
  }

  readFormulas(area: Area): string[][] {
    return this.range(area).getFormulas();
  }

  readNumberFormats(area: Area): string[][] {
    return this.range(area).getNumberFormats();
  }

  readBackgrounds(area: Area): string[][] {
    return this.range(area).getBackgrounds();
  }

  writeValues(rowNumber: number, columnNumber: number, values: Cells): void {
    const columns = values[0]?.length ?? 0;
    if (columns === 0) return;
    this.range({ rowNumber, columnNumber, rows: values.length, columns }).setValues(
      values.map((row) => row.map((value) => value ?? '')),
    );
  }

  writeFormula(rowNumber: number, columnNumber: number, formula: string): void {
    this.sheet.getRange(rowNumber, columnNumber).setFormula(formula);
  }

  setNumberFormat(area: Area, format: string): void {
    this.range(area).setNumberFormat(format);
  }

  setNumberFormats(area: Area, formats: readonly string[]): void {
    this.range(area).setNumberFormats(new Array(area.rows).fill(formats));
  }

  clearValues(area: Area): void {
    this.range(area).clearContent();
  }

  insertColumnsAfter(columnNumber: number, columns: number): void {
    this.sheet.insertColumnsAfter(columnNumber, columns);
  }

  ensureSize(rows: number, columns: number): void {
    const present = this.sheet.getMaxRows();
    if (rows > present) this.sheet.insertRowsAfter(present, rows - present);
    // Every sheet has a column: there is no need to look.
    const missingColumns = columns > 1 ? columns - this.sheet.getMaxColumns() : 0;
    if (missingColumns > 0) this.sheet.insertColumnsAfter(this.sheet.getMaxColumns(), missingColumns);
  }

  cutNewGrid(columns: number): boolean {
    const present = this.sheet.getMaxColumns();
    if (present < NEW_TAB_COLUMNS) return false;
    this.sheet.deleteColumns(columns + 1, present - columns);
    return true;
  }

  decorate(decorations: readonly Decoration[]): void {
    for (const decoration of decorations) this.decorateOne(decoration);
  }

  private decorateOne(decoration: Decoration): void {
    const { area } = decoration;
    const range = this.range(area);
    if (decoration.background !== undefined) range.setBackground(decoration.background);
    if (decoration.fontColor !== undefined) range.setFontColor(decoration.fontColor);
    if (decoration.bold !== undefined) range.setFontWeight(decoration.bold ? 'bold' : 'normal');
    if (decoration.italic !== undefined) range.setFontStyle(decoration.italic ? 'italic' : 'normal');
    if (decoration.fontSize !== undefined) range.setFontSize(decoration.fontSize);
    if (decoration.numberFormat !== undefined) range.setNumberFormat(decoration.numberFormat);
    if (decoration.wrap !== undefined) range.setWrap(decoration.wrap);
    if (decoration.align !== undefined) range.setHorizontalAlignment(decoration.align);
    if (decoration.note !== undefined) range.setNote(decoration.note);
    if (decoration.columnWidth !== undefined) {
      this.sheet.setColumnWidths(area.columnNumber, area.columns, decoration.columnWidth);
    }
    if (decoration.anyValue) range.clearDataValidations();
    if (decoration.checkbox) range.insertCheckboxes();
    if (decoration.list) {
      // A dropdown that offers and does not forbid: columns and groups of the user's own stay possible.
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...decoration.list], true)
        .setAllowInvalid(true)
        .build();
      range.setDataValidation(rule);
    }
  }

  freezeRows(rows: number): void {
    this.sheet.setFrozenRows(rows);
  }

  clear(): void {
    const { sheet } = this;
    const rows = sheet.getMaxRows();
    const all = sheet.getRange(1, 1, rows, sheet.getMaxColumns());
    // Else it would hide rows of what comes next.
    sheet.getFilter()?.remove();
    sheet.showRows(1, rows);
    all.breakApart();
    all.clearDataValidations();
    sheet.clear();
    // Cleared is what cells hold and how they look, and no more.
    sheet.clearNotes();
    sheet.clearConditionalFormatRules();
  }

  paint(rowNumber: number, columnNumber: number, looks: readonly (readonly CellLook[])[]): void {
    const columns = looks[0]?.length ?? 0;
    if (columns === 0) return;
    const each = <Value>(part: (look: CellLook) => Value): Value[][] => looks.map((row) => row.map(part));
    const range = this.range({ rowNumber, columnNumber, rows: looks.length, columns });
    range
      .setNumberFormats(each((look) => look.numberFormat ?? PLAIN_TEXT))
      .setBackgrounds(each((look) => look.background ?? null) as string[][])
      .setFontColors(each((look) => look.fontColor ?? null) as string[][])
      .setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')))
      .setFontSizes(each((look) => look.fontSize ?? FONT_SIZE))
      .setHorizontalAlignments(each((look) => look.align ?? null))
      .setNotes(each((look) => look.note ?? ''));
  }

  hideGridlines(): void {
    this.sheet.setHiddenGridlines(true);
  }

  ownedColumns(): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const metadata of this.sheet.createDeveloperMetadataFinder().withKey(COLUMN_KEY).find()) {
      const column = metadata.getLocation().getColumn();
      const holds = metadata.getValue();
      if (column && holds !== null) places.set(holds, column.getColumn());
    }
    return places;
  }

  ownColumn(columnNumber: number, holds: string): void {
    const column = this.sheet.getRange(1, columnNumber).getA1Notation().replace(/\d+/g, '');
    this.sheet
      .getRange(`${column}:${column}`)
      .addDeveloperMetadata(COLUMN_KEY, holds, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }

  colourRules(): readonly ColourRule[] {
    return this.sheet.getConditionalFormatRules().map((rule): ColourRule => {
      const condition = rule.getBooleanCondition();
      if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) {
        return { kind: 'foreign', rule };
      }
      return { kind: 'foreign', rule, formula: String(condition.getCriteriaValues()[0] ?? '') };
    });
  }

  replaceColourRules(rules: readonly ColourRule[]): void {
    this.sheet.setConditionalFormatRules(
      rules.map((rule) => {
        if (rule.kind === 'foreign') return rule.rule as GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
        return SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(rule.formula)
          .setBackground(rule.background)
          .setFontColor(rule.fontColor)
          .setRanges(rule.areas.map((area) => this.range(area)))
          .build();
      }),
    );
  }

  replaceCharts(charts: readonly Chart[]): void {
    for (const chart of this.sheet.getCharts()) this.sheet.removeChart(chart);
    for (const chart of charts) this.sheet.insertChart(sheetChart(this.sheet, chart));
  }

  private range({ rowNumber, columnNumber, rows, columns }: Area): Range {
    return this.sheet.getRange(rowNumber, columnNumber, rows, columns);
  }
}
