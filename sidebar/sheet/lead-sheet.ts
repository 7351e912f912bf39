import type { LeadReading, SheetReading } from '../../src/app/api.ts';
import type { ActivityLog } from '../../src/core/scoring/activities/activity-log.ts';
import { activityConditions, type BoundModel, bindModel } from '../../src/core/scoring/bind-model.ts';
import {
  type CellEdit,
  type CriterionRow,
  criterionRows,
  withEdits,
} from '../../src/core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../src/core/scoring/config/parse-config.ts';
import { firstError, type Issue } from '../../src/core/scoring/issue.ts';
import type { ScoringModel, Tier } from '../../src/core/scoring/model.ts';
import { type LeadScores, scoreLeads } from '../../src/core/scoring/score-leads.ts';
import { gradeFinder, tierFinder } from '../../src/core/scoring/tiers.ts';
import type { Cells, CellValue } from '../../src/core/table/cell.ts';
import { cellOf, unpackColumns } from '../../src/core/table/packed-cells.ts';
import { cellText } from '../../src/core/table/text.ts';
import { activityLogOf } from './activity-log.ts';

/** The leads under one version of the model. */
export interface ScoredModel {
  readonly model: ScoringModel;
  readonly bound: BoundModel;
  readonly scores: LeadScores;
  tierOf(rowIndex: number): Tier | undefined;
  gradeOf(rowIndex: number): string;
  /** Name of the lead's model; `''` for none. */
  modelOf(rowIndex: number): string;
}

/** A lead as people call it: its name and company, else its key. */
export interface LeadName {
  readonly title: string;
  /** Company, or the key where a name is known; `''` for neither. */
  readonly detail: string;
}

/** By what a lead is found again once rows were inserted or sorted. */
export interface LeadKey {
  /** Text of its key cell. */
  readonly key: string;
  /** 1-based column of the keys. */
  readonly column: number;
}

/** Errors that say no more than that the lead tab holds nothing yet. */
export const NO_LEADS_YET: readonly string[] = ['no-leads', 'empty-tab'];

/**
 * The sheet in the frame: its leads were read once, and any version of the model can be scored over them here, by
 * the engine that the sheet itself uses.
 */
export class LeadSheet {
  readonly config: Cells;
  readonly criteria: readonly CriterionRow[];
  /** The rows beneath the headers; only columns that were sent hold anything. */
  readonly rows: Cells;
  readonly isLead: Uint8Array;
  /** 1 for leads that are won or lost. */
  readonly isDecided: Uint8Array;
  /** Indexes of the rows that are leads, in sheet order. */
  readonly leadIndexes: readonly number[];
  /**
   * The leads under the model as it stands; undefined where it has errors, there are no leads, or it counts activities that
   * are too many to be sent.
   */
  readonly current: ScoredModel | undefined;

  constructor(
    readonly reading: SheetReading,
    private readonly replaced: ReadonlyMap<number, readonly CellValue[]> = new Map(),
    private readonly log: ActivityLog | undefined = logOf(reading),
  ) {
    this.config = reading.config.map((row) => row.map(cellOf));
    this.criteria = criterionRows(this.config);
    const { leads } = reading;
    this.rows = rowsOf(leads, replaced);
    this.isLead = new Uint8Array(this.rows.length).fill(1);
    for (const index of leads?.notLeads ?? []) this.isLead[index] = 0;
    this.isDecided = new Uint8Array(this.rows.length);
    for (const index of leads?.decided ?? []) this.isDecided[index] = 1;
    this.leadIndexes = [...this.isLead.keys()].filter((index) => this.isLead[index] === 1);
    const scored = this.scoreWith([]);
    this.current = scored.scored;
  }

  get leads(): LeadReading | null {
    return this.reading.leads;
  }

  /** Scores all leads with some cells of the Scoring tab changed; nothing is sent to the sheet. */
  scoreWith(edits: readonly CellEdit[]): {
    readonly scored: ScoredModel | undefined;
    readonly issues: readonly Issue[];
  } {
    const { leads } = this;
    const { model: parsed, issues } = parseConfig(withEdits(this.config, edits));
    if (!leads) return { scored: undefined, issues };
    const { settings } = parsed;
    // As a score run does: from today where As of is blank, whatever day an earlier run wrote down; and in the zone of
    // the script, not of the browser, where no time zone is set.
    const style = { ...settings.style, timeZone: settings.style.timeZone || leads.timeZone };
    const model: ScoringModel = { ...parsed, settings: { ...settings, scoredAsOf: undefined, style } };
    const { bound, issues: unbound } = bindModel(
      model,
      leads.headers,
      leads.today,
      leads.activities?.headers,
    );
    const all = [...issues, ...unbound];
    if (firstError(all) || this.lacksActivities(model)) return { scored: undefined, issues: all };
    const scores = scoreLeads(bound, this.rows, this.isLead, {
      known: this.current?.scores.columns,
      activities: this.log,
    });
    return { scored: scoredModel(bound, scores), issues: all };
  }

