import type { BoundModel } from '../scoring/bind-model.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { calendarDayText } from '../table/calendar-day.ts';
import type { Cells } from '../table/cell.ts';
import { CellReading } from '../table/cell-reading.ts';
import { gateOf, reaches } from './gates.ts';
import type { BacktestReport } from './report.ts';
import { segmentsOf } from './segments.ts';
import type { Judged } from './who-counts.ts';

/** What says of which model and source a lead is, and of which month. */
interface SegmentedLeads {
  readonly bound: BoundModel;
  readonly rows: Cells;
  /** 0-based; undefined where there is none. */
  readonly columns: Readonly<Record<'created' | 'outcomeDate' | 'source', number | undefined>>;
}

/** Leads by month, by model and by source; each null where there are too few leads, or nothing says it. */
export function leadSegments(
  { bound, rows, columns }: SegmentedLeads,
  { who, rowIndexes, createdDays, outcomeDays }: Judged,
  ordered: { readonly scores: Float64Array; readonly isWon: Uint8Array },
  { modelIndexes }: LeadScores,
): Pick<BacktestReport, 'months' | 'models' | 'sources'> {
  const gate = gateOf(who.won, who.lost);
  const days = columns.created === undefined ? outcomeDays : createdDays;
  const hasDays = columns.created !== undefined || columns.outcomeDate !== undefined;
  const row = (index: number): number => rowIndexes[index] as number;
  const months = new Map<number, string>([[Number.NaN, '']]);
  const monthOf = (index: number): string => {
    const day = days[row(index)] as number;
    const known = months.get(day);
    if (known !== undefined) return known;
    const month = calendarDayText(day).slice(0, 7);
    months.set(day, month);
    return month;
  };
  const spellings = new Map<string, string>();
  const sourceOf = (index: number): string => {
    if (columns.source === undefined) return '';
    const cell = new CellReading(rows[row(index)]?.[columns.source], bound.context.style);
    if (cell.isBlank) return '(blank)';
    const spelling = spellings.get(cell.folded) ?? cell.text;
    spellings.set(cell.folded, spelling);
    return spelling;
  };
  const modelOf = (index: number): string => bound.modelNames[modelIndexes[row(index)] ?? -1] ?? '';
  const hasModels = bound.modelNames.length > 1;
  return {
    months: reaches(gate, 'chances') && hasDays ? segmentsOf(ordered, monthOf, 'by name') : null,
    models: gate === 'isotonic' && hasModels ? segmentsOf(ordered, modelOf, 'largest first') : null,
    sources:
      gate === 'isotonic' && columns.source !== undefined
        ? segmentsOf(ordered, sourceOf, 'largest first')
        : null,
  };
}
