import type { IBorderData, IStyleData, Nullable } from '@univerjs/presets';
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import { HORIZONTAL_ALIGN, NO, VERTICAL_ALIGN, WRAP, YES } from '../cells/univer-values.ts';
import { type FileColor, readColor, type ThemeColors, writeColor } from './excel-color.ts';

/** Excel's own font; a cell in it needs no mention. */
const EXCEL_FONT = { name: 'Calibri', size: 11 } as const;

/** Border lines by Univer's number for them, from 1. */
const BORDER_LINES = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;

const BORDER_SIDES = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;

/**
 * The format that LibreOffice shows booleans by; Excel shows them as words anyway. A workbook here does too, so reading
 * drops it.
 */
export const BOOLEAN_FORMAT = '"TRUE";"TRUE";"FALSE"';

/** Excel keeps "the short date of your country" under this text; a reader in the US sees the second. */
const SHORT_DATE = { inFile: 'mm-dd-yy', shown: 'm/d/yyyy' } as const;

/**
 * A cell's style in a workbook from that in an Excel file.
 *
 * @param isRule styles of conditional formats keep a plain background where cells keep a pattern's second colour
 * @returns undefined for a style that shows nothing
 */
export function readStyle(style: Partial<Style>, theme: ThemeColors, isRule = false): IStyleData | undefined {
  const read: IStyleData = {
    ...readFont(style.font, theme),
    ...readFill(style.fill, theme, isRule),
    ...readBorders(style.border, theme),
    ...readAlignment(style.alignment),
    ...readNumberFormat(style.numFmt),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

function readFont(font: Partial<Font> | undefined, theme: ThemeColors): IStyleData {
  if (!font) return {};
  const color = readColor(font.color, theme);
  const isUsual = font.name === EXCEL_FONT.name && font.size === EXCEL_FONT.size;
  return {
    ...(!isUsual && font.name ? { ff: font.name } : {}),
    ...(!isUsual && font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: YES } : {}),
    ...(font.italic ? { it: YES } : {}),
    ...(font.underline && font.underline !== 'none' ? { ul: { s: YES } } : {}),
    ...(font.strike ? { st: { s: YES } } : {}),
    ...(color && color !== '#000000' ? { cl: { rgb: color } } : {}),
  };
}

function readFill(fill: Fill | undefined, theme: ThemeColors, isRule: boolean): IStyleData {
  if (fill?.type !== 'pattern') return {};
  const color = isRule
    ? (readColor(fill.bgColor, theme) ?? readColor(fill.fgColor, theme))
    : fill.pattern === 'solid'
      ? readColor(fill.fgColor, theme)
      : undefined;
  return color ? { bg: { rgb: color } } : {};
}

function readBorders(borders: Partial<Borders> | undefined, theme: ThemeColors): IStyleData {
  const read: IBorderData = {};
  for (const [key, side] of Object.entries(BORDER_SIDES)) {
    const border: Partial<Border> | undefined = borders?.[side];
    const line = BORDER_LINES.indexOf(border?.style as (typeof BORDER_LINES)[number]) + 1;
    if (border && line > 0) {
      const rgb = readColor(border.color as FileColor | undefined, theme) ?? '#000000';
      read[key as keyof typeof BORDER_SIDES] = { s: line, cl: { rgb } };
    }
  }
  return Object.keys(read).length > 0 ? { bd: read } : {};
}

function readAlignment(alignment: Partial<Alignment> | undefined): IStyleData {
  if (!alignment) return {};
  const horizontal = HORIZONTAL_ALIGN[alignment.horizontal as keyof typeof HORIZONTAL_ALIGN];
  const vertical = VERTICAL_ALIGN[alignment.vertical as keyof typeof VERTICAL_ALIGN];
  return {
    ...(horizontal ? { ht: horizontal } : {}),
    ...(vertical ? { vt: vertical } : {}),
    ...(alignment.wrapText ? { tb: WRAP.wrap } : {}),
  };
}

/** exceljs gives a cell's format as text and a rule's as an object. */
function readNumberFormat(format: string | { formatCode?: string } | null | undefined): IStyleData {
  const pattern = typeof format === 'object' ? format?.formatCode : format;
  if (!pattern || pattern === 'General' || pattern === BOOLEAN_FORMAT) return {};
  return { n: { pattern: pattern === SHORT_DATE.inFile ? SHORT_DATE.shown : pattern } };
}

/**
 * A cell's style in an Excel file from that in a workbook. Fonts are written whole, because readers fill in gaps
 * differently.
 */
export function writeStyle(style: IStyleData): Partial<Style> {
  const fill = writeColor(style.bg?.rgb);
  const alignment = writeAlignment(style);
  const border = writeBorders(style.bd);
  const pattern = style.n?.pattern;
  return {
    ...(hasFont(style) ? { font: { ...EXCEL_FONT, ...writeFont(style) } } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } } : {}),
    ...(border ? { border } : {}),
    ...(alignment ? { alignment } : {}),
    ...(pattern && pattern !== 'General' ? { numFmt: pattern } : {}),
  };
}

/** What a conditional format adds to a cell: colours and the manner of the letters. */
export function writeRuleStyle(style: IStyleData): Partial<Style> {
  const fill = writeColor(style.bg?.rgb);
  const font = writeFont(style);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fill } } : {}),
  };
}

function hasFont(style: IStyleData): boolean {
  return Object.keys(writeFont(style)).length > 0;
}

function writeFont(style: IStyleData): Partial<Font> {
  const color = writeColor(style.cl?.rgb);
  return {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === YES ? { bold: true } : {}),
    ...(style.it === YES ? { italic: true } : {}),
    ...((style.ul?.s ?? NO) === YES ? { underline: true } : {}),
    ...((style.st?.s ?? NO) === YES ? { strike: true } : {}),
    ...(color ? { color } : {}),
  };
}

function writeAlignment(style: IStyleData): Partial<Alignment> | undefined {
  const horizontal = keyOf(HORIZONTAL_ALIGN, style.ht);
  const vertical = keyOf(VERTICAL_ALIGN, style.vt);
  const wrapText = style.tb === WRAP.wrap;
  if (!horizontal && !vertical && !wrapText) return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrapText ? { wrapText } : {}),
  };
}

function keyOf<Key extends string>(
  names: Readonly<Record<Key, number>>,
  value: Nullable<number>,
): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === value);
}

function writeBorders(borders: Nullable<IBorderData>): Partial<Borders> | undefined {
  const written: Partial<Borders> = {};
  for (const [key, side] of Object.entries(BORDER_SIDES)) {
    const border = borders?.[key as keyof typeof BORDER_SIDES];
    const line = BORDER_LINES[(border?.s ?? 0) - 1];
    if (line) written[side] = { style: line, color: writeColor(border?.cl?.rgb) ?? { argb: 'FF000000' } };
  }
  return Object.keys(written).length > 0 ? written : undefined;
}
