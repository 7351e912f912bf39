import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { readList } from '../../core/table/read-list.ts';
import { cellText, foldText } from '../../core/table/text.ts';
import { outcomeOfWord, outcomeOfYesNo } from './outcome-words.ts';

export type Outcome = 'won' | 'lost';

/** The column that says how a lead ended, with the values that mean won and lost as they are spelled. */
export interface LeadOutcome {
  readonly columnIndex: number;
  readonly header: string;
  readonly wonValues: readonly string[];
  /** Empty where no value is known to mean lost. */
  readonly lostValues: readonly string[];
  readonly won: number;
  readonly lost: number;
  /** Leads with neither, blank cells among them. */
  readonly open: number;
}

/** What the user says of the outcome, in Settings. */
export interface NamedOutcome {
  readonly column: string;
  /** Lists of values; blank for none. */
  readonly won: CellValue;
  readonly lost: CellValue;
  /** Folded texts that mean blank. */
  readonly blankTexts: ReadonlySet<string>;
}

/**
 * Reads the outcome from the column that the user names, by the values that the user names: known words where
 * they name none; with won values given, the other one of exactly two values is lost.
 *
 * @returns `undefined` where no column has that header
 */
export function namedOutcome(
  headers: readonly string[],
  rows: Cells,
  named: NamedOutcome,
): LeadOutcome | undefined {
  const search = findColumn(headers, named.column);
  if (search.kind !== 'found') return undefined;
  const { columnIndex } = search;
  const statuses = (countStatuses(rows.map((row) => row[columnIndex])) ?? []).filter(
    ({ value }) => !named.blankTexts.has(foldText(value)),
  );
  const won = new Set(readList(named.won).entries.map(foldText));
  const lost = new Set(readList(named.lost).entries.map(foldText));
  const isOneOfTwo = statuses.length === 2 && statuses.some(({ value }) => won.has(foldText(value)));
  const read = readOutcome(statuses, (value) => {
    const folded = foldText(value);
    if (won.has(folded)) return 'won';
    if (lost.has(folded)) return 'lost';
    const known = outcomeOfWord(value) ?? outcomeOfYesNo(value);
    if (won.size === 0) return lost.size > 0 && known === 'lost' ? undefined : known;
    if (lost.size > 0) return undefined;
    return known === 'lost' || isOneOfTwo ? 'lost' : undefined;
  });
  return {
    columnIndex,
    header: headers[columnIndex] ?? '',
    open: rows.length - read.won - read.lost,
    ...read,
  };
}

interface Status {
  readonly spellings: Set<string>;
  readonly value: CellValue;
  count: number;
}

/**
 * Distinct values of a column with their counts, the commonest first.
 *
 * @returns `undefined` when there are more than `most`
 */
export function countStatuses(
  cells: readonly CellValue[],
  most = Number.POSITIVE_INFINITY,
): readonly Status[] | undefined {
  const statuses = new Map<string, Status>();
  for (const value of cells) {
    const folded = foldText(value);
    if (folded === '') continue;
    let status = statuses.get(folded);
    if (!status) {
      if (statuses.size === most) return undefined;
      status = { spellings: new Set(), value, count: 0 };
      statuses.set(folded, status);
    }
    status.count++;
    if (status.spellings.size === 0) status.spellings.add(cellText(value));
  }
  return [...statuses.values()].sort((left, right) => right.count - left.count);
}

/** Adds up statuses by what each of them means. */
export function readOutcome(statuses: readonly Status[], read: (value: CellValue) => Outcome | undefined) {
  const found = { wonValues: [] as string[], lostValues: [] as string[], won: 0, lost: 0 };
  for (const status of statuses) {
    const outcome = read(status.value);
    if (outcome === 'won') {
      found.won += status.count;
      found.wonValues.push(...status.spellings);
    } else if (outcome === 'lost') {
      found.lost += status.count;
      found.lostValues.push(...status.spellings);
    }
  }
  return found;
}

/** Each lead's outcome; `undefined` for open leads. */
export function outcomesOf(rows: Cells, outcome: LeadOutcome | undefined): readonly (Outcome | undefined)[] {
  if (!outcome) return rows.map(() => undefined);
  const won = new Set(outcome.wonValues.map((value) => foldText(value)));
  const lost = new Set(outcome.lostValues.map((value) => foldText(value)));
  return rows.map((row) => {
    const folded = foldText(row[outcome.columnIndex]);
    return won.has(folded) ? 'won' : lost.has(folded) ? 'lost' : undefined;
  });
}
