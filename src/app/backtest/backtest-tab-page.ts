import { exactText } from '../../core/scoring/points-words.ts';
import { DATE_FORMAT } from '../../core/table/date-serial.ts';
import type { CellLook, Chart } from '../ports.ts';

/** Columns of the tab: one wide one for names, and narrow ones for figures; together as wide as a page on its side. */
export const COLUMNS = 12;
export const FIRST_WIDTH = 235;
export const OTHER_WIDTH = 88;
/** Pixels of a row as a sheet makes it. */
const ROW_HEIGHT = 21;

/** Characters that surely fit into the tab's width, from the first column and from the second. */
const LINE_LENGTH = 175;
const FACT_LENGTH = 145;
/** Most characters of one text that comes from a lead. */
const LONGEST_TEXT = 300;

export const DARK_TEXT = '#202124';
export const QUIET_TEXT = '#5f6368';
const HEADER_BACKGROUND = '#e8eaed';

/** A cell to be: what it holds and how it looks. */
export interface PageCell extends CellLook {
  readonly value: string | number;
}

/** A cell, or its text; null for a cell that stays empty. */
export type Entry = PageCell | string | null;

/** A header's label, what hovering over it says, and where it stands if not at the right, as figures do. */
export type Label = string | readonly [string, (string | undefined)?, CellLook['align']?];

/** Makes a figure's cell; null makes none. */
interface Figure {
  (value: number, look?: CellLook): PageCell;
  (value: number | null, look?: CellLook): PageCell | null;
}

function figure(formatOf: (value: number) => string): Figure {
  return ((value, look = {}) =>
    value === null ? null : { value, numberFormat: formatOf(value), ...look }) as Figure;
}

export const count = figure(() => '#,##0');
export const rate = figure(() => '0.0%');
export const share = figure(() => '0%');
export const decimal = figure(() => '#,##0.0');
export const hundredths = figure(() => '0.00');
export const day = figure(() => DATE_FORMAT);
/** A score to its last digit: two cuts that differ must not look alike. */
export const score = figure(
  (value) =>
    `0${exactText(value)
      .replace(/^[^.]*/, '')
      .replace(/\d/g, '0')}`,
);

/** A text that stands between figures. */
export function centred(value: string): PageCell {
  return { value, align: 'center' };
}

/** The tab as it grows from top to bottom; cells are written only when all of it is there. */
export class Page {
  readonly rows: (readonly Entry[])[] = [];
  readonly charts: Chart[] = [];

  /** 1-based number of the row that comes next. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  gap(): void {
    this.rows.push([]);
  }

  heading(value: string): void {
    this.gap();
    this.rows.push([{ value, bold: true, fontSize: 13, fontColor: DARK_TEXT }]);
  }

  /** Text from the first column on, over as many rows as it takes; nothing for an empty one. */
  say(text: string, look: CellLook = {}, length = LINE_LENGTH): void {
    for (const value of linesOf(text, length)) this.rows.push([{ value, ...look }]);
  }

  /** Text that stands behind a label. */
  fact(label: Entry, text: string, look: CellLook = {}, length = FACT_LENGTH): void {
    linesOf(text, length).forEach((value, index) => {
      this.rows.push([index === 0 ? label : null, { value, ...look }]);
    });
  }

  /** The headers of a table: the first at the left, those of figures at the right. */
  header(labels: readonly Label[]): void {
    this.rows.push(
      labels.map((label, index) => {
        const [value, note, align = index === 0 ? 'left' : 'right'] =
          typeof label === 'string' ? [label] : label;
        return {
          value,
          align,
          bold: true,
          background: HEADER_BACKGROUND,
          fontColor: DARK_TEXT,
          ...(note !== undefined && { note }),
        };
      }),
    );
  }

  row(entries: readonly Entry[]): void {
    this.rows.push(entries);
  }

  /** Goes on below a row, so that a chart has the room above it to itself. */
  downTo(rowNumber: number): void {
    while (this.nextRow < rowNumber) this.gap();
  }

  /** A chart over some columns and rows. @returns the first row beneath it */
  chart(
    chart: Omit<Chart, 'width' | 'height'>,
    { columns, rows }: { readonly columns: number; readonly rows: number },
  ): number {
    this.charts.push({ ...chart, width: columns * OTHER_WIDTH - 10, height: rows * ROW_HEIGHT });
    return chart.rowNumber + rows;
  }
}

/** A text that comes from a lead, cut where it would fill the tab. */
export function clipped(text: string, most = LONGEST_TEXT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A text in lines: a cell's text runs on over empty neighbours, but not down to the next row. */
function linesOf(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + word.length >= length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return text === '' ? [] : lines;
}
