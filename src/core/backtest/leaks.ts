import { reaches } from './gates.ts';
import type { ColumnEvidence } from './information-value.ts';
import type { RuleEvidence } from './report/rules.ts';
import type { Gate, Leak } from './report/verdict.ts';
import { LEAK_REASONS } from './words/leak-words.ts';

/** What is known of the columns of the leads. */
export interface LeakData {
  readonly headers: readonly string[];
  /** Columns that the criteria which are on use. */
  readonly usedColumns: readonly number[];
  readonly evidence: ReadonlyMap<number, ColumnEvidence>;
  readonly outcomeColumn: number;
  readonly outcomeDateColumn: number | undefined;
  /** Evidence of the rules, each with the columns that it looks at. */
  readonly rules: readonly { readonly evidence: RuleEvidence; readonly columns: readonly number[] }[];
  readonly gate: Gate;
}

const MOSTLY_FILLED = 0.95;
const HARDLY_FILLED = 0.05;
/** Information value above which a column is too telling to be believed unseen (Siddiqi 2006). */
export const TELLING_IV = 1;

/** Words of columns that are written when a lead ends. */
const ANSWER_NAME =
  /\b(?:status|stages?|outcomes?|clos(?:e|ed|ing) dates?|date closed|(?:won|lost|win|loss|conversion|converted) dates?|(?:won|lost|loss|closed) reasons?)\b/;
/** States of other things than the sale. */
const OTHER_STATUS =
  /\b(?:marital|civil|e ?mail|opt|consent|(?:un)?subscri\w+|employment|delivery|verification|legal|membership|funding|company)\b/;

/** Columns that criteria use and that look like the answer itself, the worst first. */
export function findLeaks(data: LeakData): readonly Leak[] {
  return data.usedColumns
    .flatMap((columnIndex) => {
      const leak = leakOf(data, columnIndex);
      return leak ? [leak] : [];
    })
    .sort((left, right) => rank(right) - rank(left));
}

/** Columns that no criterion uses and that look like the answer too. */
export function unusedLeaks(data: LeakData): readonly string[] {
  const own = new Set([...data.usedColumns, data.outcomeColumn, data.outcomeDateColumn]);
  return data.headers.filter((header, columnIndex) => {
    if (header === '' || own.has(columnIndex)) return false;
    const evidence = data.evidence.get(columnIndex);
    if (namesTheAnswer(header)) return true;
    if (!evidence || !reaches(data.gate, 'sorting')) return false;
    return isFilledByOutcome(evidence) || (evidence.iv ?? 0) > TELLING_IV;
  });
}

function rank({ level, iv }: Leak): number {
  return (level === 'red' ? 1e9 : 0) + (iv ?? 0);
}

function leakOf(data: LeakData, columnIndex: number): Leak | undefined {
  const column = data.headers[columnIndex] ?? '';
  const evidence = data.evidence.get(columnIndex);
  const iv = evidence?.iv ?? null;
  const canJudge = reaches(data.gate, 'sorting');
  const red = (reason: string): Leak => ({ column, level: 'red', reason, iv });
  if (columnIndex === data.outcomeColumn) {
    return red(LEAK_REASONS.outcome(column));
  }
  if (columnIndex === data.outcomeDateColumn) {
    return red(LEAK_REASONS.outcomeDate(column));
  }
  if (canJudge && evidence && isFilledByOutcome(evidence)) {
    const isOfWon = evidence.filledOfWon > evidence.filledOfLost;
    return red(LEAK_REASONS.filledByOutcome(column, isOfWon ? 'won' : 'lost'));
  }
  const rule = data.rules.find(
    ({ evidence: own, columns }) =>
      columns.includes(columnIndex) && own.flags.some(({ kind }) => kind === 'looks like the answer'),
  );
  if (rule) {
    return red(LEAK_REASONS.rule(column, rule.evidence.criterion));
  }
  if (namesTheAnswer(column)) {
    return red(LEAK_REASONS.name(column));
  }
  if (canJudge && iv !== null && iv > TELLING_IV) {
    return { column, level: 'amber', reason: LEAK_REASONS.telling(column), iv };
  }
  return undefined;
}

function isFilledByOutcome({ filledOfWon, filledOfLost }: ColumnEvidence): boolean {
  return (
    Math.max(filledOfWon, filledOfLost) >= MOSTLY_FILLED &&
    Math.min(filledOfWon, filledOfLost) <= HARDLY_FILLED
  );
}

/** Whether a header names a status, a stage, an outcome or the day on which a lead was closed. */
export function namesTheAnswer(header: string): boolean {
  const words = header
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_./:()-]+/g, ' ');
  return ANSWER_NAME.test(words) && !OTHER_STATUS.test(words);
}
