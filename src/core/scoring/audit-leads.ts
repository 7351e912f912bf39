import { cellName, columnLetters } from '../table/a1.ts';
import type { Cells, CellValue } from '../table/cell.ts';
import { CellReading } from '../table/cell-reading.ts';
import { isErrorValue } from '../table/error-value.ts';
import { unknownActivities } from './activities/unknown-activities.ts';
import type { BoundCondition, BoundCriterion } from './bind-model.ts';
import { isGradedCount } from './config/activity-cells.ts';
import { shortened } from './config/shortened.ts';
import { type Issue, IssueList } from './issue.ts';
import { type CodedColumn, codeColumns, markRepeats } from './lead-columns.ts';
import type { RuleKind } from './rules/rule.ts';
import type { LeadScores } from './score-leads.ts';

/** Scored leads and where they stand, so that warnings can name cells. */
export interface AuditedLeads {
  readonly scores: LeadScores;
  /** The rows below the headers. */
  readonly rows: Cells;
  readonly headers: readonly string[];
  readonly tabName: string;
  /** 0-based row in the tab of the first of the rows. */
  readonly firstRowIndex: number;
  /** The column of the lead key; `undefined` for none. */
  readonly keyColumnIndex: number | undefined;
  /** Index of the first row of a report's footer; `undefined` for none. */
  readonly footerStart: number | undefined;
}

/** Looks at scored leads for what deserves a warning: nothing here stops the scoring. */
export function auditLeads(leads: AuditedLeads): readonly Issue[] {
  return new Audit(leads).issues();
}

/** A column with every distinct cell read. */
interface ReadColumn {
  readonly coded: CodedColumn;
  readonly columnIndex: number;
  readonly header: string;
  /** By code. */
  readonly readings: readonly CellReading[];
}

class Audit {
  private readonly list = new IssueList();
  private readonly leadCount: number;

  constructor(private readonly leads: AuditedLeads) {
    this.leadCount = leads.scores.isLead.reduce((count, flag) => count + flag, 0);
  }

  issues(): readonly Issue[] {
    const { scores } = this.leads;
    if (this.leadCount > 0) {
      scores.bound.criteria.forEach((criterion, index) => {
        this.checkHits(criterion, scores.hits[index] ?? 0);
      });
      for (const [columnIndex, conditions] of this.conditionsByColumn()) {
        this.checkColumn(columnIndex, conditions);
      }
      this.checkModels();
      this.checkKeys();
      this.list.issues.push(...unknownActivities(scores));
    }
    this.checkFooter();
    return this.list.issues;
  }

  private conditionsByColumn(): Map<number, BoundCondition[]> {
    const byColumn = new Map<number, BoundCondition[]>();
    const { criteria, routes } = this.leads.scores.bound;
    const conditions = [
      ...criteria.flatMap((criterion) => criterion.conditions),
      ...routes.flatMap(({ condition }) => (condition ? [condition] : [])),
    ];
    for (const condition of conditions) {
      const own = byColumn.get(condition.columnIndex) ?? [];
      own.push(condition);
      byColumn.set(condition.columnIndex, own);
    }
    return byColumn;
  }

  private checkHits({ criterion, conditions }: BoundCriterion, hits: number): void {
    const { modelNames } = this.leads.scores.bound;
    const names = criterion.models;
    const judged =
      names.length === 0
        ? this.leadCount
        : this.leads.scores.modelIndexes.filter((index) => names.includes(modelNames[index] ?? '')).length;
    const label = shortened(criterion.label);
    if (judged === 0) return;
    if (hits === 0) {
      this.list.warn(
        'never-matches',
        criterion.cell,
        `“${label}” matches none of the ${judged.toLocaleString('en')} leads.`,
      );
    } else if (hits === judged && judged > 1 && conditions.every(matchesOrNot)) {
      this.list.warn(
        'always-matches',
        criterion.cell,
        `“${label}” matches all ${judged.toLocaleString('en')} leads, so it tells none of them apart.`,
      );
    }
  }

  private checkColumn(columnIndex: number, conditions: readonly BoundCondition[]): void {
    const coded = this.leads.scores.columns.get(columnIndex);
    if (!coded) return;
    const { style } = this.leads.scores.bound.context;
    const column: ReadColumn = {
      coded,
      columnIndex,
      header: shortened(this.leads.headers[columnIndex] ?? columnLetters(columnIndex + 1)),
      readings: coded.values.map((value) => new CellReading(value, style)),
    };
    this.checkBlanks(column, conditions);
    this.checkErrorValues(column);
    const ofKind = (kind: RuleKind): BoundCondition | undefined =>
      conditions.find(({ condition }) => condition.rule.kind === kind);
    const byNumber = ofKind('number');
    if (byNumber) this.checkNumbers(column, byNumber);
    const byDate = ofKind('date');
    if (byDate) this.checkDates(column, byDate, conditions);
  }

  private checkBlanks(column: ReadColumn, conditions: readonly BoundCondition[]): void {
    const asking = conditions.find(({ condition }) => !condition.rule.name.endsWith('blank'));
    const blanks = this.count(column, (reading) => reading.isBlank).leads;
    if (!asking || blanks * 2 <= this.leadCount) return;
    this.list.warn(
      'mostly-blank-column',
      asking.condition.cells.column,
      `“${column.header}” is blank for ${blanks} of ${this.leadCount} leads.`,
    );
  }

