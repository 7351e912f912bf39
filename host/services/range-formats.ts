import type { IBorderData, Nullable } from '@univerjs/presets';
import { mapArea } from '../workbook/cell-area.ts';
import { CellWriter, type StyleChange } from '../workbook/cell-writer.ts';
import { SheetCells } from '../workbook/sheet-cells.ts';
import { colorOf } from './color-of.ts';
import { checkShape } from './data-shape.ts';
import type { EnumValue } from './enumeration.ts';
import { flag, integer, nullable, type ParameterType, rowsOf, text } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { byRows, methodsOf, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { borderStyle, wrapStrategy } from './spreadsheet-enumerations.ts';
import type { RangeState } from './spreadsheet-states.ts';

const { read, write } = methodsOf<RangeState>();

/** What live reports for a cell whose number format nobody set. */
const AUTOMATIC_FORMAT = '0.###############';
const DEFAULT_BACKGROUND = '#ffffff';

/** Turns a value that a setter takes into style properties; null sets the property back. */
type StyleOf<Value> = (value: Value) => StyleChange;

/** Methods of a range that read and write how its cells look. */
export const rangeFormatMethods = {
  getBackground: read([takes()], (range, context) => backgroundsOf(range, context)[0]?.[0]),
  getBackgrounds: byRows('gives rows', read([takes()], backgroundsOf)),
  getNumberFormats: byRows('gives rows', read([takes()], numberFormatsOf)),
  setBackground: setter(nullable(text), backgroundStyle),
  setBackgrounds: gridSetter(nullable(text), backgroundStyle),
  setFontColor: setter(nullable(text), fontColorStyle),
  setFontColors: gridSetter(nullable(text), fontColorStyle),
  setFontWeight: setter(nullable(text), fontWeightStyle),
  setFontWeights: gridSetter(nullable(text), fontWeightStyle),
  setFontStyle: setter(nullable(text), (style) => ({ it: isOneOf(style, 'italic', 'normal') ? 1 : null })),
  setFontSize: setter(integer, fontSizeStyle),
  setFontSizes: gridSetter(integer, fontSizeStyle),
  setNumberFormat: setter(text, numberFormatStyle),
  setNumberFormats: gridSetter(text, numberFormatStyle),
  setWrap: setter(flag, (isWrapped) => ({ tb: isWrapped ? WRAP.WRAP : WRAP.OVERFLOW })),
  setWrapStrategy: setter(wrapStrategy.parameter, (strategy) => ({ tb: WRAP[strategy.name] })),
  setHorizontalAlignment: setter(nullable(text), alignmentStyle),
  setHorizontalAlignments: gridSetter(nullable(text), alignmentStyle),
  setVerticalAlignment: setter(nullable(text), (side) => ({ vt: placed(side, VERTICAL) })),
  setBorder: write(
    [takes(...sixSides()), takes(...sixSides(), nullable(text), nullable(borderStyle.parameter))],
    setBorder,
  ),
};

// Numbers of Univer's style: `tb`, `ht`, `vt` and the border styles.
const WRAP = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };
const BORDER = { SOLID: 1, DOTTED: 3, DASHED: 4, DOUBLE: 7, SOLID_MEDIUM: 8, SOLID_THICK: 13 } as const;

function setter<Value>(type: ParameterType<Value>, styleOf: StyleOf<Value>) {
  const method = write([takes(type)], (range, { document }, value) => {
    const style = styleOf(value as Value);
    new CellWriter(document, range.sheet).style(range.area, () => ({ ...style }));
    return range;
  });
  return byRows('same for each row', method);
}

function gridSetter<Value>(type: ParameterType<Value>, styleOf: StyleOf<Value>) {
  const method = write([takes(rowsOf(type))], (range, { document }, values) => {
    const rows = values as readonly (readonly Value[])[];
    checkShape(rows, range.area);
    const styles = rows.map((row) => row.map(styleOf));
    new CellWriter(document, range.sheet).style(range.area, (rowIndex, columnIndex) => ({
      ...styles[rowIndex - range.area.startRow]?.[columnIndex - range.area.startColumn],
    }));
    return range;
  });
  return byRows('takes rows', method);
}

function numberFormatsOf(range: RangeState, { document }: ServiceContext): string[][] {
  const cells = new SheetCells(document, range.sheet);
  return mapArea(
    range.area,
    (rowIndex, columnIndex) => cells.patternAt(rowIndex, columnIndex) ?? AUTOMATIC_FORMAT,
  );
}

function backgroundsOf(range: RangeState, { document }: ServiceContext): string[][] {
  const cells = new SheetCells(document, range.sheet);
  return mapArea(range.area, (rowIndex, columnIndex) => {
    const color = cells.styleAt(rowIndex, columnIndex).bg?.rgb;
    return color == null ? DEFAULT_BACKGROUND : colorOf(color);
  });
}

function backgroundStyle(color: string | null): StyleChange {
  return { bg: color === null ? null : { rgb: colorOf(color) } };
}

function fontColorStyle(color: string | null): StyleChange {
  return { cl: color === null ? null : { rgb: colorOf(color) } };
}

function fontSizeStyle(size: number): StyleChange {
  return { fs: size };
}

function alignmentStyle(side: string | null): StyleChange {
  return { ht: placed(side, HORIZONTAL) };
}

function fontWeightStyle(weight: string | null): StyleChange {
  return { bl: isOneOf(weight, 'bold', 'normal') ? 1 : null };
}

function numberFormatStyle(pattern: string): StyleChange {
  const isAutomatic = pattern === '' || pattern === 'General' || pattern === AUTOMATIC_FORMAT;
  return { n: isAutomatic ? null : { pattern } };
}

/** True for the first word, false for the second or null. */
function isOneOf(word: string | null, marked: string, plain: string): boolean {
  if (word !== null && word !== marked && word !== plain) {
    throw new ServiceError(`host: "${word}" is neither ${marked} nor ${plain}`);
  }
  return word === marked;
}

function placed(side: string | null, places: Readonly<Record<string, number>>): number | null {
  if (side === null || side === 'normal') {
    return null;
  }
  const place = places[side];
  if (place === undefined) {
    throw new ServiceError(`host: the alignment "${side}" is not emulated`);
  }
  return place;
}

function sixSides() {
  const side = nullable(flag);
  return [side, side, side, side, side, side] as const;
}

type Side = boolean | null;

function setBorder(
  range: RangeState,
  { document }: ServiceContext,
  top: Side,
  left: Side,
  bottom: Side,
  right: Side,
  vertical: Side,
  horizontal: Side,
  color: string | null = null,
  style: EnumValue<keyof typeof BORDER> | null = null,
): RangeState {
  const line = { s: BORDER[style?.name ?? 'SOLID'], cl: { rgb: colorOf(color ?? 'black') } };
  const drawn = (side: Side): Nullable<typeof line> | undefined =>
    side === null ? undefined : side ? line : null;
  const { startRow, startColumn, endRow, endColumn } = range.area;
  new CellWriter(document, range.sheet).style(range.area, (rowIndex, columnIndex) => {
    const sides = {
      t: drawn(rowIndex === startRow ? top : horizontal),
      b: drawn(rowIndex === endRow ? bottom : horizontal),
      l: drawn(columnIndex === startColumn ? left : vertical),
      r: drawn(columnIndex === endColumn ? right : vertical),
    };
    return {
      bd: Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined)) as IBorderData,
    };
  });
  return range;
}
