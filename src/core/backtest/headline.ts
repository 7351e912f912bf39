import { gainsAt } from '../stats/gains.ts';
import { countsOf, type TieGroups } from '../stats/tie-groups.ts';
import type { CutWishes } from './questions.ts';
import type { Headline } from './report/scores.ts';

/**
 * What a week's calls win; without leads per week, from one list of all leads that count.
 *
 * @returns null where the capacity is not known, or where there is nobody to call
 */
export function headlineOf(
  groups: TieGroups,
  { capacityPerWeek, leadsPerWeek }: Pick<CutWishes, 'capacityPerWeek' | 'leadsPerWeek'>,
): Headline | null {
  const { won, lost } = countsOf(groups);
  const list = leadsPerWeek ?? won + lost;
  if (capacityPerWeek === null || capacityPerWeek === 0 || list === 0 || won + lost === 0) return null;
  const calls = Math.min(capacityPerWeek, list);
  const [top] = gainsAt(groups, [calls / list]);
  const baseRate = won / (won + lost);
  const winsFromTop = (top?.gain ?? 0) * baseRate * list;
  const winsInNoOrder = baseRate * calls;
  return {
    calls,
    winsFromTop,
    winsInNoOrder,
    isEveryLead: calls === list,
    callsPerWin: winsFromTop === 0 ? null : calls / winsFromTop,
    callsPerWinInNoOrder: winsInNoOrder === 0 ? null : calls / winsInNoOrder,
  };
}
