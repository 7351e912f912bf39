import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import { leadFields } from '../lead-fields/lead-fields.ts';
import { betterValues } from './choose-value.ts';
import type { LeadSurvey } from './lead-survey.ts';
import type { PlannedCriterion } from './planned-criterion.ts';
import { soundsLikeTheAnswer } from './sounds-like-the-answer.ts';

/** With so many criteria that give points, the outcomes need not be asked for more. */
const ENOUGH_WITH_POINTS = 4;
const MOST_FOUND = 6;
/** Columns with more values are names, not kinds. */
const MOST_KINDS = 30;
/** A column that sorts leads better than this was most likely filled in afterwards. */
const TOO_GOOD = 1;
const POINTS = 10;

const NEVER: ReadonlySet<LeadFieldId> = new Set<LeadFieldId>([
  'email',
  'firstName',
  'lastName',
  'fullName',
  'phone',
  'website',
  'recordId',
  'createdDate',
]);

interface Finding {
  readonly criterion: PlannedCriterion;
  readonly information: number;
}

/**
 * Criteria that the outcomes themselves suggest, for lists with hardly any of the usual columns: the values
 * whose leads are won clearly more often, from columns of few distinct values that do not sound like the
 * answer and do not sort too well to be true. Where nothing is clear, the best of the unclear ones, said to be
 * so.
 */
export function findCriteria(
  survey: LeadSurvey,
  kept: readonly PlannedCriterion[],
): readonly PlannedCriterion[] {
  const withPoints = kept.filter((criterion) => criterion.on && Number(criterion.points) > 0).length;
  if (!survey.hasOutcome || survey.lost === 0 || withPoints >= ENOUGH_WITH_POINTS) return [];
  const used = new Set(kept.filter((criterion) => criterion.on).map((criterion) => criterion.columnIndex));
  const room = Math.max(0, MOST_FOUND - withPoints);
  const clear = findings(survey, used, true).slice(0, room);
  if (clear.length > 0 || withPoints > 0) return clear.map((finding) => finding.criterion);
  return findings(survey, used, false)
    .slice(0, 3)
    .map((finding) => finding.criterion);
}

function findings(survey: LeadSurvey, used: ReadonlySet<number>, clear: boolean): Finding[] {
  const found: Finding[] = [];
  survey.headers.forEach((header, columnIndex) => {
    if (used.has(columnIndex) || !mayServe(survey, header, columnIndex)) return;
    const finding = findIn(survey, header, columnIndex, clear);
    if (finding) found.push(finding);
  });
  return found.sort((left, right) => right.information - left.information);
}

function mayServe(survey: LeadSurvey, header: string, columnIndex: number): boolean {
  const profile = survey.profiles[columnIndex];
  if (!profile || header === '' || survey.headers.indexOf(header) !== survey.headers.lastIndexOf(header))
    return false;
  if (columnIndex === survey.outcome?.columnIndex || soundsLikeTheAnswer(header)) return false;
  if (profile.distinct < 2 || profile.distinct > MOST_KINDS || profile.dates > 0.5) return false;
  if (profile.words < 0.5 && profile.yesNo < 0.8) return false;
  const mapped = Object.values(survey.mapping).find((entry) => entry.columnIndex === columnIndex);
  if (!mapped) return true;
  const field = leadFields().find((candidate) => candidate.id === mapped.field);
  return !NEVER.has(mapped.field) && field?.afterTheCall !== true;
}

function findIn(
  survey: LeadSurvey,
  header: string,
  columnIndex: number,
  clear: boolean,
): Finding | undefined {
  const information = informationValue(survey, columnIndex);
  if (information > TOO_GOOD) return undefined;
  const chosen = betterValues(survey.values(columnIndex), survey, clear ? undefined : 0);
  if (chosen.kind !== 'chosen') return undefined;
  return {
    information,
    criterion: {
      label: clear ? `${header}: wins more often` : `${header}: may win more often`,
      group: 'Fit',
      points: POINTS,
      note: clear ? chosen.note : `${chosen.note}; not proven yet`,
      on: true,
      conditions: [{ column: header, rule: 'is any of', value: chosen.value }],
      columnIndex,
      from: 'found',
    },
  };
}

/** How well a column's values tell won from lost, blank being a value too (Siddiqi 2006), halves added. */
function informationValue(survey: LeadSurvey, columnIndex: number): number {
  const values = survey.values(columnIndex).map(({ won, lost }) => ({ won, lost }));
  const filledWon = values.reduce((sum, value) => sum + value.won, 0);
  const filledLost = values.reduce((sum, value) => sum + value.lost, 0);
  const levels = [...values, { won: survey.won - filledWon, lost: survey.lost - filledLost }].filter(
    (level) => level.won + level.lost > 0,
  );
  const half = levels.length / 2;
  let information = 0;
  for (const level of levels) {
    const won = (level.won + 0.5) / (survey.won + half);
    const lost = (level.lost + 0.5) / (survey.lost + half);
    information += (won - lost) * Math.log(won / lost);
  }
  return information;
}
