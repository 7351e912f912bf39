import type { ScoreChanges, ScoreReport } from '../../src/app/api.ts';

/** A run over several calls, one block of rows each, added up. */
export interface RunSoFar {
  /** The report of the latest block. */
  readonly report: ScoreReport;
  /** Name of the tab in which it began; `''` where no block was written. */
  readonly tab: string;
  readonly changes: ScoreChanges;
  /** Rows written so far, and all rows; both 0 where no block was written. */
  readonly scoredRows: number;
  readonly rows: number;
  /** Row at which the first block took up an earlier run; 0 for a fresh one. */
  readonly tookUpAt: number;
  /** How often the script began anew, since leads or model had changed between two blocks. */
  readonly restarts: number;
}

/** So many leads can be looked at one by one. */
const MOST_MOVERS = 20;

/** A run with its next block; a block that goes on from nothing begins the run anew. */
export function withBlock(before: RunSoFar | undefined, report: ScoreReport): RunSoFar {
  const wrote = report.rows > 0;
  if (before && !wrote) return { ...before, report };
  const { scoredRows, rows, resumedFrom } = report;
  if (before && resumedFrom > 0) {
    return { ...before, report, changes: addChanges(before.changes, report.changes), scoredRows, rows };
  }
  return {
    report,
    tab: report.tab,
    changes: report.changes,
    scoredRows,
    rows,
    tookUpAt: resumedFrom,
    restarts: before && before.scoredRows > 0 ? before.restarts + 1 : 0,
  };
}

/** What two blocks of one run changed together. */
export function addChanges(left: ScoreChanges, right: ScoreChanges): ScoreChanges {
  const tierChanges = new Map<string, { readonly from: string; readonly to: string; leads: number }>();
  for (const { from, to, leads } of [...left.tierChanges, ...right.tierChanges]) {
    const key = JSON.stringify([from, to]);
    const known = tierChanges.get(key);
    if (known) known.leads += leads;
    else tierChanges.set(key, { from, to, leads });
  }
  return {
    fresh: left.fresh + right.fresh,
    up: left.up + right.up,
    down: left.down + right.down,
    same: left.same + right.same,
    tierChanges: [...tierChanges.values()].sort((one, other) => other.leads - one.leads),
    movers: [...left.movers, ...right.movers]
      .sort((one, other) => distance(other) - distance(one))
      .slice(0, MOST_MOVERS),
  };
}

function distance({ scoreFrom, scoreTo }: ScoreChanges['movers'][number]): number {
  return Math.abs(scoreTo - scoreFrom);
}
