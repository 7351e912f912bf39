/**
 * What crosses between sidebar and script: JSON texts of these shapes. Every call answers with an `Answer`, so
 * that no raw exception ever reaches a person.
 */
import type { BacktestReport } from '../core/backtest/report.ts';
import type { CriterionCell } from '../core/scoring/config/criterion-rows.ts';
import type { Issue } from '../core/scoring/issue.ts';
import type { PackedColumn, PlainCell } from '../core/table/packed-cells.ts';
import type { FormulaReport } from './score-run/live-formulas.ts';
import type { ScoreChanges } from './score-run/score-changes.ts';
import type { ScoreReport } from './score-run/score-report.ts';

/** What a call came to: its result, or one sentence on what went wrong. */
export type Answer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly sentence: string };

/** The functions that the sidebar may call by name, with what they take and give. */
export interface SidebarCalls {
  /** Reads the Scoring tab and the leads, each once: all that the views need to score, explain and preview. */
  readSheet(): SheetReading;
  /**
   * The row that is selected in the sheet, read afresh.
   *
   * @param leadTab name of the tab whose cells are wanted; of any other tab only its name comes back
   * @param headerRow number of the row that holds its headers
   */
  readSelection(leadTab: string, headerRow: number): Selection;
  /**
   * Scores the next block of leads; called again while the report says `paused`.
   *
   * @param begunIn the tab of the first block's report: the run goes on there, whichever tab is open by now
   */
  scoreNextBlock(begunIn?: string): ScoreReport;
  /**
   * Brings a cell such as `Scoring!D7` into view; false where there is no such cell.
   *
   * @param key of the lead that stood in its row: its cell is the one in the row where that lead is now
   * @param keyColumn number of the column of the keys
   */
  goToCell(cell: string, key?: string, keyColumn?: number): boolean;
  /** Writes settings, a JSON text of values by name; false without a Scoring tab. */
  changeSettings(changes: string): boolean;
  /** What the tab `Score history` tells of one lead. */
  readLeadHistory(key: string): LeadHistory;
  /** Writes points and switches into the Scoring tab; a JSON text of a `SaveRequest`. */
  saveModel(request: string): SaveReport;
  /**
   * Takes the last save back, if the cells still hold what it wrote.
   *
   * @param when its time as `lastSave` tells it: of another save than the one that is shown nothing is taken back
   */
  undoSave(when: string): SaveReport;
  /** Holds the scores against the outcomes, writes the Backtest tab, and gives what it found. */
  runBacktest(): BacktestRun;
  /** Writes one tier's From; a JSON text of an `ApplyRequest`. */
  applyThreshold(request: string): SaveReport;
  /** Takes an applied From back, if the cell still holds it; the same JSON text of an `ApplyRequest`. */
  undoThreshold(request: string): SaveReport;
  /** What *Set up* could work on. */
  readSetUpOptions(): SetUpOptions;
  /** What *Set up* would write; a JSON text of `SetUpRequest`. Writes nothing. */
  planSetUp(request: string): SetUpPreview;
  /** Writes the Scoring tab; a JSON text of the same `SetUpRequest`. */
  writeSetUp(request: string): SetUpPreview;
  /** Adds a tab of invented leads, and a Scoring tab where there is none. */
  addDemoLeads(): DemoAdded;
}

/** The sheet as it was read for the sidebar. */
export interface SheetReading {
  readonly hasScoringTab: boolean;
  /** Of the Scoring tab and of the columns that it names; with an error among them `leads` is null. */
  readonly issues: readonly Issue[];
  /** The cells of the Scoring tab from A1 on; `[]` without one. */
  readonly config: readonly (readonly PlainCell[])[];
  /** Tells whether someone has edited the Scoring tab since; cells that the add-on fills do not count. */
  readonly configDigest: string;
  /** `#rrggbb` by tier name, from the backgrounds of the name cells; tiers without a colour are left out. */
  readonly tierColours: Readonly<Record<string, string>>;
  readonly leads: LeadReading | null;
  /** The save that `undoSave` would take back. */
  readonly lastSave: { readonly when: string; readonly summary: string } | null;
}

