import { type CellValue, isDateCell, isEmptyCell } from '../../table/cell.ts';
import { CellReading } from '../../table/cell-reading.ts';
import { readDate } from '../../table/read-date.ts';
import { readList } from '../../table/read-list.ts';
import { readNumber, readNumberRange } from '../../table/read-number.ts';
import { cellText } from '../../table/text.ts';
import type { RuleContext, ValueProblem } from './rule.ts';

/** The Value cell of a rule that takes none. */
export function readNothing(): null {
  return null;
}

/** A Value to compare with: read as a cell is read, but never blank. */
export function readOperand(value: CellValue, context: RuleContext): CellReading | ValueProblem {
  return isMissing(value)
    ? { needs: 'a text, number or date to compare with, such as Webinar' }
    : new CellReading(value, { ...context.style, blankTexts: new Set() });
}

export function readOperands(value: CellValue, context: RuleContext): readonly CellReading[] | ValueProblem {
  if (isDateCell(value) || typeof value === 'number') return [new CellReading(value, context.style)];
  const { entries, openQuote } = readList(value);
  if (openQuote) return { needs: 'a list whose quotes are closed, such as "Banking, Insurance", Retail' };
  if (entries.length === 0) return { needs: 'a list, such as Google, Bing, "Banking, Insurance"' };
  return entries.map((entry) => new CellReading(entry, { ...context.style, blankTexts: new Set() }));
}

export function readNumberValue(value: CellValue, context: RuleContext): number | ValueProblem {
  return readNumber(value, context.style) ?? { needs: 'a number, such as 10' };
}

export function readRange(value: CellValue, context: RuleContext): readonly [number, number] | ValueProblem {
  if (isDateCell(value)) {
    return { needs: 'two numbers, such as 2 to 10 (this became a date: format the cell as plain text)' };
  }
  const range = readNumberRange(value, context.style);
  if (!range) return { needs: 'two numbers, such as 2 to 10' };
  return range[0] <= range[1] ? range : { needs: 'the smaller number first, such as 2 to 10' };
}

/** The most that counts; `undefined` for no limit. */
export function readMost(
  value: CellValue,
  context: RuleContext,
): { readonly most: number | undefined } | ValueProblem {
  if (isMissing(value)) return { most: undefined };
  const most = readNumber(value, context.style);
  return most !== undefined && most >= 0
    ? { most }
    : { needs: 'the most that count, such as 5, or nothing for no limit' };
}

export function readDays(value: CellValue, context: RuleContext): number | ValueProblem {
  const days = readNumber(daysText(value), context.style);
  return days !== undefined && days >= 0 ? days : { needs: 'a number of days, such as 30' };
}

export function readPositiveDays(value: CellValue, context: RuleContext): number | ValueProblem {
  const days = readNumber(daysText(value), context.style);
  return days !== undefined && days > 0 ? days : { needs: 'a number of days above 0, such as 30' };
}

/** `30 days` means 30. */
function daysText(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/\s*days?\s*$/i, '') : value;
}

export function readDateValue(value: CellValue, context: RuleContext): number | ValueProblem {
  return readDate(value, context.style) ?? { needs: 'a date, such as 2024-03-05' };
}

function isMissing(value: CellValue): boolean {
  return isEmptyCell(value) || cellText(value) === '';
}
