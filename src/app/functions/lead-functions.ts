import { shortened } from '../../core/scoring/config/shortened.ts';
import { nearestName } from '../../core/scoring/did-you-mean.ts';
import type { ScoringModel } from '../../core/scoring/model.ts';
import { reasonsText } from '../../core/scoring/reasons.ts';
import type { LeadScores } from '../../core/scoring/score-leads.ts';
import { gradeFinder, tierFinder, tiersDifferByModel } from '../../core/scoring/tiers.ts';
import type { CellValue } from '../../core/table/cell.ts';
import { readNumber } from '../../core/table/read-number.ts';
import { cellText, foldName } from '../../core/table/text.ts';
import { asColumn, asRange, isLeftOut, type RangeArgument } from './arguments.ts';
import { type FunctionHost, modelFrom, scoreRange } from './scored-range.ts';
import { SENTENCES } from './sentences.ts';

/** What a custom function gives: one value, or a column of values. */
export type FunctionResult = string | number | (string | number)[][];

/** LEADSCORE: the score of each lead, or one part of it. */
export function leadScore(
  host: FunctionHost,
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  part?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  const last = lastArguments(part, activities);
  const scores = scoreRange(host, leads, headers, config, last.activities);
  const figures = partScores(scores, cellText(last.option));
  return eachLead(scores, (rowIndex) => figures[rowIndex] ?? 0);
}

/** The option before the activities may be left out: a range in its place is the activities. */
function lastArguments(option: RangeArgument, activities: RangeArgument) {
  return Array.isArray(option) && isLeftOut(activities)
    ? { option: undefined, activities: option as RangeArgument }
    : { option: option as CellValue, activities };
}

function partScores(scores: LeadScores, part: string): Float64Array {
  const wanted = foldName(part);
  if (wanted === '' || wanted === 'total') return scores.total;
  if (wanted === 'fit') return scores.fit;
  if (wanted === 'engagement') return scores.engagement;
  const { buckets } = scores.bound;
  const index = buckets.findIndex((bucket) => bucket.name !== '' && foldName(bucket.name) === wanted);
  if (index >= 0) return scores.bucketScores(index);
  const known = ['total', 'fit', 'engagement', ...buckets.map((bucket) => bucket.name)];
  throw new Error(SENTENCES.unknownPart(shortened(part), nearestName(part, known)));
}

/** LEADTIER: the tier of each score. */
export function leadTier(
  host: FunctionHost,
  scores: RangeArgument,
  config?: RangeArgument,
  models?: RangeArgument,
): FunctionResult {
  const model = modelFrom(host, config);
  const rows = asRange(scores);
  const modelRows = isLeftOut(models) ? undefined : asRange(models);
  if (!modelRows && tiersDifferByModel(model)) throw new Error(SENTENCES.tiersDiffer);
  const size = (cells: ReturnType<typeof asRange>): string => `${cells.length} × ${cells[0]?.length ?? 0}`;
  if (modelRows && size(modelRows) !== size(rows)) {
    throw new Error(SENTENCES.modelsDiffer(size(rows), size(modelRows)));
  }
  const find = tierFinder(model);
  const modelNamed = modelFinder(model);
  const tiers = rows.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const score = readNumber(cell, model.settings.style);
      if (score === undefined) return '';
      const modelText = cellText(modelRows?.[rowIndex]?.[columnIndex]);
      return find(score, modelNamed(modelText))?.name ?? '';
    }),
  );
  const [only] = tiers;
  return tiers.length === 1 && only?.length === 1 ? (only[0] ?? '') : tiers;
}

/** Finds a model by its name in any case. Where there is no block Models, any name means the same: nothing. */
function modelFinder({ routes }: ScoringModel): (text: string) => string {
  const namesByFolded = new Map(routes.map(({ model }) => [foldName(model), model]));
  return (text) => {
    if (text === '' || namesByFolded.size === 0) return text;
    const name = namesByFolded.get(foldName(text));
    if (name !== undefined) return name;
    throw new Error(SENTENCES.unknownModel(shortened(text), nearestName(text, [...namesByFolded.values()])));
  };
}

/** LEADGRADE: the grade of each lead, as `A1`. */
export function leadGrade(
  host: FunctionHost,
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  const scores = scoreRange(host, leads, headers, config, activities);
  const grade = gradeFinder(scores.bound.model);
  return eachLead(scores, (rowIndex) =>
    grade(scores.fit[rowIndex] ?? 0, scores.engagement[rowIndex] ?? 0, modelName(scores, rowIndex)),
  );
}

/** LEADMODEL: the model that each lead belongs to. */
export function leadModel(
  host: FunctionHost,
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  const scores = scoreRange(host, leads, headers, config, activities);
  return eachLead(scores, (rowIndex) => modelName(scores, rowIndex));
}

/** LEADWHY: the reasons for each score. */
export function leadWhy(
  host: FunctionHost,
  leads: RangeArgument,
  headers: RangeArgument,
  config?: RangeArgument,
  most?: RangeArgument,
  activities?: RangeArgument,
): FunctionResult {
  const { option, activities: own } = lastArguments(most, activities);
  const scores = scoreRange(host, leads, headers, config, own);
  const limit =
    cellText(option) === '' ? Number.POSITIVE_INFINITY : readNumber(option, scores.bound.context.style);
  if (limit === undefined || limit < 1) throw new Error(SENTENCES.mostIsNumber);
  return eachLead(scores, (rowIndex) => reasonsText(scores.breakdown(rowIndex), Math.floor(limit)));
}

function modelName({ bound, modelIndexes }: LeadScores, rowIndex: number): string {
  return bound.modelNames[modelIndexes[rowIndex] ?? -1] ?? '';
}

function eachLead(scores: LeadScores, value: (rowIndex: number) => string | number): FunctionResult {
  const values: (string | number)[] = [];
  scores.isLead.forEach((flag, rowIndex) => {
    values.push(flag === 1 ? value(rowIndex) : '');
  });
  return asColumn(values);
}