/** The leads of the lead tab: only the columns that the model, the settings or a lead's name need. */
export interface LeadReading {
  readonly tab: string;
  /** 0-based row of the headers; lead row i stands in sheet row `headerRowIndex + 2 + i`. */
  readonly headerRowIndex: number;
  /** Over all columns in use; columns that the add-on owns are `''`. */
  readonly headers: readonly string[];
  /** Number of rows beneath the headers, blank ones included. */
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
  /** What the leads did; null where no tab of activities is read. */
  readonly activities: ActivityReading | null;
  /** Indexes of rows that are no leads: blank rows, a report's footer. */
  readonly notLeads: readonly number[];
  /** Indexes of leads whose outcome is known, won or lost; they are no longer to be called. */
  readonly decided: readonly number[];
  /** The decided leads that a backtest counts; null where it has none. */
  readonly judged: JudgedLeads | null;
  /** Whether an outcome column is set and found. */
  readonly hasOutcome: boolean;
  /** 0-based column that identifies a lead. */
  readonly keyColumnIndex: number;
  /** 0-based columns that name a lead for people, such as first and last name; may be empty. */
  readonly nameColumnIndexes: readonly number[];
  /** 0-based column of the lead's company; null where none is found. */
  readonly companyColumnIndex: number | null;
  /** Score, tier and day of the last score run as they stand in the sheet; null before the first run. */
  readonly written: WrittenScores | null;
  /** The day that counts as today, in days since 1970-01-01. */
  readonly today: number;
  /** IANA zone in which times fall on days. */
  readonly timeZone: string;
  /** Setting `Capacity per week`; null where it is not set. */
  readonly capacityPerWeek: number | null;
}

/** A log of what leads did. */
export interface ActivityReading {
  /** Texts of its header row. */
  readonly headers: readonly string[];
  /** Null where more of its rows count than can be sent: the frame can score nothing that counts activities. */
  readonly log: PackedActivities | null;
}

/** The activities that have a day and belong to a lead, those of one lead side by side, each known by its place. */
export interface PackedActivities {
  /** By row of the leads: the first place of its activities, and the one behind the last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By place, in days since 1970-01-01. */
  readonly days: readonly number[];
  readonly names: readonly string[];
  /** Index into `names`, by place. */
  readonly nameCodes: readonly number[];
  /** How often each happened, by place; null: each of them once. */
  readonly times: readonly number[] | null;
  /** The columns that criteria, on or off, name; their codes by place. */
  readonly columns: readonly PackedColumn[];
}

/** Leads whose outcome is known and counts, in sheet order. */
export interface JudgedLeads {
  readonly rowIndexes: readonly number[];
  /** 1 for won, 0 for lost, in the same order. */
  readonly won: readonly number[];
  /** The day as of which each is scored, in days since 1970-01-01; null: as it stands. */
  readonly asOf: readonly (number | null)[];
}

export interface WrittenScores {
  /** Row by row; `''` where nothing is written. */
  readonly scores: readonly (number | '')[];
  readonly tiers: PackedColumn;
  /** `Scored on`, in days since 1970-01-01, row by row; null where nothing is written. */
  readonly scoredOn: readonly (number | null)[];
}

/** Where the person is in the sheet. */
export interface Selection {
  readonly tab: string;
  /** 1-based. */
  readonly rowNumber: number;
  /** The cells of that row, over all columns in use; null where the tab is not the lead tab. */
  readonly cells: readonly PlainCell[] | null;
  /** The headers as they stand now, by which columns that were moved are noticed; null with the cells. */
  readonly headers: readonly string[] | null;
}

/** A lead's scores over time. */
export interface LeadHistory {
  /** Oldest first, each from its day on; the newest of very many. `[]` for a lead that was never noted. */
  readonly entries: readonly {
    /** In days since 1970-01-01. */
    readonly day: number;
    readonly score: number;
    /** `''` for none. */
    readonly tier: string;
    /** Of the model that gave the score, such as `v3 k3f9a2`. */
    readonly version: string;
  }[];
}

