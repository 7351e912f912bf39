import type { ActivityLog } from '../scoring/activities/activity-log.ts';
import type { BoundModel } from '../scoring/bind-model.ts';
import { standingsBestFirst } from '../scoring/compare-scores.ts';
import { type CodedColumn, codeColumns } from '../scoring/lead-columns.ts';
import type { Tier } from '../scoring/model.ts';
import { type LeadScores, scoreLeads } from '../scoring/score-leads.ts';
import { type GradeParts, gradePartsFinder } from '../scoring/tiers.ts';
import { expectedDeciles, stableDeciles } from '../stats/deciles.ts';
import { gainsAt } from '../stats/gains.ts';
import { type TieGroups, tieGroups } from '../stats/tie-groups.ts';
import { valuesAt } from '../stats/values-at.ts';
import type { Cells } from '../table/cell.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';
import { decimalToNumber } from '../table/exact-decimal.ts';
import { scoreAsTheyStood } from './as-they-stood.ts';
import { calibrationOf } from './calibration.ts';
import { dayBeforeOf } from './day-before.ts';
import { gateOf, reaches } from './gates.ts';
import { headlineOf } from './headline.ts';
import { columnEvidence } from './information-value.ts';
import { leadSegments } from './lead-segments.ts';
import { leadsPerWeek } from './leads-per-week.ts';
import { findLeaks, TELLING_IV, unusedLeaks } from './leaks.ts';
import { missesOf } from './misses.ts';
import type { CutWishes } from './questions.ts';
import type { OutcomeColumn } from './report/leads.ts';
import type { Sorting } from './report/scores.ts';
import type { BacktestReport } from './report.ts';
import { countsActivities, countsToToday, ruleEvidence } from './rule-evidence.ts';
import { scoreBands } from './score-bands.ts';
import { sortingOf } from './sorting.ts';
import { type Standings, standingsOf } from './standings.ts';
import { noneSuggested, type Suggested, suggestFroms } from './suggestions.ts';
import { type Thresholds, thresholdsOf } from './thresholds.ts';
import { gradeGrid, type JudgedLeads, tierResults, tierSteps } from './tier-results.ts';
import { pointsWrongWay, verdictOf } from './verdict.ts';
import { type Judged, whoCounts } from './who-counts.ts';