  private checkErrorValues(column: ReadColumn): void {
    const errors = this.count(column, (_, value) => isErrorValue(value));
    if (errors.leads === 0) return;
    this.list.warn(
      'error-values',
      errors.example,
      errors.leads === 1
        ? `One cell of “${column.header}” shows an error such as #N/A and was read as blank.`
        : `${errors.leads} cells of “${column.header}” show an error such as #N/A and were read as blank.`,
    );
  }

  private checkNumbers(column: ReadColumn, { condition }: BoundCondition): void {
    const { header } = column;
    const isNoNumber = (reading: CellReading): boolean =>
      !reading.isBlank && reading.numberOrBand() === undefined;
    const isDate = (reading: CellReading): boolean => reading.day() !== undefined;
    const dates = this.count(column, (reading) => isNoNumber(reading) && isDate(reading));
    if (dates.leads > 0) {
      this.list.warn(
        'dates-in-number-column',
        condition.cells.column,
        `“${header}” is read for numbers, but ${plural(dates.leads, 'lead has', 'leads have')} a date there (${dates.example}). ` +
          'If 1-10 became a date: format the column as plain text and paste again.',
      );
    }
    const texts = this.count(column, (reading) => isNoNumber(reading) && !isDate(reading));
    if (texts.leads > 0) {
      this.list.warn(
        'unreadable-numbers',
        condition.cells.column,
        `“${header}” is read for numbers, but ${plural(texts.leads, 'lead has', 'leads have')} a text there, such as “${shortened(texts.text)}” (${texts.example}).`,
      );
    }
  }

  private checkDates(
    column: ReadColumn,
    { condition }: BoundCondition,
    conditions: readonly BoundCondition[],
  ): void {
    const { header } = column;
    const { asOf } = this.leads.scores.bound.context;
    const texts = this.count(column, (reading) => !reading.isBlank && reading.day() === undefined);
    if (texts.leads > 0) {
      this.list.warn(
        'unreadable-dates',
        condition.cells.column,
        `“${header}” is read for dates, but ${plural(texts.leads, 'lead has', 'leads have')} something else there, such as “${shortened(texts.text)}” (${texts.example}).`,
      );
    }
    if (conditions.some((other) => other.condition.rule.name === 'in next days')) return;
    const coming = this.count(column, (reading) => (reading.day() ?? Number.NEGATIVE_INFINITY) > asOf);
    if (coming.leads === 0) return;
    this.list.warn(
      'future-dates',
      condition.cells.column,
      `${plural(coming.leads, 'lead has', 'leads have')} a date in “${header}” that is still to come (${coming.example}): it is in no last days and gets no share of a decay.`,
    );
  }

  private checkModels(): void {
    const { scores, tabName, firstRowIndex } = this.leads;
    if (scores.bound.routes.length === 0) return;
    let leads = 0;
    let firstRow = -1;
    scores.modelIndexes.forEach((modelIndex, index) => {
      if (scores.isLead[index] === 0 || modelIndex >= 0) return;
      leads++;
      if (firstRow < 0) firstRow = index;
    });
    if (leads === 0) return;
    this.list.warn(
      'no-model',
      `${tabName}!A${firstRowIndex + firstRow + 1}`,
      `${plural(leads, 'lead belongs', 'leads belong')} to no model. A last row in Models without a Column would take the rest.`,
    );
  }

  private checkKeys(): void {
    const { keyColumnIndex, scores, rows, headers } = this.leads;
    if (keyColumnIndex === undefined) return;
    const column = codeColumns(rows, scores.isLead, [
      { columnIndex: keyColumnIndex, mustBeDistinct: false },
    ]).get(keyColumnIndex);
    if (!column) return;
    const repeats = markRepeats(column, scores.bound.context.style);
    const leads = repeats.reduce((count, flag) => count + flag, 0);
    if (leads === 0) return;
    this.list.warn(
      'duplicate-keys',
      this.leadCell(repeats.indexOf(1), keyColumnIndex),
      `${plural(leads, 'lead repeats', 'leads repeat')} the ${headers[keyColumnIndex] ?? 'key'} of an earlier row.`,
    );
  }

  private checkFooter(): void {
    const { footerStart, rows, tabName, firstRowIndex } = this.leads;
    if (footerStart === undefined) return;
    const text = rows[footerStart]?.find((value) => value !== '' && value !== null && value !== undefined);
    this.list.warn(
      'footer-rows',
      `${tabName}!A${firstRowIndex + footerStart + 1}`,
      `From row ${firstRowIndex + footerStart + 1} on the rows look like a report's footer (“${shortened(String(text ?? ''))}”) and were not scored.`,
    );
  }

  /** How many leads hold a cell that fits, with the first such cell. */
  private count(
    { coded, columnIndex, readings }: ReadColumn,
    fits: (reading: CellReading, value: CellValue) => boolean,
  ): { leads: number; example: string; text: string } {
    let leads = 0;
    let firstCode = -1;
    readings.forEach((reading, code) => {
      if (!fits(reading, coded.values[code])) return;
      leads += coded.counts[code] ?? 0;
      if (firstCode < 0) firstCode = code;
    });
    const example = firstCode < 0 ? '' : this.leadCell(coded.codes.indexOf(firstCode), columnIndex);
    return { leads, example, text: readings[firstCode]?.text ?? '' };
  }

  private leadCell(rowIndex: number, columnIndex: number): string {
    return `${this.leads.tabName}!${cellName(this.leads.firstRowIndex + rowIndex, columnIndex)}`;
  }
}

/** Whether a condition gives all its points or none. */
function matchesOrNot({ ready }: BoundCondition): boolean {
  return ready.kind === 'matches' || (ready.kind === 'activities' && !isGradedCount(ready.count));
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
