import type { ColourRule, Decoration, Tab, Workbook } from '../../../src/app/ports.ts';
import type { Cells, CellValue } from '../../../src/core/table/cell.ts';

/** A tab in memory that remembers what was written, how often, and in which order. */
export class MemoryTab implements Tab {
  readonly calls: string[] = [];
  cells: CellValue[][];
  decorations: readonly Decoration[] = [];
  frozen = 0;
  size = { rows: 0, columns: 0 };
  owned: ReadonlyMap<string, number> = new Map();

  constructor(
    readonly name: string,
    readonly id: number,
    cells: Cells = [],
  ) {
    this.cells = cells.map((row) => [...row]);
  }

  readAll(): Cells {
    return this.cells;
  }

  lastRow(): number {
    return this.cells.length;
  }

  lastColumn(): number {
    return this.cells.reduce((most, row) => Math.max(most, row.length), 0);
  }

  writeValues(rowNumber: number, columnNumber: number, values: Cells): void {
    this.calls.push('writeValues');
    const width = values[0]?.length ?? 0;
    if (values.some((row) => row.length !== width)) throw new RangeError('writeValues: rows differ in width');
    if (rowNumber - 1 + values.length > this.size.rows || columnNumber - 1 + width > this.size.columns) {
      throw new RangeError('writeValues: outside the grid');
    }
    values.forEach((row, rowOffset) => {
      const index = rowNumber - 1 + rowOffset;
      this.cells[index] = [...(this.cells[index] ?? [])];
      row.forEach((value, columnOffset) => {
        const target = this.cells[index];
        if (target) target[columnNumber - 1 + columnOffset] = value;
      });
    });
  }

  ensureSize(rows: number, columns: number): void {
    this.size = { rows: Math.max(this.size.rows, rows), columns: Math.max(this.size.columns, columns) };
  }

  decorate(decorations: readonly Decoration[]): void {
    this.calls.push('decorate');
    this.decorations = decorations;
  }

  freezeRows(rows: number): void {
    this.frozen = rows;
  }

  ownedColumns(): ReadonlyMap<string, number> {
    return this.owned;
  }

  readValues = (): never => unexpected('readValues');
  readNumberFormats = (): never => unexpected('readNumberFormats');
  readFormulas = (): never => unexpected('readFormulas');
  readBackgrounds = (): never => unexpected('readBackgrounds');
  writeFormula = (): never => unexpected('writeFormula');
  setNumberFormat = (): never => unexpected('setNumberFormat');
  setNumberFormats = (): never => unexpected('setNumberFormats');
  cutNewGrid = (): never => unexpected('cutNewGrid');
  insertColumnsAfter = (): never => unexpected('insertColumnsAfter');
  clearValues = (): never => unexpected('clearValues');
  ownColumn = (): never => unexpected('ownColumn');
  colourRules = (): readonly ColourRule[] => [];
  replaceColourRules = (): never => unexpected('replaceColourRules');
  replaceCharts = (): never => unexpected('replaceCharts');
  clear = (): never => unexpected('clear');
  paint = (): never => unexpected('paint');
  hideGridlines = (): never => unexpected('hideGridlines');
}

function unexpected(method: string): never {
  throw new Error(`Set up is not expected to call ${method}`);
}

/** A workbook in memory; the first tab is the active one. */
export class MemoryWorkbook implements Workbook {
  readonly tabs: MemoryTab[];
  shown: string | undefined;

  constructor(
    tabs: Readonly<Record<string, Cells>>,
    private readonly place: { readonly locale: string; readonly timeZone: string } = {
      locale: 'en_US',
      timeZone: 'UTC',
    },
  ) {
    this.tabs = Object.entries(tabs).map(([name, cells], index) => new MemoryTab(name, index, cells));
  }

  timeZone = (): string => this.place.timeZone;
  locale = (): string => this.place.locale;
  tabNames = (): readonly string[] => this.tabs.map((tab) => tab.name);
  tab = (name: string): MemoryTab | undefined => this.tabs.find((tab) => tab.name === name);

  activeTab(): MemoryTab {
    const [first] = this.tabs;
    if (!first) throw new Error('a workbook has at least one tab');
    return first;
  }

  selection = (): never => unexpected('selection');
  goTo = (): never => unexpected('goTo');
  ownedTabs = (): never => unexpected('ownedTabs');
  addOwnedTab = (): never => unexpected('addOwnedTab');

  addTab(name: string): MemoryTab {
    if (this.tab(name)) throw new Error(`there is a tab ${name} already`);
    const tab = new MemoryTab(name, this.tabs.length);
    this.tabs.push(tab);
    return tab;
  }

  show(tab: Tab): void {
    this.shown = tab.name;
  }
}
