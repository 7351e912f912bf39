import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findColumn } from '../../core/table/find-column.ts';
import { readList } from '../../core/table/read-list.ts';
import { cellText, foldText } from '../../core/table/text.ts';
import { type LeadFieldId, leadField } from '../lead-fields/lead-fields.ts';
import { headerWords, namePhrase } from './header-words.ts';
import { outcomeOfWord, outcomeOfYesNo } from './outcome-words.ts';

export type Outcome = 'won' | 'lost';

/** The column that says how a lead ended, with the values that mean won and lost as they are spelled. */
export interface GuessedOutcome {
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

/** More distinct values than this are no statuses. */
const MOST_STATUSES = 60;

/** How much a header alone says for a column; columns that ask yes or no need such a header. */
const NAMED: readonly { readonly field: LeadFieldId; readonly weight: number; readonly asks: boolean }[] = [
  { field: 'converted', weight: 5, asks: true },
  { field: 'dealStage', weight: 4, asks: false },
  { field: 'leadStatus', weight: 4, asks: false },
  { field: 'lifecycleStage', weight: 3, asks: false },
];

/** Names that data sets give to the column to be foretold. */
const TARGET_NAMES: ReadonlySet<string> = new Set([
  'y',
  'target',
  'class',
  'closed',
  'is closed won',
  'sale',
  'won or lost',
]);

/**
 * Guesses the outcome column: by its header and by the words in it. A column with won, lost and open leads
 * beats one that says yes or no, since a lead that is not won yet is not lost.
 *
 * @param rows leads only
 * @returns `undefined` when no column says how leads ended
 */
export function guessOutcome(headers: readonly string[], rows: Cells): GuessedOutcome | undefined {
  let best: { readonly outcome: GuessedOutcome; readonly weight: number } | undefined;
  headers.forEach((header, columnIndex) => {
    if (header === '' || headers.indexOf(header) !== headers.lastIndexOf(header)) return;
    const candidate = weigh(
      header,
      columnIndex,
      rows.map((row) => row[columnIndex]),
    );
    if (candidate && (!best || candidate.weight > best.weight)) best = candidate;
  });
  return best?.outcome;
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
  named: { readonly column: string; readonly won: CellValue; readonly lost: CellValue },
): GuessedOutcome | undefined {
  const search = findColumn(headers, named.column);
  if (search.kind !== 'found') return undefined;
  const { columnIndex } = search;
  const statuses = countStatuses(rows.map((row) => row[columnIndex])) ?? [];
  const won = new Set(readList(named.won).entries.map(foldText));
  const lost = new Set(readList(named.lost).entries.map(foldText));
  const read = readOutcome(statuses, (value) => {
    const folded = foldText(value);
    if (won.has(folded)) return 'won';
    if (lost.has(folded)) return 'lost';
    const known = outcomeOfWord(value) ?? outcomeOfYesNo(value);
    if (won.size === 0) return lost.size > 0 && known === 'lost' ? undefined : known;
    if (lost.size > 0) return undefined;
    return known === 'lost' || statuses.length === 2 ? 'lost' : undefined;
  });
  return {
    columnIndex,
    header: headers[columnIndex] ?? '',
    open: rows.length - read.won - read.lost,
    ...read,
  };
}

function weigh(header: string, columnIndex: number, cells: readonly CellValue[]) {
  const statuses = countStatuses(cells);
  if (!statuses) return undefined;
  const { weight, asks } = nameWeight(header);
  const byWords = readOutcome(statuses, outcomeOfWord);
  const byYesNo = asks
    ? readOutcome(statuses, (value) => outcomeOfWord(value) ?? outcomeOfYesNo(value))
    : byWords;
  const read = byYesNo.won + byYesNo.lost > byWords.won + byWords.lost ? byYesNo : byWords;
  if (read.won === 0 || (weight === 0 && read.lost === 0)) return undefined;
  const open = cells.length - read.won - read.lost;
  const threeStates = read === byWords && read.lost > 0 && open > 0 ? 2 : 0;
  return {
    outcome: { columnIndex, header, open, ...read },
    weight: weight + (read.lost > 0 ? 10 : 4) + threeStates,
  };
}

function nameWeight(header: string): { readonly weight: number; readonly asks: boolean } {
  const { phrase, entity } = headerWords(header);
  const entityPhrase = `${entity} ${phrase}`.trim();
  for (const { field, weight, asks } of NAMED) {
    const names = leadField(field).names.map(namePhrase);
    if (names.includes(phrase) || names.includes(entityPhrase)) return { weight, asks };
  }
  return TARGET_NAMES.has(phrase) ? { weight: 3, asks: true } : { weight: 0, asks: false };
}

interface Status {
  readonly spellings: Set<string>;
  readonly value: CellValue;
  count: number;
}

/** Distinct values of a column with their counts; `undefined` when there are too many for statuses. */
function countStatuses(cells: readonly CellValue[]): readonly Status[] | undefined {
  const statuses = new Map<string, Status>();
  for (const value of cells) {
    const folded = foldText(value);
    if (folded === '') continue;
    let status = statuses.get(folded);
    if (!status) {
      if (statuses.size === MOST_STATUSES) return undefined;
      status = { spellings: new Set(), value, count: 0 };
      statuses.set(folded, status);
    }
    status.count++;
    if (status.spellings.size === 0) status.spellings.add(cellText(value));
  }
  return [...statuses.values()].sort((left, right) => right.count - left.count);
}

function readOutcome(statuses: readonly Status[], read: (value: CellValue) => Outcome | undefined) {
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

/** Each lead's outcome under a guess; `undefined` for open leads. */
export function outcomesOf(rows: Cells, guess: GuessedOutcome | undefined): readonly (Outcome | undefined)[] {
  if (!guess) return rows.map(() => undefined);
  const won = new Set(guess.wonValues.map((value) => foldText(value)));
  const lost = new Set(guess.lostValues.map((value) => foldText(value)));
  return rows.map((row) => {
    const folded = foldText(row[guess.columnIndex]);
    return won.has(folded) ? 'won' : lost.has(folded) ? 'lost' : undefined;
  });
}
