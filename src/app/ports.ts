import type { Cells } from '../core/table/cell.ts';

/**
 * What the use cases need of a spreadsheet, and nothing more. Row and column numbers are 1-based, as
 * on screen. Each method is one read or write of the document unless it says otherwise.
 */
export interface Workbook {
  /** IANA name of the spreadsheet's own time zone. */
  timeZone(): string;
  /** Locale of the spreadsheet, such as `en_US` or `de_DE`. */
  locale(): string;
  tabNames(): readonly string[];
  tab(name: string): Tab | undefined;
  activeTab(): Tab;
  /** Where the person is: the open tab and the row of its active cell. */
  selection(): { readonly tab: Tab; readonly rowNumber: number };
  /**
   * Adds an empty tab behind the others.
   *
   * @param rows makes room for so many rows beneath the first, in one more call
   * @throws when the name is taken
   */
  addTab(name: string, rows?: number): Tab;
  /** The tabs that the add-on made to hold this, whatever they are called by now and wherever they stand. */
  ownedTabs(holds: string): readonly Tab[];
  /** Adds an empty tab behind the others, to be known as the add-on's own. @throws when the name is taken. */
  addOwnedTab(name: string, holds: string): Tab;
  /** Brings a tab to the front. */
  show(tab: Tab): void;
  /** Brings a cell such as `D7` into view; false where the tab does not reach so far. */
  goTo(tab: Tab, cell: string): boolean;
}

/** A rectangle of cells; row and column numbers are 1-based. */
export interface Area {
  readonly rowNumber: number;
  readonly columnNumber: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Tab {
  readonly name: string;
  /** A number that stays the tab's own when it is renamed. */
  readonly id: number;
  /** All cells from A1 to the last one in use; `[]` for an empty tab. */
  readAll(): Cells;
  /** The last row in use; 0 for an empty tab. */
  lastRow(): number;
  /** The last column in use; 0 for an empty tab. */
  lastColumn(): number;
  readValues(area: Area): Cells;
  readFormulas(area: Area): readonly (readonly string[])[];
  readNumberFormats(area: Area): readonly (readonly string[])[];
  /** Background colours as `#rrggbb`. */
  readBackgrounds(area: Area): readonly (readonly string[])[];
  /** Writes values as they are; text is parsed by the sheet unless its cells have the format `@`. */
  writeValues(rowNumber: number, columnNumber: number, values: Cells): void;
  writeFormula(rowNumber: number, columnNumber: number, formula: string): void;
  setNumberFormat(area: Area, format: string): void;
  /** Gives each column of an area its number format, in one call. */
  setNumberFormats(area: Area, formats: readonly string[]): void;
  clearValues(area: Area): void;
  /** Inserts empty columns behind a column. */
  insertColumnsAfter(columnNumber: number, columns: number): void;
  /** Grows the grid where it has fewer rows or columns; takes nothing away. */
  ensureSize(rows: number, columns: number): void;
  /**
   * Takes away all columns behind these where the grid is still as wide as that of a new tab. Nothing may stand there.
   *
   * @returns whether it was
   */
  cutNewGrid(columns: number): boolean;
  decorate(decorations: readonly Decoration[]): void;
  freezeRows(rows: number): void;
  /**
   * Empties a tab of values, looks, notes, merged cells, colour rules, filters and what may be typed, and shows all of its
   * rows: for tabs of our own.
   */
  clear(): void;
  /** Gives each cell its look, and none where nothing is said, in few calls however many cells there are. */
  paint(rowNumber: number, columnNumber: number, looks: readonly (readonly CellLook[])[]): void;
  hideGridlines(): void;
  /** Columns that the add-on made, by what they hold; they are found again after they were moved. */
  ownedColumns(): ReadonlyMap<string, number>;
  ownColumn(columnNumber: number, holds: string): void;
  /** The conditional formats of the tab, in the order in which they apply (the first that fits wins). */
  colourRules(): readonly ColourRule[];
  /** Replaces all conditional formats of the tab. */
  replaceColourRules(rules: readonly ColourRule[]): void;
  /** Removes all charts of the tab, whoever made them, and puts these: for tabs that the add-on made. */
  replaceCharts(charts: readonly Chart[]): void;
}

/** How cells look and what may be typed into them. */
export interface Decoration {
  readonly area: Area;
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly note?: string;
  /** A dropdown; entries outside the list stay allowed, so that nothing typed is refused. */
  readonly list?: readonly string[];
  readonly checkbox?: true;
  /** Whatever was said about what may be typed into these cells is said no more. */
  readonly anyValue?: true;
  /** Width in pixels of each column of the area. */
  readonly columnWidth?: number;
}

/** How one cell looks. */
export interface CellLook {
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Left out, what is written stays the text that it is. */
  readonly numberFormat?: string;
  readonly note?: string;
}

/** A native chart to put on a tab. */
export interface Chart {
  readonly kind: 'line' | 'column' | 'stacked column';
  readonly title: string;
  /**
   * Areas of the same rows that include a header row: the first one's first column is the horizontal axis, every
   * further column a series. Lines stand over numbers at their distances, columns one beside the other.
   */
  readonly areas: readonly Area[];
  /** The cell of its top left corner. */
  readonly rowNumber: number;
  readonly columnNumber: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** One a series, as `#rrggbb`. */
  readonly colours: readonly string[];
  readonly legend: 'bottom' | 'none';
  /** Number format of the vertical axis, such as `0%`. */
  readonly verticalFormat?: string;
}

/** A conditional format to write: a formula over areas and the colours of the cells where it holds. */
export interface FormulaColourRule {
  readonly kind: 'formula';
  readonly formula: string;
  readonly areas: readonly Area[];
  readonly background: string;
  readonly fontColor: string;
}

/**
 * A conditional format as it was read, to be written back untouched; its formula, where it has one, tells
 * whether the add-on made it.
 */
export interface ReadColourRule {
  readonly kind: 'foreign';
  readonly rule: unknown;
  readonly formula?: string;
}

export type ColourRule = FormulaColourRule | ReadColourRule;

/** The clock: the present instant. */
export interface Clock {
  now(): Date;
}

/** Small texts kept with the document, as progress of a run. */
export interface Memory {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
}

/** Keeps two runs apart. */
export interface Lock {
  /** Runs the work alone; `busy` when another run holds the document for longer than a few seconds. */
  alone<T>(work: () => T): T | 'busy';
}

/** Whoever runs the script. */
export interface Person {
  /** `''` where the sheet does not tell. */
  email(): string;
}

/** Talks to the person: one sentence, a question, a choice. */
export interface Conversation {
  tell(title: string, text: string): void;
  /** A short line that goes away by itself. */
  mention(text: string): void;
  confirm(title: string, question: string): boolean;
  /** Yes, no, or neither: the question was dismissed. */
  choose(title: string, question: string): 'yes' | 'no' | 'cancel';
  /** The text typed in; `undefined` when the question was dismissed. */
  ask(title: string, question: string): string | undefined;
}
