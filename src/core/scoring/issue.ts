import { cellName } from '../table/a1.ts';

/** Name of the config tab, as issues cite its cells. */
export const CONFIG_TAB = 'Scoring';

/**
 * Something wrong in the sheet, with the cell it is in. An error scores nothing; with a warning scoring goes
 * on.
 */
export interface Issue {
  readonly level: 'error' | 'warning';
  /** Stable name of the kind of issue, such as `unknown-column`. */
  readonly code: string;
  /** The cell, such as `Scoring!D7`. */
  readonly cell: string;
  /** One plain sentence or two. */
  readonly message: string;
}

/** A cell of the config range as issues name it, counted as if the range began at `Scoring!A1`. */
export function configCell(rowIndex: number, columnIndex: number): string {
  return `${CONFIG_TAB}!${cellName(rowIndex, columnIndex)}`;
}

/** Collects issues in the order they are found. */
export class IssueList {
  readonly issues: Issue[] = [];

  error(code: string, cell: string, message: string): void {
    this.issues.push({ level: 'error', code, cell, message });
  }

  warn(code: string, cell: string, message: string): void {
    this.issues.push({ level: 'warning', code, cell, message });
  }
}

/** The first error among issues. */
export function firstError(issues: readonly Issue[]): Issue | undefined {
  return issues.find((issue) => issue.level === 'error');
}
