import { percentText } from '../../core/backtest/words/figures.ts';
import { configCell, type Issue } from '../../core/scoring/issue.ts';
import { cellText } from '../../core/table/text.ts';
import { activitiesTabName } from '../activities-tab.ts';
import { judgeAfterDays } from '../outcomes/judge-after-days.ts';
import type { LeadTable } from '../score-run/lead-table.ts';

/** Settings that a backtest reads, besides the columns that scores need. */
const SETTINGS = [
  'Outcome column',
  'Won values',
  'Lost values',
  'Outcome date',
  'Created date',
  'Activities tab',
  'Judge after days',
  'Revenue column',
  'Source column',
  'As of',
  'Capacity per week',
  'Leads per week',
  'Cost per call',
  'Value per win',
  'Minimum hit rate',
  'Winners we may miss',
];

/** Of these, shares of 1: a cell that shows 10% holds 0.1. */
const SHARES = ['Minimum hit rate', 'Winners we may miss'];

/**
 * Settings that the figures of a backtest depend on, each with its value as text: those that are filled in, and those of
 * activities where they are read.
 */
export function settingsUsed(
  table: Pick<LeadTable, 'activities' | 'model'>,
): readonly (readonly [string, string])[] {
  const { others } = table.model.settings;
  const ofActivities = new Map([
    ['Activities tab', table.activities ? activitiesTabName(table.model) : ''],
    ['Judge after days', String(judgeAfterDays(table) ?? '')],
  ]);
  return SETTINGS.flatMap((name) => {
    const value = ofActivities.get(name) ?? others.get(name);
    const text = SHARES.includes(name) && typeof value === 'number' ? percentText(value) : cellText(value);
    return text === '' ? [] : [[name, text] as const];
  });
}

/** Those issues that say why a backtest leaves out what one of its settings asks for. */
export function settingWarnings(
  { model }: Pick<LeadTable, 'model'>,
  issues: readonly Issue[],
): readonly Issue[] {
  const cells = SETTINGS.map((name) => {
    const at = model.settings.valueCells.get(name);
    return at && configCell(at.rowIndex, at.columnIndex);
  });
  return issues.filter(({ level, cell }) => level === 'warning' && cells.includes(cell));
}
