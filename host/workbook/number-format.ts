import type { UniverModules } from './univer-handle.ts';

/** Reads and applies number formats; what a pattern means is looked up once. */
export class NumberFormats {
  private readonly datePatterns = new Map<string, boolean>();

  constructor(private readonly numfmt: UniverModules['numfmt']) {}

  /** True for a pattern that shows a date, a time or both. */
  isDate(pattern: string | undefined): boolean {
    if (pattern === undefined) {
      return false;
    }
    let answer = this.datePatterns.get(pattern);
    if (answer === undefined) {
      answer = this.numfmt.isDateFormat(pattern);
      this.datePatterns.set(pattern, answer);
    }
    return answer;
  }

  /** A number as the cell shows it. */
  show(value: number, pattern: string | undefined): string {
    return this.numfmt.format(pattern ?? 'General', value);
  }
}

/** True for the format of plain text, in either of its spellings. */
export function isTextPattern(pattern: string | undefined): boolean {
  return pattern === '@' || pattern === '@@@';
}
