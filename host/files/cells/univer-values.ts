/**
 * Numbers that stand for Univer's enums in a snapshot. They are repeated here because Univer's modules cannot be
 * imported at run time in Node; the type checker holds them against the enums.
 */
import type {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets';

export const CELL_TYPE = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const satisfies Record<
  string,
  CellValueType
>;

export const YES: BooleanNumber = 1;
export const NO: BooleanNumber = 0;

export const HORIZONTAL_ALIGN = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
} as const satisfies Record<string, HorizontalAlign>;

export const VERTICAL_ALIGN = { top: 1, middle: 2, bottom: 3 } as const satisfies Record<
  string,
  VerticalAlign
>;

export const WRAP = { overflow: 1, clip: 2, wrap: 3 } as const satisfies Record<string, WrapStrategy>;
