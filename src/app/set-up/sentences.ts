import { columnLetters } from '../../core/table/a1.ts';
import { DEFAULT_TEMPLATE } from '../templates/templates.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import type { LeftOutCriterion, LeftOutReason, OffReason, PlannedCriterion } from './planned-criterion.ts';

/** All that *Set up* says to the user. */

export const SCORING_EXISTS =
  'There is a Scoring tab already, and it stays as it is. To set up a new one, rename or delete it first.';

export function noSuchTab(name: string): string {
  return `There is no tab called “${name}”.`;
}

export function noSuchTemplate(name: string, known: readonly string[]): string {
  return `There is no template called “${name}”. The templates are: ${known.join(', ')}.`;
}

export function noSuchColumn(header: string, tabName: string): string {
  return `The tab “${tabName}” has no column “${header}”, or more than one. Choose another.`;
}

export function emptyTab(name: string): string {
  return `The tab “${name}” is empty. Paste your leads there with their headers on top, then set up scoring again.`;
}

export function noHeaders(name: string): string {
  return `No row of the tab “${name}” looks like headers. Put the names of the columns into one row above the leads.`;
}

export function headersOnly(name: string): string {
  return `The tab “${name}” has headers but no leads below them. Paste your leads there, then set up scoring again.`;
}

/** With fewer criteria than this a score is hardly one. */
const FEW_CRITERIA = 3;

/** What a plan does, in plain sentences, the most important first. */
export function describeSetUp(plan: SetUpPlan): readonly string[] {
  const on = plan.criteria.filter((criterion) => criterion.on);
  return [
    criteriaSentence(plan, on),
    ...(on.length < FEW_CRITERIA ? [fewCriteria(plan, on.length)] : []),
    ...mappedSentence(plan),
    ...activitiesSentence(plan),
    ...leftOutSentences(plan),
    ...switchedOffSentences(plan),
    ...standInSentence(on),
    ...leftAloneSentence(plan),
    outcomeSentence(plan),
    leadKeySentence(plan),
    tierSentence(plan),
    ...duplicateSentences(plan),
  ];
}

function criteriaSentence({ template, tabName }: SetUpPlan, on: readonly PlannedCriterion[]): string {
  return `The Scoring tab follows the template ${template.name} for the leads in “${tabName}”, with ${counted(on.length, 'criterion', 'criteria')} switched on.`;
}

function fewCriteria(plan: SetUpPlan, on: number): string {
  const wanted = [...new Set(plan.leftOut.flatMap((criterion) => criterion.wanted.slice(0, 1)))].slice(0, 5);
  const found =
    on === 0
      ? 'No criterion of this template found a column it could use'
      : `Only ${counted(on, 'criterion', 'criteria')} found a column`;
  const advice =
    wanted.length > 0 ? ` Add columns such as ${listed(wanted)}, or write criteria of your own.` : '';
  const other =
    plan.template.id === DEFAULT_TEMPLATE ? '' : ' Another template may fit these columns better.';
  return `${found}, so the score says little yet.${advice}${other}`;
}

function mappedSentence({ mapped }: SetUpPlan): readonly string[] {
  if (mapped.length === 0) return ['None of the headers is one that Scoresheet knows.'];
  return [
    `Recognised ${counted(mapped.length, 'column', 'columns')}: ${mapped.map((field) => field.header).join(', ')}.`,
  ];
}

function activitiesSentence({ activitiesTab, criteria }: SetUpPlan): readonly string[] {
  if (activitiesTab === '') return [];
  const counting = criteria.filter(({ conditions }) => conditions[0].counting);
  if (counting.length === 0) {
    return [
      `The tab “${activitiesTab}” holds what leads did; no criterion of this template knows its activities.`,
    ];
  }
  return [`From the activities in “${activitiesTab}”: ${counting.map(({ label }) => label).join(', ')}.`];
}

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'no column': 'for want of a column',
  'blank column': 'because the column is blank',
  'other cells': 'because the cells of the column say something else',
  'never matches': 'because no lead matches, or hardly any',
  'too many': 'because 15 criteria are enough for a score that can be explained',
};