  /** Whether there are more activities than can be scored here, although a score run counts them all. */
  get hasTooManyActivities(): boolean {
    return this.leads?.activities?.log === null;
  }

  /** Whether something is wrong that keeps the leads from being scored; that there are none yet is not. */
  get isBroken(): boolean {
    return this.reading.issues.some(({ level, code }) => level === 'error' && !NO_LEADS_YET.includes(code));
  }

  private lacksActivities(model: ScoringModel): boolean {
    return this.hasTooManyActivities && activityConditions(model).length > 0;
  }

  /** Whether cells that were read from a row afresh carry the key of the lead that is known to stand there. */
  isSameLead(rowIndex: number, cells: readonly CellValue[]): boolean {
    const { keyColumnIndex = -1 } = this.leads ?? {};
    return sameCell(this.rows[rowIndex]?.[keyColumnIndex], cells[keyColumnIndex]);
  }

  /** The sheet with one more row read afresh; itself where nothing in that row has changed. */
  withRow(rowIndex: number, cells: readonly CellValue[]): LeadSheet {
    const known = this.rows[rowIndex];
    const sent = this.leads?.columns ?? [];
    const isSame = sent.every(({ columnIndex }) => sameCell(known?.[columnIndex], cells[columnIndex]));
    if (isSame || !known) return this;
    return new LeadSheet(this.reading, new Map(this.replaced).set(rowIndex, cells), this.log);
  }

  /** 1-based row of the sheet in which a lead stands. */
  rowNumber(rowIndex: number): number {
    return rowIndex + (this.leads?.headerRowIndex ?? 0) + 2;
  }

  /** Index of the lead in a row of the sheet; undefined where that row holds none. */
  rowIndexOf(rowNumber: number): number | undefined {
    const index = rowNumber - (this.leads?.headerRowIndex ?? 0) - 2;
    return this.isLead[index] === 1 ? index : undefined;
  }

  /** By what the lead is found again in the sheet. */
  keyOf(rowIndex: number): LeadKey {
    const { keyColumnIndex = 0 } = this.leads ?? {};
    return { key: cellText(this.rows[rowIndex]?.[keyColumnIndex]), column: keyColumnIndex + 1 };
  }

  nameOf(rowIndex: number): LeadName {
    const row = this.rows[rowIndex] ?? [];
    const { leads } = this;
    const text = (columnIndex: number | null): string =>
      columnIndex === null ? '' : cellText(row[columnIndex]);
    const names = (leads?.nameColumnIndexes ?? []).map(text).filter((name) => name !== '');
    const company = text(leads?.companyColumnIndex ?? null);
    const key = text(leads?.keyColumnIndex ?? null);
    const title = names.join(' ') || key || company || `Row ${this.rowNumber(rowIndex)}`;
    const detail = company || key;
    return { title, detail: detail === title ? '' : detail };
  }

  /** `#rrggbb`; undefined for a tier without a colour. */
  colourOf(tier: string): string | undefined {
    return this.reading.tierColours[tier];
  }
}

function scoredModel(bound: BoundModel, scores: LeadScores): ScoredModel {
  const tier = tierFinder(bound.model);
  const grade = gradeFinder(bound.model);
  const modelOf = (rowIndex: number): string => bound.modelNames[scores.modelIndexes[rowIndex] ?? -1] ?? '';
  return {
    model: bound.model,
    bound,
    scores,
    modelOf,
    tierOf: (rowIndex) => tier(scores.total[rowIndex] ?? 0, modelOf(rowIndex)),
    gradeOf: (rowIndex) =>
      grade(scores.fit[rowIndex] ?? 0, scores.engagement[rowIndex] ?? 0, modelOf(rowIndex)),
  };
}

function logOf({ leads }: SheetReading): ActivityLog | undefined {
  return leads?.activities ? activityLogOf(leads.activities) : undefined;
}

function rowsOf(leads: LeadReading | null, replaced: ReadonlyMap<number, readonly CellValue[]>): Cells {
  if (!leads) return [];
  const rows = unpackColumns(leads.columns, leads.rowCount, leads.headers.length);
  for (const [rowIndex, cells] of replaced) {
    const row = rows[rowIndex];
    if (!row) continue;
    for (const { columnIndex } of leads.columns) row[columnIndex] = cells[columnIndex];
  }
  return rows;
}

function sameCell(left: CellValue, right: CellValue): boolean {
  const plain = (value: CellValue): unknown =>
    Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : (value ?? '');
  return plain(left) === plain(right);
}
