import type { Cells } from '../../core/table/cell.ts';
import { CellReading, type ReadingStyle } from '../../core/table/cell-reading.ts';
import type { LeadOutcome, Outcome } from '../outcomes/lead-outcome.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { HeaderMapping } from './map-headers.ts';

/** One distinct value of a column, and the leads that have it. */
export interface ColumnValue {
  /** The value as its first cell holds it. */
  readonly cell: CellReading;
  leads: number;
  won: number;
  lost: number;
}

/** What *Set up* has found out about a lead tab. */
export class LeadSurvey {
  private readonly valuesByColumn = new Map<number, readonly ColumnValue[]>();

  constructor(
    readonly headers: readonly string[],
    /** Leads only: no blank rows, no footer. */
    readonly rows: Cells,
    readonly style: ReadingStyle,
    readonly profiles: readonly ColumnProfile[],
    readonly mapping: HeaderMapping,
    readonly outcome: LeadOutcome | undefined,
    private readonly outcomes: readonly (Outcome | undefined)[],
  ) {}

  get won(): number {
    return this.outcome?.won ?? 0;
  }

  get lost(): number {
    return this.outcome?.lost ?? 0;
  }

  /** Whether there are leads to learn from. */
  get hasOutcome(): boolean {
    return this.won > 0;
  }

  /** Share of decided leads that were won. */
  get baseRate(): number {
    const decided = this.won + this.lost;
    return decided === 0 ? 0 : this.won / decided;
  }

  /** Distinct values of a column without regard to case, blank ones left out, in order of appearance. */
  values(columnIndex: number): readonly ColumnValue[] {
    let values = this.valuesByColumn.get(columnIndex);
    if (!values) {
      values = this.countValues(columnIndex);
      this.valuesByColumn.set(columnIndex, values);
    }
    return values;
  }

  private countValues(columnIndex: number): readonly ColumnValue[] {
    const byText = new Map<string, ColumnValue>();
    this.rows.forEach((row, rowIndex) => {
      const cell = new CellReading(row[columnIndex], this.style);
      if (cell.isBlank) return;
      let value = byText.get(cell.folded);
      if (!value) {
        value = { cell, leads: 0, won: 0, lost: 0 };
        byText.set(cell.folded, value);
      }
      value.leads++;
      if (this.outcomes[rowIndex] === 'won') value.won++;
      else if (this.outcomes[rowIndex] === 'lost') value.lost++;
    });
    return [...byText.values()];
  }
}