/** The leads, the model, and what the settings say of outcomes and of the work of sales. */
export interface BacktestInput {
  readonly bound: BoundModel;
  readonly headers: readonly string[];
  /** The rows below the headers, as wide as the headers. */
  readonly rows: Cells;
  /** One flag a row. */
  readonly isLead: Uint8Array;
  /** What the leads did; undefined without a tab of activities. */
  readonly activities?: ActivityLog | undefined;
  /** So many days after its created date each lead is scored; undefined: the day before its outcome. */
  readonly judgeAfterDays?: number | undefined;
  readonly outcome: OutcomeColumn;
  /** One a row: 1 for won, 0 for lost, −1 for neither. */
  readonly outcomes: Int8Array;
  /** 0-based; undefined where there is none. */
  readonly columns: {
    readonly outcome: number;
    readonly created: number | undefined;
    readonly outcomeDate: number | undefined;
    readonly revenue: number | undefined;
    readonly source: number | undefined;
  };
  /** `leadsPerWeek` is counted from the created dates where it is null. */
  readonly wishes: CutWishes;
  /** What people call a lead. */
  nameOf(rowIndex: number): string;
}

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Holds the scores of a model against how its leads ended. */
export function runBacktest(input: BacktestInput): BacktestReport {
  const { bound, rows, isLead, columns, nameOf } = input;
  const { style, asOf } = bound.context;
  const coded = codedColumns(input);
  const judged = whoCounts({
    rows,
    isLead,
    coded,
    outcomes: input.outcomes,
    outcomeColumn: columns.outcome,
    createdColumn: columns.created,
    outcomeDateColumn: columns.outcomeDate,
    judgeAfterDays: input.judgeAfterDays,
    style,
    asOf,
  });
  const { who, rowIndexes, isWon } = judged;
  const current = scoreLeads(bound, rows, isLead, { known: coded, activities: input.activities });
  const scores = scoreAsTheyStood(current, rows, judged.asOfDays);
  const ranked = valuesAt(scores.total, rowIndexes);
  const groups = tieGroups(ranked, isWon);
  const hasBoth = who.won > 0 && who.lost > 0;
  const allEqual = groups.scores.length < 2;
  const gate = gateOf(who.won, who.lost);
  const standings = standingsOf(bound, scores);
  const revenue = columns.revenue === undefined ? undefined : coded.get(columns.revenue);
  const leads = judgedLeads(judged, standings, revenue, style);
  const tiers = tierResults(bound.model, leads, columns.revenue !== undefined);
  const steps = tierSteps(tiers);
  const wishes: CutWishes = {
    ...input.wishes,
    leadsPerWeek: input.wishes.leadsPerWeek ?? leadsPerWeek(judged, isLead, asOf),
  };
  const ordered = {
    rowIndexes,
    scores: ranked,
    isWon,
    createdDays: valuesAt(judged.createdDays, rowIndexes),
  };
  const thresholds =
    hasBoth && reaches(gate, 'thresholds') ? thresholdsOf(ordered, wishes, nameOf) : undefined;
  const sorting = hasBoth ? sortingOf(groups) : undefined;
  const canSort = reaches(gate, 'sorting');
  const rules = ruleEvidence({ scores, rowIndexes, isWon, gate, countsToToday: countsToToday(who) });
  const { leaks, unused, telling } = leakage(input, coded, judged, rules, gate);
  return {
    asOf,
    outcome: input.outcome,
    who,
    gate,
    verdict: verdictOf({
      bound,
      who,
      gate,
      leaks,
      telling,
      sorting,
      steps,
      allEqual,
      readsOutcome: leaks.some(({ column }) => column === input.outcome.header),
    }),
    leaks,
    unusedLeaks: unused,
    headline: canSort ? headlineOf(groups, wishes) : null,
    sorting: canSort && sorting ? withheldCut(sorting, reaches(gate, 'thresholds')) : null,
    dayBefore: canSort ? dayBeforeOf(current, rows, judged, ranked) : null,
    thresholds: thresholds?.answers ?? null,
    thresholdsMeasuredOn: thresholds?.measuredOn ?? 'the leads that chose them',
    ...suggested(bound, current, thresholds, sorting, allEqual),
    tiers,
    unreadRevenue: leads.unreadRevenue,
    tierSteps: steps,
    grid: gradeGrid(bound.model, gradesFinder(bound, scores, rowIndexes), isWon),
    gains: canSort ? gainsOf(groups) : null,
    deciles: canSort ? stableDeciles(ranked, isWon) : null,
    expectedDeciles: canSort ? expectedDeciles(groups) : null,
    byScore: scoreBands(groups),
    calibration: reaches(gate, 'chances')
      ? calibrationOf(groups, ordered, gate === 'isotonic' ? 'isotonic' : 'logistic')
      : null,
    rules,
    misses: missesOf(scores, judged, nameOf, (row) => standings.names[standings.places[row] as number] ?? ''),
    ...leadSegments({ bound, columns, source: coded.get(columns.source ?? -1) }, judged, ordered, scores),
  };
}

/** Of scores that sort nothing, or point the wrong way, no beginning of a tier is right. */
function suggested(
  bound: BoundModel,
  scores: LeadScores,
  thresholds: Thresholds | undefined,
  sorting: Sorting | undefined,
  allEqual: boolean,
): Suggested {
  if (!thresholds) return { suggestions: [] };
  if (allEqual) return noneSuggested('all scores are equal');
  if (sorting && pointsWrongWay(sorting)) return noneSuggested('the score points the wrong way');
  return suggestFroms(
    bound.model,
    thresholds,
    (tiers) => countTiers(bound, scores, tiers),
    scores.disqualified.includes(1) ? decimalToNumber(bound.model.settings.disqualifiedScore) : undefined,
  );
}

/** Gains at every tenth; some lead is won. */
function gainsOf(groups: TieGroups): NonNullable<BacktestReport['gains']> {
  return gainsAt(groups, TENTHS).map(({ share, won, gain, lift }) => ({
    share,
    won,
    gain: gain ?? 0,
    lift: lift ?? 0,
  }));
}

/** A threshold is withheld where there are too few leads to judge one. */
function withheldCut(sorting: NonNullable<BacktestReport['sorting']>, isShown: boolean): typeof sorting {
  return isShown ? sorting : { ...sorting, ks: { ...sorting.ks, threshold: null } };
}

/** All leads per tier under other tiers. */
function countTiers(bound: BoundModel, scores: LeadScores, tiers: readonly Tier[]) {
  const { names, places } = standingsOf({ ...bound, model: { ...bound.model, tiers } }, scores);
  const counts = names.map(() => 0);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] as number;
    if (scores.isLead[row] === 1) counts[place] = (counts[place] as number) + 1;
  }
  const own = new Set(tiers.map(({ name }) => name));
  return [...new Set([...standingsBestFirst(tiers), ...names])]
    .map((tier) => ({ tier, leads: counts[names.indexOf(tier)] ?? 0 }))
    .filter(({ tier, leads }) => own.has(tier) || leads > 0);
}

