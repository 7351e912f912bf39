import { readNumber } from '../../core/table/read-number.ts';
import type { LeadTable } from '../score-run/lead-table.ts';

const BY_DEFAULT = 14;

/**
 * So many whole days after its created date a lead is judged, where activities are read; undefined where none are: leads
 * are judged as they stood the day before their outcome then.
 */
export function judgeAfterDays({
  activities,
  model,
}: Pick<LeadTable, 'activities' | 'model'>): number | undefined {
  const { others, style } = model.settings;
  return activities && Math.floor(readNumber(others.get('Judge after days'), style) ?? BY_DEFAULT);
}
