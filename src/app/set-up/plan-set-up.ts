import type { Cells, CellValue } from '../../core/table/cell.ts';
import { findLeadRows } from '../../core/table/lead-rows.ts';
import { cellText } from '../../core/table/text.ts';
import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import { type LeadOutcome, namedOutcome, outcomesOf } from '../outcomes/lead-outcome.ts';
import type { Decoration } from '../ports.ts';
import type { Condition, QuestionId, Template, TemplateId } from '../templates/template.ts';
import { findTemplate } from '../templates/templates.ts';
import type { ActivitySurvey } from './activity-survey.ts';
import type { Answers } from './choose-value.ts';
import { profileColumns } from './column-profile.ts';
import { duplicateHeaders } from './duplicate-headers.ts';
import { guessLeadKey } from './guess-lead-key.ts';
import { guessOutcome } from './guess-outcome.ts';
import { LeadSurvey } from './lead-survey.ts';
import { type ChosenMapping, type MappedField, mapProfiledHeaders, withChosen } from './map-headers.ts';
import { planCriteria } from './plan-criteria.ts';
import type { LeftOutCriterion, PlannedCriterion } from './planned-criterion.ts';
import { type Reach, reachableScore, tierCuts } from './reachable-score.ts';
import { type GuessedStyle, guessStyle } from './reading-style.ts';
import { criteriaBlock, gradesBlock, groupsBlock, settingsBlock, tiersBlock } from './scoring-blocks.ts';
import { decorateBlocks } from './scoring-decorations.ts';
import { layCells, placeBlocks } from './scoring-layout.ts';
import { type SettingRow, type SettingValues, settingsRows } from './settings-rows.ts';
import { soundsLikeTheAnswer } from './sounds-like-the-answer.ts';

/** What *Set up* has to go by. */
export interface SetUpInput {
  /** Name of the tab that holds the leads. */
  readonly tabName: string;
  /** Headers as text, trimmed, in sheet order; blank ones are `''`. */
  readonly headers: readonly string[];
  /** All rows below the headers. */
  readonly rows: Cells;
  readonly template: TemplateId;
  /** The tab of what leads did, if there is one. */
  readonly activities?: ActivitySurvey | undefined;
  /** Locale of the spreadsheet, such as `en_US`. */
  readonly locale: string;
  /** IANA name of the spreadsheet's time zone. */
  readonly timeZone: string;
  readonly answers?: Answers;
  /** Header by field where the caller knows better than a guess; `''`: no column carries it. */
  readonly mapping?: ChosenMapping;
  /** 1-based row of the headers, written only where it was chosen rather than found. */
  readonly headerRow?: number;
  /** Values of settings that the caller knows better than a guess. */
  readonly settings?: SettingValues;
}

/** A question that only the team can answer, with what the data suggests. */
export interface SetUpQuestion {
  readonly id: QuestionId;
  readonly column: string;
  /** The Value that was taken in the meantime; `''` where the row waits for the answer. */
  readonly suggestion: string;
}

/** Everything that *Set up* would write and say; nothing is written yet. */
export interface SetUpPlan {
  readonly template: Template;
  readonly tabName: string;
  readonly leads: number;
  /** Headers of the lead tab; blank ones, and those of our own columns, are `''`. */
  readonly headers: readonly string[];
  /** The Scoring tab from A1: values only, never a formula. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly decorations: readonly Decoration[];
  readonly mapped: readonly MappedField[];
  readonly criteria: readonly PlannedCriterion[];
  readonly leftOut: readonly LeftOutCriterion[];
  readonly settings: readonly SettingRow[];
  readonly outcome: LeadOutcome | undefined;
  /** Header of the lead key; `''` when no column tells leads apart. */
  readonly leadKey: string;
  /** Name of the tab of activities; `''` for none. */
  readonly activitiesTab: string;
  readonly reach: Reach;
  readonly cuts: { readonly hot: number; readonly warm: number };
  readonly questions: readonly SetUpQuestion[];
  /** Headers that sound as if they were filled in only after sales had worked the lead: no criterion uses them. */
  readonly leftAlone: readonly string[];
  readonly duplicates: readonly { readonly header: string; readonly columnIndexes: readonly number[] }[];
}

/**
 * Plans the Scoring tab for a lead tab: reads its headers and cells, fits the template to them, guesses the
 * settings, and lays out cells and looks.
 *
 * @throws RangeError for an unknown template
 */
