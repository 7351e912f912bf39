import { cellName } from '../../table/a1.ts';
import type { CellValue } from '../../table/cell.ts';
import { cellText, foldText } from '../../table/text.ts';
import { shortened } from '../config/shortened.ts';
import { IssueList } from '../issue.ts';
import type { ReadActivities } from './activity-log.ts';

/** So many leads that nobody knows are named. */
const MOST_EXAMPLES = 3;
/** So many different texts are kept; of more it is told that they are more. */
const MOST_TEXTS = 100_000;

/** Some rows with one thing the matter, and the first of them. */
class Finding {
  rows = 0;
  cell = '';
  private firstRowIndex = Number.POSITIVE_INFINITY;
  readonly texts = new Map<string, string>();

  /** @param rowIndex of the rows, which come in any order */
  add(rowIndex: number, cell: () => string, value?: CellValue): void {
    if (rowIndex < this.firstRowIndex) {
      this.firstRowIndex = rowIndex;
      this.cell = cell();
    }
    this.rows++;
    if (value !== undefined && this.texts.size <= MOST_TEXTS)
      this.texts.set(foldText(value), cellText(value));
  }

  /** The first few texts, quoted. */
  get examples(): string {
    const some = [...this.texts.values()].filter((text) => text !== '').slice(0, MOST_EXAMPLES);
    return some.map((text) => `“${shortened(text)}”`).join(', ');
  }
}

/** What is the matter with an activity log, counted while it is read and told once each. */
export class ActivityIssues {
  private readonly list = new IssueList();
  private readonly findings = {
    strange: new Finding(),
    keyless: new Finding(),
    undated: new Finding(),
    coming: new Finding(),
    uncounted: new Finding(),
    repeated: new Finding(),
  };

  constructor(
    private readonly tabName: string,
    /** 0-based in the tab. */
    private readonly firstRowIndex: number,
  ) {}

  get issues(): IssueList['issues'] {
    return this.list.issues;
  }

  /** Of a tab from which nothing can be read. */
  refuse(missing: 'empty' | 'key' | 'activity' | 'date', headers: readonly string[] = []): ReadActivities {
    const known = headers.filter((header) => header !== '').map(shortened);
    const needs = {
      empty: `The tab ${this.tabName} is empty. Its first row needs headers: lead key, activity, date.`,
      key: this.lacks('that names the lead, such as Email or Contact ID', known),
      activity: this.lacks('with the name of the activity, such as Activity or Event name', known),
      date: this.lacks('with the date, such as Date or Timestamp', known),
    };
    this.list.error('unreadable-activities', `${this.tabName}!A${this.firstRowIndex}`, needs[missing]);
    return { log: undefined, headers: missing === 'empty' ? undefined : headers, issues: this.issues };
  }

  /** An activity of nobody in the lead tab. */
  strange(rowIndex: number, columnIndex: number, key: CellValue): void {
    const { strange, keyless } = this.findings;
    const isBlank = cellText(key) === '';
    (isBlank ? keyless : strange).add(rowIndex, this.at(rowIndex, columnIndex), isBlank ? undefined : key);
  }

  undated(rowIndex: number, columnIndex: number, date: CellValue): void {
    this.findings.undated.add(rowIndex, this.at(rowIndex, columnIndex), date);
  }

  /** An activity of a day still to come. */
  coming(rowIndex: number, columnIndex: number): void {
    this.findings.coming.add(rowIndex, this.at(rowIndex, columnIndex));
  }

  uncounted(rowIndex: number, columnIndex: number, count: CellValue): void {
    this.findings.uncounted.add(rowIndex, this.at(rowIndex, columnIndex), count);
  }

  repeated(rowIndex: number): void {
    this.findings.repeated.add(rowIndex, this.at(rowIndex, 0));
  }

  /** Makes a warning of each finding. */
  tell(hasRows: boolean, counted: number): void {
    const { strange, keyless, undated, coming, uncounted, repeated } = this.findings;
    if (!hasRows)
      this.list.warn(
        'no-activity-rows',
        `${this.tabName}!A1`,
        `The tab ${this.tabName} holds no activities yet.`,
      );
    const leads = strange.texts.size;
    const manyLeads =
      leads > MOST_TEXTS ? `more than ${MOST_TEXTS.toLocaleString('en')}` : leads.toLocaleString('en');
    this.warn(
      'activities-of-unknown-leads',
      strange,
      (many) =>
        `${many('belongs', 'belong')} to ${leads === 1 ? 'a lead' : `${manyLeads} leads`} that ${leads === 1 ? 'is' : 'are'} not in the lead tab, such as ${strange.examples}.${counted === 0 ? ' None belongs to a lead: does the column hold the lead key?' : ''}`,
    );
    this.warn(
      'activities-without-lead',
      keyless,
      (many) => `${many('names', 'name')} no lead and ${many('counts', 'count', '')} for none.`,
    );
    this.warn(
      'activities-without-date',
      undated,
      (many) =>
        `${many('has', 'have')} no date that can be read${undated.examples === '' ? '' : `, such as ${undated.examples}`}, and ${many('does', 'do', '')} not count.`,
    );
    this.warn(
      'activities-to-come',
      coming,
      (many) =>
        `${many('has', 'have')} a date that is still to come, and ${many('does', 'do', '')} not count before it.`,
    );
    this.warn(
      'unreadable-counts',
      uncounted,
      (many) =>
        `${many('has', 'have')} a count that is no whole number, such as ${uncounted.examples}: a fraction is rounded down, a text counts once.`,
    );
    this.warn(
      'repeated-activities',
      repeated,
      (many) =>
        `${many('repeats', 'repeat')} another row in every cell, time of day included, and ${many('was', 'were', '')} counted once.`,
    );
  }

  private lacks(what: string, headers: readonly string[]): string {
    return `The tab ${this.tabName} needs a column ${what}; its headers are ${headers.join(', ')}.`;
  }

  private at(rowIndex: number, columnIndex: number): () => string {
    return () => `${this.tabName}!${cellName(this.firstRowIndex + rowIndex, columnIndex)}`;
  }

  /** @param words given a choice of a verb; with a third argument without the number before it */
  private warn(
    code: string,
    { rows, cell }: Finding,
    words: (many: (one: string, several: string, noun?: '') => string) => string,
  ): void {
    if (rows === 0) return;
    const noun = rows === 1 ? '1 activity' : `${rows.toLocaleString('en')} activities`;
    const sentence = words((one, several, bare) => {
      const verb = rows === 1 ? one : several;
      return bare === undefined ? `${noun} ${verb}` : verb;
    });
    this.list.warn(code, cell, sentence);
  }
}