/** Why one criterion of the template is left out, to go on after `Left out`. */
export function leftOutBecause({ reason, wanted }: LeftOutCriterion): string {
  return LEFT_OUT[reason] + (reason === 'no column' ? ` such as ${listed(wanted.slice(0, 3))}` : '');
}

function leftOutSentences({ leftOut }: SetUpPlan): readonly string[] {
  return (Object.keys(LEFT_OUT) as LeftOutReason[]).flatMap((reason) => {
    const labels = leftOut
      .filter((criterion) => criterion.reason === reason)
      .map((criterion) => criterion.label);
    return labels.length === 0 ? [] : [`Left out ${LEFT_OUT[reason]}: ${labels.join(', ')}.`];
  });
}

/** Why a criterion is switched off, or what to do about it. */
export const SWITCHED_OFF: Readonly<Record<OffReason, string>> = {
  'needs a value': 'write its Value, which only your team knows, and tick On',
  'matches most leads': 'most of your leads match it, so it would tell nothing',
  'won leads match': 'it would disqualify leads that you won',
};

function switchedOffSentences({ criteria }: SetUpPlan): readonly string[] {
  return (Object.keys(SWITCHED_OFF) as OffReason[]).flatMap((reason) => {
    const labels = criteria.filter((criterion) => criterion.offReason === reason).map((row) => row.label);
    if (labels.length === 0) return [];
    const why =
      labels.length === 1 ? SWITCHED_OFF[reason] : SWITCHED_OFF[reason].replace('its Value', 'their Values');
    return [`Switched off: ${labels.join(', ')} (${pluralWhy(why, labels.length)}).`];
  });
}

function pluralWhy(why: string, count: number): string {
  if (count === 1) return why;
  return why.replace('match it, so it', 'match them, so they').replace(/^it would/, 'they would');
}

function standInSentence(on: readonly PlannedCriterion[]): readonly string[] {
  const added = on.filter((criterion) => criterion.from !== 'template');
  if (added.length === 0) return [];
  return [
    `Added in their place, from what your own data says: ${added.map((criterion) => criterion.label).join(', ')}.`,
  ];
}

function leftAloneSentence({ leftAlone }: SetUpPlan): readonly string[] {
  if (leftAlone.length === 0) return [];
  return [
    `Not used, since such columns are often filled in only after a call and would give the answer away: ${leftAlone.join(', ')}.`,
  ];
}

function outcomeSentence({ outcome }: SetUpPlan): string {
  if (!outcome) {
    return 'No column says which leads were won. Scoring works without; for a backtest, write the column into Outcome column in Settings.';
  }
  const { header, won, lost, open } = outcome;
  const counts = `${counted(won, 'lead', 'leads')} won, ${lost.toLocaleString('en')} lost, ${open.toLocaleString('en')} open`;
  const missing =
    lost === 0 ? ' No value reads as lost: write those that do into Lost values in Settings.' : '';
  return `“${header}” says how leads ended: ${counts}.${missing}`;
}

function leadKeySentence({ leadKey }: SetUpPlan): string {
  return leadKey === ''
    ? 'No column tells the leads apart: each value of an id or e-mail column should stand there once. Write one into Lead key in Settings.'
    : `“${leadKey}” tells the leads apart.`;
}

function tierSentence({ cuts, reach }: SetUpPlan): string {
  return `Hot begins at ${cuts.hot}, Warm at ${cuts.warm}; these criteria can reach ${reach.total}.`;
}

function duplicateSentences({ duplicates }: SetUpPlan): readonly string[] {
  return duplicates.map(
    ({ header, columnIndexes }) =>
      `${counted(columnIndexes.length, 'column is', 'columns are')} called “${header}” (${columnIndexes
        .map((index) => columnLetters(index + 1))
        .join(', ')}): no criterion can name them until each has a name of its own.`,
  );
}

/** `1 column`, `1,200 columns`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
