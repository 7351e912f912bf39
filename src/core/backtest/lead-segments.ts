import type { BoundModel } from '../scoring/bind-model.ts';
import type { CodedColumn } from '../scoring/lead-columns.ts';
import type { LeadScores } from '../scoring/score-leads.ts';
import { MOST_PLACES, NumberPlaces } from '../stats/number-places.ts';
import { calendarDayText } from '../table/calendar-day.ts';
import { CellReading, type ReadingStyle } from '../table/cell-reading.ts';
import { gateOf, reaches } from './gates.ts';
import type { Segments } from './report/segments.ts';
import type { BacktestReport } from './report.ts';
import { type LeadSegments, leadsInSegments, segmentsOf } from './segments.ts';
import type { Judged } from './who-counts.ts';

/** What says of which model and source a lead is, and of which month. */
interface SegmentedLeads {
  readonly bound: BoundModel;
  /** 0-based; undefined where there is none. */
  readonly columns: Readonly<Record<'created' | 'outcomeDate', number | undefined>>;
  /** Undefined where there is none. */
  readonly source: CodedColumn | undefined;
}

/** Nothing says it: more leads will not do. */
const UNKNOWN: Segments = { told: [], others: 0 };

/** Leads by month, by model and by source; each null where there are too few leads, and empty where nothing says it. */
export function leadSegments(
  { bound, columns, source }: SegmentedLeads,
  { who, rowIndexes, createdDays, outcomeDays }: Judged,
  ordered: { readonly scores: Float64Array; readonly isWon: Uint8Array },
  { modelIndexes }: LeadScores,
): Pick<BacktestReport, 'months' | 'models' | 'sources'> {
  const gate = gateOf(who.won, who.lost);
  const days = columns.created === undefined ? outcomeDays : createdDays;
  const hasDays = columns.created !== undefined || columns.outcomeDate !== undefined;
  const rowOf = (index: number): number => rowIndexes[index] as number;
  const modelAt = (index: number): number => modelIndexes[rowOf(index)] ?? -1;
  const byMonth = (): LeadSegments => {
    const dayOf = (index: number): number => days[rowOf(index)] as number;
    const known = new NumberPlaces();
    return leadsInSegments(
      rowIndexes.length,
      (index) => (Number.isNaN(dayOf(index)) ? '' : calendarDayText(dayOf(index)).slice(0, 7)),
      (index) => known.placeOf(dayOf(index)),
      MOST_PLACES,
    );
  };
  const byModel = (): LeadSegments =>
    leadsInSegments(
      rowIndexes.length,
      (index) => bound.modelNames[modelAt(index)] ?? '',
      modelAt,
      bound.modelNames.length,
    );
  const hasModels = bound.modelNames.length > 1;
  const canCompare = gate === 'isotonic';
  const told = (isKnown: boolean, isEnough: boolean, segments: () => Segments): Segments | null =>
    isKnown ? (isEnough ? segments() : null) : UNKNOWN;
  return {
    months: told(hasDays, reaches(gate, 'chances'), () => segmentsOf(ordered, byMonth(), 'by name')),
    models: told(hasModels, canCompare, () => segmentsOf(ordered, byModel(), 'largest first')),
    sources: source
      ? told(true, canCompare, () =>
          segmentsOf(ordered, bySource(source, rowIndexes, bound.context.style), 'largest first'),
        )
      : UNKNOWN,
  };
}

/** Spellings of one source are one segment, named as its first lead spells it. */
function bySource({ codes, values }: CodedColumn, rowIndexes: Int32Array, style: ReadingStyle): LeadSegments {
  const spellings = new Map<string, string>();
  return leadsInSegments(
    rowIndexes.length,
    (index) => {
      const cell = new CellReading(values[codes[rowIndexes[index] as number] as number], style);
      if (cell.isBlank) return '(blank)';
      const spelling = spellings.get(cell.folded) ?? cell.text;
      spellings.set(cell.folded, spelling);
      return spelling;
    },
    (index) => codes[rowIndexes[index] as number] as number,
    values.length,
  );
}
