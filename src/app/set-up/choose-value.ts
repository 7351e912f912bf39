import { listText } from '../../core/table/list-text.ts';
import { readNumberRange } from '../../core/table/read-number.ts';
import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import type { QuestionId, SoughtValue } from '../templates/template.ts';
import type { ColumnValue, LeadSurvey } from './lead-survey.ts';
import { monthsUntil } from './months-until.ts';
import { commonestBands, EMPLOYEE_BANDS, REVENUE_BANDS } from './size-bands.ts';

/** What the team says to the questions that only it can answer. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** A Value, perhaps with another rule, and where it comes from; or why there is none. */
export type ChosenValue =
  | { readonly kind: 'chosen'; readonly value: string; readonly rule?: string; readonly note: string }
  /** Only the team knows: the row is written switched off. */
  | { readonly kind: 'to be asked' }
  /** The data has nothing that would fit. */
  | { readonly kind: 'none' };

/** The commonest values are taken until they cover half of the won leads, but no more than this. */
const MOST_COMMONEST = 5;
/** A list of everything that was ever won is no use when it is longer than this. */
const MOST_WON_VALUES = 40;
const MOST_BETTER_VALUES = 8;

/** Finds the Value that a template leaves to the team or to the data. */
export function chooseValue(
  sought: SoughtValue,
  field: LeadFieldId,
  columnIndex: number,
  survey: LeadSurvey,
  answers: Answers,
): ChosenValue {
  const answer = sought.ask === undefined ? '' : (answers[sought.ask] ?? '').trim();
  if (answer !== '') return answered(answer, sought, survey);
  const values = survey.values(columnIndex);
  switch (sought.how) {
    case 'commonest':
      return commonestValues(values);
    case 'band':
      return commonBand(values, field === 'annualRevenue' ? REVENUE_BANDS : EMPLOYEE_BANDS);
    case 'all won':
      return allWonValues(values);
    case 'better sources':
      return survey.hasOutcome && survey.lost > 0 ? betterValues(values, survey) : { kind: 'to be asked' };
    case 'upper quarter':
      return upperQuarter(values);
    case 'months':
      return valuesWithinMonths(values, sought.months ?? [0, 12]);
  }
}

function answered(answer: string, sought: SoughtValue, survey: LeadSurvey): ChosenValue {
  const note = 'As you said';
  if (sought.how !== 'band') return { kind: 'chosen', value: answer, note };
  const range = readNumberRange(answer, survey.style);
  if (range) return { kind: 'chosen', value: `${range[0]} and ${range[1]}`, rule: 'between', note };
  const least = /^(?:over|at least|more than|>=?|≥)?\s*([\d.,\s]+[kmb]?)\s*\+?$/i.exec(answer)?.[1]?.trim();
  if (least) return { kind: 'chosen', value: least, rule: 'at least', note };
  return { kind: 'chosen', value: answer, rule: 'is any of', note };
}

function commonestValues(values: readonly ColumnValue[]): ChosenValue {
  const won = values.filter((value) => value.won > 0).sort((left, right) => right.won - left.won);
  const total = won.reduce((sum, value) => sum + value.won, 0);
  if (total === 0) return { kind: 'to be asked' };
  const taken: ColumnValue[] = [];
  let covered = 0;
  for (const value of won) {
    if (2 * covered >= total || taken.length === MOST_COMMONEST) break;
    taken.push(value);
    covered += value.won;
  }
  return {
    kind: 'chosen',
    value: listText(taken.map((value) => value.cell.text)),
    note: `${taken.length === 1 ? 'The commonest value' : 'The commonest values'} among your won leads (${percent(covered / total)} of them)`,
  };
}

function commonBand(values: readonly ColumnValue[], bands: readonly number[]): ChosenValue {
  const numbers: { number: number; count: number }[] = [];
  for (const value of values) {
    const number = value.cell.numberOrBand();
    if (number !== undefined) numbers.push({ number, count: value.won });
  }
  const range = commonestBands(numbers, bands);
  if (!range) return { kind: 'to be asked' };
  const note = `The commonest sizes among your won leads (${percent(range.share)} of them)`;
  return range.to === undefined
    ? { kind: 'chosen', value: String(range.from), rule: 'at least', note }
    : { kind: 'chosen', value: `${range.from} and ${range.to}`, rule: 'between', note };
}

function allWonValues(values: readonly ColumnValue[]): ChosenValue {
  const won = values.filter((value) => value.won > 0).sort((left, right) => right.won - left.won);
  if (won.length === 0) return { kind: 'to be asked' };
  if (won.length > MOST_WON_VALUES) return { kind: 'none' };
  return {
    kind: 'chosen',
    value: listText(won.map((value) => value.cell.text)),
    note: 'None of the values that won leads have',
  };
}

/** So many decided leads, and so many standard errors above the usual rate, make a value a better one. */
const FEWEST_DECIDED = 20;
const CLEARLY = 2.6;
const BETTER_BY = 1.25;

/** Values whose leads are won clearly more often than leads are on the whole. */
export function betterValues(
  values: readonly ColumnValue[],
  survey: LeadSurvey,
  clearly = CLEARLY,
): ChosenValue {
  const base = survey.baseRate;
  const better = values
    .filter((value) => {
      const decided = value.won + value.lost;
      const error = Math.sqrt(decided * base * (1 - base));
      const by = clearly === 0 ? 1 : BETTER_BY;
      return (
        decided >= FEWEST_DECIDED &&
        value.won > decided * base * by &&
        value.won - decided * base > clearly * error
      );
    })
    .sort((left, right) => right.won - left.won)
    .slice(0, MOST_BETTER_VALUES);
  if (better.length === 0) return { kind: 'none' };
  const won = better.reduce((sum, value) => sum + value.won, 0);
  const decided = better.reduce((sum, value) => sum + value.won + value.lost, 0);
  return {
    kind: 'chosen',
    value: listText(better.map((value) => value.cell.text)),
    note: `${percent(won / decided)} of these were won, against ${percent(base)} of all`,
  };
}

function upperQuarter(values: readonly ColumnValue[]): ChosenValue {
  const numbers: number[] = [];
  for (const value of values) {
    const number = value.cell.numberOrBand();
    if (number === undefined) continue;
    for (let lead = 0; lead < value.leads; lead++) numbers.push(number);
  }
  numbers.sort((left, right) => left - right);
  const start = roundedNumber(numbers[Math.floor(0.75 * numbers.length)] ?? 0);
  const lowest = numbers[0] ?? 0;
  if (start <= lowest || start < 1) return { kind: 'none' };
  return { kind: 'chosen', value: String(start), note: 'About a quarter of all leads reach this' };
}

/** A number that is easily said: two digits that count. */
function roundedNumber(number: number): number {
  if (number < 10) return Math.round(number);
  const step = 10 ** (Math.floor(Math.log10(number)) - 1);
  return Math.round(number / step) * step;
}

function valuesWithinMonths(
  values: readonly ColumnValue[],
  [over, upTo]: readonly [number, number],
): ChosenValue {
  const fitting = values.filter((value) => {
    const months = monthsUntil(value.cell.text);
    return months !== undefined && months <= upTo && (months > over || over === 0);
  });
  if (fitting.length === 0) return { kind: 'none' };
  return {
    kind: 'chosen',
    value: listText(fitting.map((value) => value.cell.text)),
    note: 'Time frames found in this column',
  };
}

/** `41 %` of a share. */
function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
