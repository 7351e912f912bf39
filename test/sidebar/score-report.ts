import type { ScoreChanges, ScoreReport } from '../../src/app/api.ts';

export const NO_CHANGES: ScoreChanges = { fresh: 0, up: 0, down: 0, same: 0, tierChanges: [], movers: [] };

/** A report of a score run; what is not given says that nothing was written. */
export function scoreReport(parts: Partial<ScoreReport>): ScoreReport {
  return {
    status: 'done',
    message: '',
    tab: 'Leads',
    leads: 0,
    rows: 0,
    scoredRows: 0,
    resumedFrom: 0,
    criteria: 0,
    scores: undefined,
    tiers: [],
    changes: NO_CHANGES,
    issues: [],
    ...parts,
  };
}

/** A lead whose score changed, in a row of the lead tab; since when and why is not known. */
export function mover(rowNumber: number, scoreFrom: number, scoreTo: number): ScoreChanges['movers'][number] {
  const lead = `lead ${rowNumber}`;
  return {
    lead,
    rowNumber,
    scoreFrom,
    scoreTo,
    tierFrom: 'Cold',
    tierTo: 'Cold',
    since: null,
    because: '',
  };
}

/** A result as the script answers with it. */
export function answerOf(result: unknown): { readonly answer: string } {
  return { answer: JSON.stringify({ ok: true, result }) };
}
