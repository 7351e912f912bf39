/** The shapes of what the add-on's functions answer, as far as the command line reads them. */

export interface ReportedIssue {
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly cell: string;
  readonly message: string;
}

export interface ReportedRun {
  readonly status: string;
  readonly message: string;
  readonly tab: string;
  readonly leads: number;
  readonly criteria: number;
  readonly scores:
    | { readonly min: number; readonly max: number; readonly mean: number; readonly disqualified: number }
    | undefined;
  readonly tiers: readonly { readonly tier: string; readonly from: number | null; readonly leads: number }[];
  readonly issues: readonly ReportedIssue[];
}

/** What a backtest answered. */
export interface ReportedBacktest {
  readonly status: string;
  readonly sentence: string;
  /** What else a reader must know at once, a sentence each. */
  readonly notes: readonly string[];
  readonly tab: string;
  readonly issues: readonly ReportedIssue[];
  /** The figures under the names of the JSON; null where it did not run. */
  readonly figures: unknown;
}

export interface ServiceCalls {
  readonly read: number;
  readonly write: number;
}

/** The figures as `--json` gives them; names and order are fixed. */
export function jsonReport(
  run: ReportedRun,
  calls: ServiceCalls,
  backtest: ReportedBacktest | undefined,
): string {
  return JSON.stringify(
    {
      leads: run.leads,
      config: {
        criteria: run.criteria,
        issues: run.issues.map(({ level, code, cell, message }) => ({ level, code, cell, message })),
      },
      scores: run.scores ?? null,
      tiers: run.tiers.map(({ tier, from, leads }) => ({ tier, from, leads })),
      calls: { read: calls.read, write: calls.write },
      backtest: backtest?.figures ?? null,
    },
    null,
    2,
  );
}

/** The short report for a person. */
export function textReport(run: ReportedRun, backtest: ReportedBacktest | undefined): string {
  const lines = [run.message];
  const width = Math.max(...run.tiers.map(({ tier }) => tier.length), 0);
  for (const { tier, from, leads } of run.tiers) {
    const share = run.leads === 0 ? 0 : Math.round((100 * leads) / run.leads);
    const start = from === null ? '' : `  from ${from}`;
    lines.push(
      `  ${tier.padEnd(width)}  ${String(leads).padStart(7)}  ${String(share).padStart(3)}%${start}`,
    );
  }
  const verdict = backtest ? [backtest.sentence, ...backtest.notes] : [];
  return [...lines, ...verdict, ...issueLines(run.issues)].join('\n');
}

/** Every issue on its own line, errors first. */
export function issueLines(issues: readonly ReportedIssue[]): string[] {
  const sorted = [...issues].sort((left, right) => left.level.localeCompare(right.level));
  return sorted.map(({ level, cell, message }) => `${level} ${cell}: ${message}`);
}
