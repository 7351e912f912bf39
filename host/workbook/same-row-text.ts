import { parseA1 } from './a1-notation.ts';

/** What a conditional format asks of a row: whether one of its cells holds a text, in any case. */
export interface SameRowText {
  /** 0-based, of the first row that the format covers. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly text: string;
}

const TEXT = '"(?:[^"]|"")*"';
const COMPARISON = `(\\$[A-Z]{1,3}[1-9]\\d*)=(${TEXT})`;
/** The second comparison is one of constants, by which a script knows its own rules. */
const FORMULA = new RegExp(`^=(?:${COMPARISON}|AND\\(${COMPARISON},(${TEXT})<>(${TEXT})\\))$`, 'i');

/**
 * Reads formulas such as `=$D2="Hot"` and `=AND($D2="Hot","mine"<>"")`.
 *
 * @returns undefined for any other formula
 */
export function sameRowText(formula: string): SameRowText | undefined {
  const [, alone, aloneText, first, firstText, left, right] = FORMULA.exec(formula) ?? [];
  const place = parseA1(alone ?? first ?? '');
  if (place?.startRow === undefined || place.startColumn === undefined) {
    return undefined;
  }
  if (left !== undefined && isSameText(left, right ?? '')) {
    return undefined;
  }
  const quoted = aloneText ?? firstText ?? '';
  return {
    rowIndex: place.startRow,
    columnIndex: place.startColumn,
    text: quoted.slice(1, -1).replaceAll('""', '"'),
  };
}

/** As formulas compare texts. */
export function isSameText(left: string, right: string): boolean {
  return left.toLocaleLowerCase() === right.toLocaleLowerCase();
}
