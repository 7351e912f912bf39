import { readDate } from '../../core/table/read-date.ts';
import { cellText } from '../../core/table/text.ts';
import type { HistoryEntry } from '../history/score-history.ts';
import type { LeadTable } from './lead-table.ts';
import { mainCause } from './main-cause.ts';
import type { OwnedColumn } from './owned-columns.ts';
import type { OwnedValues } from './owned-values.ts';

/** What a call changed in the rows that it wrote, against what stood there; a run of many blocks adds these up. */
export interface ScoreChanges {
  /** Leads that had no score. */
  readonly fresh: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Leads that had a tier and are in another now, by both; the most leads first. */
  readonly tierChanges: readonly { readonly from: string; readonly to: string; readonly leads: number }[];
  /** The leads whose score changed most, the largest change first; at most `MOST_MOVERS`. */
  readonly movers: readonly Mover[];
}

export interface Mover {
  /** The lead key, as text. */
  readonly lead: string;
  /** 1-based row in the lead tab. */
  readonly rowNumber: number;
  readonly scoreFrom: number;
  readonly scoreTo: number;
  readonly tierFrom: string;
  readonly tierTo: string;
  /** The day on which the score before was given, in days since 1970-01-01; null where it is not known. */
  readonly since: number | null;
  /** Label of the criterion whose points rose most since then, or fell most; `''` where it is not known. */
  readonly because: string;
}

export const NO_CHANGES: ScoreChanges = { fresh: 0, up: 0, down: 0, same: 0, tierChanges: [], movers: [] };

/** So many leads can be looked at one by one. */
const MOST_MOVERS = 20;

/**
 * Compares the scores of some rows with those that their leads had: as the history noted them last, since rows may hold
 * other leads by now; else as they stood in the rows when these were read.
 *
 * @param end index of the row behind the last one
 * @param lastOf what a row's lead was last noted with
 */
export function scoreChanges(
  { rows, rowsAsRead, isLead, owned, headerRowIndex, keyColumnIndex, model }: LeadTable,
  columns: OwnedValues,
  start: number,
  end: number,
  lastOf: (rowIndex: number) => HistoryEntry | undefined = () => undefined,
): ScoreChanges {
  const counts = { fresh: 0, up: 0, down: 0, same: 0 };
  const tierChanges = new Map<string, { readonly from: string; readonly to: string; leads: number }>();
  const movers: (Pick<Mover, 'scoreFrom' | 'scoreTo' | 'tierFrom' | 'tierTo'> & {
    readonly rowIndex: number;
  })[] = [];
  const before = (rowIndex: number, name: OwnedColumn) => rowsAsRead[rowIndex]?.[(owned.get(name) ?? 0) - 1];
  for (let rowIndex = start; rowIndex < end; rowIndex++) {
    if (isLead[rowIndex] === 0) continue;
    const noted = lastOf(rowIndex);
    const scoreFrom = noted?.score ?? before(rowIndex, 'Lead score');
    const scoreTo = Number(columns['Lead score'][rowIndex]);
    const tierFrom = noted?.tier ?? cellText(before(rowIndex, 'Lead tier'));
    const tierTo = String(columns['Lead tier'][rowIndex]);
    if (tierFrom !== '' && tierTo !== '' && tierFrom !== tierTo) {
      const key = JSON.stringify([tierFrom, tierTo]);
      const change = tierChanges.get(key) ?? { from: tierFrom, to: tierTo, leads: 0 };
      change.leads++;
      tierChanges.set(key, change);
    }
    if (typeof scoreFrom !== 'number') counts.fresh++;
    else if (scoreFrom === scoreTo) counts.same++;
    else {
      counts[scoreTo > scoreFrom ? 'up' : 'down']++;
      movers.push({ rowIndex, scoreFrom, scoreTo, tierFrom, tierTo });
    }
  }
  const distance = ({ scoreFrom, scoreTo }: Pick<Mover, 'scoreFrom' | 'scoreTo'>): number =>
    Math.abs(scoreTo - scoreFrom);
  const farthest = movers.sort((left, right) => distance(right) - distance(left)).slice(0, MOST_MOVERS);
  return {
    ...counts,
    tierChanges: [...tierChanges.values()].sort((left, right) => right.leads - left.leads),
    movers: farthest.map(({ rowIndex, ...move }) => {
      return {
        lead: cellText(rows[rowIndex]?.[keyColumnIndex]),
        rowNumber: headerRowIndex + 2 + rowIndex,
        ...move,
        since: readDate(before(rowIndex, 'Scored on'), model.settings.style) ?? null,
        // Beside another score stands the Why of another lead.
        because:
          owned.has('Why') && before(rowIndex, 'Lead score') === move.scoreFrom
            ? mainCause(
                cellText(before(rowIndex, 'Why')),
                cellText(columns.Why[rowIndex]),
                move.scoreTo > move.scoreFrom,
              )
            : '',
      };
    }),
  };
}