/** One cell of the Scoring tab to change. */
export interface ModelChange extends CriterionCell {
  /** Label of the criterion, for the log. */
  readonly criterion: string;
  readonly from: PlainCell;
  /** `''` to clear a cell that says how activities are counted. */
  readonly to: number | boolean | string;
}

export interface SaveRequest {
  readonly configDigest: string;
  readonly changes: readonly ModelChange[];
  readonly reason: string;
}

export interface SaveReport {
  /**
   * - `saved`: written, and logged
   * - `edited meanwhile`: someone changed the Scoring tab; nothing was written
   * - `refused`: nothing was written, for the reason in the sentence
   */
  readonly status: 'saved' | 'edited meanwhile' | 'refused';
  readonly sentence: string;
}

/** A backtest that ran, or why it did not. */
export interface BacktestRun {
  /**
   * - `done`: the Backtest tab is written
   * - `refused`: nothing was written, for the reason in the sentence
   * - `busy`: another run holds the document
   */
  readonly status: 'done' | 'refused' | 'busy';
  /** What happened, in one sentence. */
  readonly sentence: string;
  readonly issues: readonly Issue[];
  /** Those of them that say why a setting which the backtest reads was of no use. */
  readonly warnings: readonly Issue[];
  /** Name of the tab that was written; `''` for none. */
  readonly tab: string;
  /** Where the leads stand, for a click that goes to one: row i of the report is sheet row `headerRowIndex + 2 + i`. */
  readonly leadTab: string;
  readonly headerRowIndex: number;
  /** Null where the backtest did not run. */
  readonly report: BacktestReport | null;
}

/** A tier's From to change. */
export interface ApplyRequest {
  readonly tier: string;
  /** 0-based cell of the From in the Scoring tab. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** What the cell is expected to hold. */
  readonly from: number;
  readonly to: number;
}

export interface SetUpOptions {
  readonly hasScoringTab: boolean;
  readonly activeTab: string;
  readonly tabs: readonly SetUpTab[];
  readonly templates: readonly { readonly id: string; readonly name: string; readonly about: string }[];
}

export interface SetUpTab {
  readonly name: string;
  /** Leads beneath the headers; 0 for an empty tab. */
  readonly rows: number;
  readonly columns: number;
}

export interface SetUpRequest {
  readonly tab: string;
  readonly template: string;
  /** Header by lead field id where the person corrected the mapping; `''`: no column carries it. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Settings as texts by name, such as `Outcome column`; `''` clears a guess. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What *Set up* would write, or has written. */
export interface SetUpPreview {
  /** Why it cannot be done; null when it can. */
  readonly refusal: string | null;
  readonly leads: number;
  /** All headers of the lead tab, to choose from. */
  readonly headers: readonly string[];
  /** The lead fields that the template asks for, and those that were found. */
  readonly fields: readonly SetUpField[];
  readonly criteria: readonly {
    readonly label: string;
    readonly group: string;
    /** As it is written: a number, or `DQ`. */
    readonly points: number | 'DQ';
    /** Such as `Job title contains any of chief, vp`. */
    readonly condition: string;
    readonly isOn: boolean;
    /** Why it is written switched off; `''` when it is on. */
    readonly offBecause: string;
  }[];
  readonly leftOut: readonly { readonly label: string; readonly because: string }[];
  readonly outcome: {
    readonly column: string;
    readonly wonValues: readonly string[];
    readonly lostValues: readonly string[];
    readonly won: number;
    readonly lost: number;
    readonly open: number;
  } | null;
  readonly leadKey: string;
  /** What was found and guessed, in sentences. */
  readonly sentences: readonly string[];
}

export interface SetUpField {
  readonly id: string;
  readonly label: string;
  /** The header that carries it; `''` for none. */
  readonly header: string;
  readonly certainty: 'sure' | 'likely' | 'none' | 'chosen';
  /** Labels of the template's criteria that read it. */
  readonly usedBy: readonly string[];
}

export interface DemoAdded {
  readonly tab: string;
  readonly sentences: readonly string[];
}

export type { FormulaReport, Issue, ScoreChanges, ScoreReport };