function gradesFinder(bound: BoundModel, scores: LeadScores, rowIndexes: Int32Array) {
  const find = gradePartsFinder(bound.model);
  return (index: number): GradeParts => {
    const row = rowIndexes[index] as number;
    return find(
      scores.fit[row] as number,
      scores.engagement[row] as number,
      bound.modelNames[scores.modelIndexes[row] ?? -1] ?? '',
    );
  };
}

/** @param revenue the column of revenue; undefined where there is none */
function judgedLeads(
  { rowIndexes, isWon, createdDays, outcomeDays }: Judged,
  { names, places }: Standings,
  revenue: CodedColumn | undefined,
  style: ReadingStyle,
): JudgedLeads & Pick<BacktestReport, 'unreadRevenue'> {
  const leads = {
    isWon,
    standings: { names, places: new Int32Array(rowIndexes.length) },
    revenue: new Float64Array(rowIndexes.length).fill(Number.NaN),
    daysToOutcome: new Float64Array(rowIndexes.length),
  };
  let unread = 0;
  let example = '';
  // No number is infinite: so are those that have not been read.
  const numbers = new Float64Array(revenue?.values.length ?? 0).fill(Number.POSITIVE_INFINITY);
  const revenueOf = ({ codes, values }: CodedColumn, row: number): number => {
    const code = codes[row] as number;
    if (numbers[code] === Number.POSITIVE_INFINITY) {
      numbers[code] = new CellReading(values[code], style).number() ?? Number.NaN;
    }
    return numbers[code] as number;
  };
  for (let index = 0; index < rowIndexes.length; index++) {
    const row = rowIndexes[index] as number;
    leads.standings.places[index] = places[row] as number;
    leads.daysToOutcome[index] = (outcomeDays[row] as number) - (createdDays[row] as number);
    if (!revenue || isWon[index] !== 1) continue;
    const money = revenueOf(revenue, row);
    leads.revenue[index] = money;
    if (!Number.isNaN(money)) continue;
    const cell = new CellReading(revenue.values[revenue.codes[row] as number], style);
    if (cell.isBlank) continue;
    unread++;
    example ||= cell.text;
  }
  return { ...leads, unreadRevenue: unread === 0 ? null : { leads: unread, example } };
}

/** All columns with a header, each coded once for whoever looks at them. */
function codedColumns({ rows, isLead, headers, columns }: BacktestInput): ReadonlyMap<number, CodedColumn> {
  const named = [...headers.keys()].filter((index) => headers[index] !== '' && index !== columns.outcome);
  return codeColumns(
    rows,
    isLead,
    named.map((columnIndex) => ({ columnIndex, mustBeDistinct: false })),
  );
}

function leakage(
  { bound, headers, columns }: BacktestInput,
  coded: ReadonlyMap<number, CodedColumn>,
  { rowIndexes, isWon }: Judged,
  rules: BacktestReport['rules'],
  gate: BacktestReport['gate'],
) {
  const evidence = columnEvidence(coded, rowIndexes, isWon, bound.context.style);
  const columnsOf = bound.criteria.map(({ conditions }) =>
    conditions.map(({ columnIndex }) => columnIndex).filter((columnIndex) => columnIndex >= 0),
  );
  const usedColumns = [...new Set(columnsOf.flat())];
  const data = {
    headers,
    usedColumns,
    evidence,
    outcomeColumn: columns.outcome,
    outcomeDateColumn: columns.outcomeDate,
    rules: rules.map((own, index) => ({ evidence: own, columns: columnsOf[index] ?? [] })),
    gate,
  };
  const ivOf = (columnIndex: number): number => evidence.get(columnIndex)?.iv ?? 0;
  const byIv = [...usedColumns].sort((left, right) => ivOf(right) - ivOf(left));
  const most = ivOf(byIv[0] ?? -1);
  // With activities the most telling column need not be the reason, unless it tells much.
  const isFirstSuspect = (place: number): boolean => place === 0 && !countsActivities(bound);
  const telling = byIv.filter(
    (columnIndex, place) => isFirstSuspect(place) || ivOf(columnIndex) > Math.max(TELLING_IV, most / 4),
  );
  return {
    leaks: findLeaks(data),
    unused: unusedLeaks(data),
    telling: telling.map((columnIndex) => headers[columnIndex] ?? ''),
  };
}
