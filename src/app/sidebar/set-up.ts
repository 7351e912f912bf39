import { cellText } from '../../core/table/text.ts';
import type { SetUpField, SetUpOptions, SetUpPreview, SetUpRequest, SetUpTab } from '../api.ts';
import { findScoringTab } from '../find-tab.ts';
import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import { leadField } from '../lead-fields/lead-fields.ts';
import { isLogName } from '../log-tab.ts';
import type { Lock, Workbook } from '../ports.ts';
import { SENTENCES } from '../score-run/sentences.ts';
import type { SetUpPlan } from '../set-up/plan-set-up.ts';
import type { PlannedCounting } from '../set-up/planned-criterion.ts';
import { leftOutBecause, SWITCHED_OFF } from '../set-up/sentences.ts';
import {
  previewSetUp,
  type SetUpChoices,
  type SetUpReport,
  setUpChoices,
  setUpScoring,
} from '../set-up/set-up-scoring.ts';
import { templates } from '../templates/templates.ts';

interface SetUpPorts {
  readonly workbook: Workbook;
  readonly lock: Lock;
}

/** What *Set up* could work on. Rows and columns are the tabs' extents: no cell is read. */
export function readSetUpOptions(workbook: Workbook): SetUpOptions {
  const scoring = findScoringTab(workbook)?.name;
  return {
    hasScoringTab: scoring !== undefined,
    activeTab: workbook.activeTab().name,
    tabs: workbook
      .tabNames()
      .flatMap((name) => (name === scoring || isLogName(name) ? [] : extentOf(workbook, name))),
    templates: templates().map(({ id, name, about }) => ({ id, name, about })),
  };
}

/** A tab that holds a chart alone has no cells to ask for: it is none to set up. */
function extentOf(workbook: Workbook, name: string): SetUpTab[] {
  try {
    const tab = workbook.tab(name);
    return tab ? [{ name, rows: Math.max(0, tab.lastRow() - 1), columns: tab.lastColumn() }] : [];
  } catch {
    return [];
  }
}

/** What *Set up* would write; writes nothing. */
export function planSetUp({ workbook }: SetUpPorts, request: SetUpRequest): SetUpPreview {
  return previewOf(previewSetUp({ workbook }, choicesOf(workbook, request)), request);
}

/** Writes the Scoring tab, unless there is one. */
export function writeSetUp({ workbook, lock }: SetUpPorts, request: SetUpRequest): SetUpPreview {
  const report = lock.alone(() => setUpScoring({ workbook }, choicesOf(workbook, request)));
  return previewOf(report === 'busy' ? { kind: 'refused', sentence: SENTENCES.busy } : report, request);
}

function choicesOf(workbook: Workbook, { tab, template, mapping, settings }: SetUpRequest): SetUpChoices {
  const choices = setUpChoices(workbook, { template, settings: { ...settings, 'Lead tab': tab } });
  return { ...choices, ...(mapping ? { mapping } : {}) };
}

function previewOf(report: SetUpReport, request: SetUpRequest): SetUpPreview {
  if (report.kind === 'refused') {
    return {
      refusal: report.sentence,
      leads: 0,
      headers: [],
      fields: [],
      criteria: [],
      leftOut: [],
      outcome: null,
      leadKey: '',
      sentences: [],
    };
  }
  const { plan, sentences } = report;
  return {
    refusal: null,
    leads: plan.leads,
    headers: plan.headers.filter((header) => header !== ''),
    fields: fieldsOf(plan, request.mapping ?? {}),
    criteria: plan.criteria.map(({ label, group, points, conditions, on, offReason }) => ({
      label,
      group,
      points,
      condition: conditions
        .map(({ column, rule, value, counting }) =>
          counting ? countingText(counting) : cellText(`${column} ${rule} ${value}`),
        )
        .join(' and '),
      isOn: on,
      offBecause: offReason ? SWITCHED_OFF[offReason] : '',
    })),
    leftOut: plan.leftOut.map((criterion) => ({
      label: criterion.label,
      because: leftOutBecause(criterion),
    })),
    outcome: outcomeOf(plan),
    leadKey: plan.leadKey,
    sentences,
  };
}

function countingText({ activity, atLeast, withinDays, fade }: PlannedCounting): string {
  return [
    activity === '*' ? 'any activity' : activity,
    atLeast === undefined ? '' : `at least ${atLeast} times`,
    withinDays === undefined ? '' : `within ${withinDays} days`,
    fade ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The fields that the template's criteria can use, and those that were found; the most used first. */
function fieldsOf({ template, mapped }: SetUpPlan, chosen: Readonly<Record<string, string>>): SetUpField[] {
  const usedBy = new Map<LeadFieldId, Set<string>>();
  for (const { label, ways } of template.criteria) {
    for (const { field } of ways) usedBy.set(field, (usedBy.get(field) ?? new Set()).add(label));
  }
  for (const { field } of mapped) usedBy.set(field, usedBy.get(field) ?? new Set());
  return [...usedBy]
    .map(([id, labels]): SetUpField => {
      const found = mapped.find(({ field }) => field === id);
      return {
        id,
        label: leadField(id).label,
        header: found?.header ?? '',
        certainty: found?.certainty ?? (chosen[id] === undefined ? 'none' : 'chosen'),
        usedBy: [...labels],
      };
    })
    .sort((left, right) => right.usedBy.length - left.usedBy.length);
}

function outcomeOf({ outcome }: SetUpPlan): SetUpPreview['outcome'] {
  if (!outcome) return null;
  const { header: column, wonValues, lostValues, won, lost, open } = outcome;
  return { column, wonValues, lostValues, won, lost, open };
}
