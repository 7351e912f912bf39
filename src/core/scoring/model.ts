import type { CalendarDay } from '../table/calendar-day.ts';
import type { CellValue } from '../table/cell.ts';
import type { ReadingStyle } from '../table/cell-reading.ts';
import type { ExactDecimal } from '../table/exact-decimal.ts';
import type { ActivityCount } from './activities/activity-count.ts';
import type { Rule } from './rules/rule.ts';

export type Dimension = 'Fit' | 'Engagement';
export const DIMENSIONS: readonly Dimension[] = ['Fit', 'Engagement'];

/** One test of a lead's cell or, with `activity`, of what the lead did. */
export interface Condition {
  /** The header it names: of the leads, or of the activities; `''` where every activity of the name counts. */
  readonly column: string;
  readonly rule: Rule;
  readonly value: CellValue;
  readonly activity?: ActivityCount;
  /** Cells of the config, for issues. */
  readonly cells: { readonly column: string; readonly rule: string; readonly value: string };
}

/** One rule with points; all its conditions must hold. */
export interface Criterion {
  readonly label: string;
  /** The group's name as its Groups row spells it; `''` for none. */
  readonly group: string;
  /** The first is the criterion's own row, the others its *and* rows. */
  readonly conditions: readonly [Condition, ...Condition[]];
  readonly points: ExactDecimal | 'DQ';
  /** Names of the models it belongs to; empty for all. */
  readonly models: readonly string[];
  /** 0-based row in the config range. */
  readonly rowIndex: number;
  /** The cell that issues about the criterion as a whole name. */
  readonly cell: string;
}

/** Bounds of a sum; `undefined` for no bound. */
export interface Limits {
  readonly min: ExactDecimal | undefined;
  readonly max: ExactDecimal | undefined;
}

/** Criteria that share a limit. */
export interface Group extends Limits {
  readonly name: string;
  readonly dimension: Dimension | undefined;
}

export interface Tier {
  readonly name: string;
  /** Lowest score of the tier; `undefined`: everything below the others. */
  readonly from: number | undefined;
  readonly action: string;
  readonly owner: string;
  readonly followUpHours: number | undefined;
  /** Empty for all models. */
  readonly models: readonly string[];
  /** 0-based position of its name cell in the config range; its background is the tier's colour. */
  readonly nameCell: { readonly rowIndex: number; readonly columnIndex: number };
  /** 0-based position of its From cell; `undefined` where the block has no such column. */
  readonly fromCell: { readonly rowIndex: number; readonly columnIndex: number } | undefined;
}

/** The tier given to the disqualified score alone. */
export const DISQUALIFIED_TIER = 'Disqualified';

export interface GradeStep {
  readonly dimension: Dimension;
  readonly grade: string;
  readonly from: number | undefined;
  readonly models: readonly string[];
}

/** What to do with leads of one grade, as `A1`. */
export interface GradeAction {
  readonly grade: string;
  readonly action: string;
  readonly models: readonly string[];
}

/** A rule that routes leads to a model; without a condition it takes every lead. */
export interface ModelRoute {
  readonly model: string;
  readonly condition: Condition | undefined;
}

export interface Settings {
  readonly leadTab: string;
  /** Name of the tab with what leads did; `''` where it is not set. */
  readonly activitiesTab: string;
  /** 1-based; `undefined`: found by its looks. */
  readonly headerRow: number | undefined;
  readonly leadKey: string;
  readonly asOf: CalendarDay | undefined;
  readonly scoredAsOf: CalendarDay | undefined;
  readonly style: ReadingStyle;
  readonly startingScore: ExactDecimal;
  readonly minimumScore: ExactDecimal | undefined;
  readonly maximumScore: ExactDecimal | undefined;
  readonly disqualifiedScore: ExactDecimal;
  readonly colour: 'score and tier' | 'whole row' | 'off';
  /** Every other setting as it stands, by its name; blank ones are left out. */
  readonly others: ReadonlyMap<string, CellValue>;
  /** Where each setting's value stands in the config range, by its name. */
  readonly valueCells: ReadonlyMap<string, { readonly rowIndex: number; readonly columnIndex: number }>;
}

/** A Column cell of the config: the header that it names, and its 0-based place in the config range. */
export interface NamedColumn {
  readonly column: string;
  /** Whether it is a header of the leads or of the activities. */
  readonly of: 'leads' | 'activities';
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** All that the Scoring tab says. */
export interface ScoringModel {
  readonly criteria: readonly Criterion[];
  /**
   * The Column cells of all rows that count, in the order of the sheet; also of rows that were dropped for
   * another error, so that an unknown column is told together with it.
   */
  readonly columnsNamed: readonly NamedColumn[];
  readonly groups: readonly Group[];
  /** Limits on a whole dimension. */
  readonly dimensions: Readonly<Record<Dimension, Limits>>;
  readonly tiers: readonly Tier[];
  readonly grades: readonly GradeStep[];
  readonly gradeActions: readonly GradeAction[];
  readonly routes: readonly ModelRoute[];
  readonly settings: Settings;
  /** The cells that the add-on fills (`Hits`, `Win rate`, `Lift`) of each Criteria block, 0-based in the config range. */
  readonly filledColumns: readonly {
    readonly columnIndex: number;
    readonly firstRowIndex: number;
    readonly lastRowIndex: number;
  }[];
  /**
   * Where a further setting can be written: the cell for its name, its Value beside it at `valueColumnIndex`;
   * `undefined` without a Settings block, or where other cells stand in the way.
   */
  readonly nextSetting:
    | { readonly rowIndex: number; readonly nameColumnIndex: number; readonly valueColumnIndex: number }
    | undefined;
}