export function planSetUp(input: SetUpInput): SetUpPlan {
  const template = findTemplate(input.template);
  if (!template) throw new RangeError(`planSetUp: no template ${input.template}`);
  const { survey, guessed } = surveyLeads(input);
  const leadKey = guessLeadKey(survey.headers, survey.rows, survey.mapping, survey.style);
  const chosenKey = input.settings?.['Lead key'];
  const { criteria, leftOut } = planCriteria(template, survey, input.answers ?? {}, input.activities);
  const reach = reachableScore(criteria, template);
  const settings = settingsRows(
    {
      tabName: input.tabName,
      headerRow: input.headerRow,
      leadKey,
      survey,
      guessed,
      template,
      activitiesTab: input.activities?.tabName ?? '',
    },
    input.settings ?? {},
  );
  const grades = gradesBlock(reach);
  const blocks = placeBlocks(criteriaBlock(criteria, input.activities !== undefined), [
    tiersBlock(template, reach),
    groupsBlock(template),
    ...(grades ? [grades] : []),
    settingsBlock(settings),
  ]);
  return {
    template,
    tabName: input.tabName,
    leads: survey.rows.length,
    headers: survey.headers,
    cells: layCells(blocks),
    decorations: decorateBlocks(blocks, survey.headers, settings, template, input.activities),
    mapped: Object.values(survey.mapping).sort((left, right) => left.columnIndex - right.columnIndex),
    criteria,
    leftOut,
    settings,
    outcome: survey.outcome,
    leadKey: cellText(chosenKey ?? survey.headers[leadKey ?? -1]),
    activitiesTab: input.activities?.tabName ?? '',
    reach,
    cuts: tierCuts(reach.total, template),
    questions: questionsOf(template, criteria),
    leftAlone: leftAlone(survey),
    duplicates: duplicateHeaders(survey.headers),
  };
}

function surveyLeads(input: SetUpInput): { readonly survey: LeadSurvey; readonly guessed: GuessedStyle } {
  const { isLead } = findLeadRows(input.rows);
  const rows = input.rows.filter((_, index) => isLead[index] === 1);
  const guessed = guessStyle(rows, input.locale, input.timeZone);
  const profiles = profileColumns(rows, input.headers.length, guessed.style);
  const mapping = withChosen(mapProfiledHeaders(input.headers, profiles), input.headers, input.mapping ?? {});
  const outcome = outcomeOf(input, rows, guessed.style.blankTexts);
  const outcomes = outcomesOf(rows, outcome);
  const survey = new LeadSurvey(input.headers, rows, guessed.style, profiles, mapping, outcome, outcomes);
  return { survey, guessed };
}

/** The outcome as the caller names it, else as the data suggests it; a column named `''` is none. */
function outcomeOf(
  { headers, settings = {} }: SetUpInput,
  rows: Cells,
  blankTexts: ReadonlySet<string>,
): LeadOutcome | undefined {
  const { 'Outcome column': named, 'Won values': won, 'Lost values': lost } = settings;
  const guess = named === undefined ? guessOutcome(headers, rows) : undefined;
  if (guess && won === undefined && lost === undefined) return guess;
  const column = guess?.header ?? cellText(named);
  return column === '' ? undefined : namedOutcome(headers, rows, { column, won, lost, blankTexts });
}

/** Fields that sound like the answer and have their own place in Settings, or nothing to do with it. */
const HAVE_THEIR_PLACE: ReadonlySet<LeadFieldId> = new Set<LeadFieldId>([
  'createdDate',
  'outcomeDate',
  'dealValue',
  'owner',
  'recordId',
]);

function leftAlone(survey: LeadSurvey): readonly string[] {
  const placed = new Set(
    Object.values(survey.mapping)
      .filter((mapped) => HAVE_THEIR_PLACE.has(mapped.field))
      .map((mapped) => mapped.columnIndex),
  );
  if (survey.outcome) placed.add(survey.outcome.columnIndex);
  return survey.headers.filter((header, index) => {
    const filled = survey.profiles[index]?.filled ?? 0;
    return filled > 0 && !placed.has(index) && soundsLikeTheAnswer(header);
  });
}

function questionsOf(template: Template, criteria: readonly PlannedCriterion[]): readonly SetUpQuestion[] {
  const questions: SetUpQuestion[] = [];
  for (const planned of criteria) {
    const [condition] = planned.conditions;
    const declared = [...template.criteria, ...template.standIns]
      .flatMap((criterion) => criterion.ways)
      .find((way) => way.field === planned.field && asks(way) !== undefined && way.rule === condition.rule);
    const id = declared && asks(declared);
    if (!id || questions.some((question) => question.id === id)) continue;
    questions.push({ id, column: condition.column, suggestion: condition.value });
  }
  return questions;
}

function asks({ value }: Condition): QuestionId | undefined {
  return typeof value === 'string' ? undefined : value.ask;
}
