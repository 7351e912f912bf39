import type { Cells, CellValue } from '../../core/table/cell.ts';
import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import { leadField } from '../lead-fields/lead-fields.ts';
import { countStatuses, type LeadOutcome, readOutcome } from '../outcomes/lead-outcome.ts';
import { outcomeOfWord, outcomeOfYesNo } from '../outcomes/outcome-words.ts';
import { headerWords, namePhrase } from './header-words.ts';

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
export function guessOutcome(headers: readonly string[], rows: Cells): LeadOutcome | undefined {
  let best: { readonly outcome: LeadOutcome; readonly weight: number } | undefined;
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

function weigh(header: string, columnIndex: number, cells: readonly CellValue[]) {
  const statuses = countStatuses(cells, MOST_STATUSES);
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
