import { type ExactDecimal, exactDecimal } from '../../table/exact-decimal.ts';
import { readList } from '../../table/read-list.ts';
import { readNumber } from '../../table/read-number.ts';
import { cellText, foldName, foldText } from '../../table/text.ts';
import type { ActivityCount, Fade } from '../activities/activity-count.ts';
import type { IssueList } from '../issue.ts';
import type { Settings } from '../model.ts';
import type { BlockRow } from './blocks.ts';
import { shortened } from './shortened.ts';

/** The cells that say how activities are counted; they mean nothing in a row without an Activity. */
export const COUNTING_HEADERS = ['At least', 'Within days', 'Counting', 'Most', 'Fade'] as const;

/** Which activities a row counts, if any. */
interface ReadActivity {
  readonly activity: ActivityCount | undefined;
  /** Whether all of these cells could be read. */
  readonly isSound: boolean;
}

/** Reads the cells of a row that count activities; in a row without an Activity they must be blank. */
export function readActivity(row: BlockRow, settings: Settings, issues: IssueList): ReadActivity {
  const cells = new ActivityCells(row, settings, issues);
  if (row.text('Activity') === '') {
    for (const header of COUNTING_HEADERS) {
      if (row.text(header) !== '')
        cells.refuse(header, 'missing-activity', 'counts activities: this row needs an Activity');
    }
    return { activity: undefined, isSound: cells.isSound };
  }
  const activity: ActivityCount = {
    names: cells.names(),
    atLeast:
      cells.number(
        'At least',
        (times) => Number.isInteger(times) && times >= 1,
        'a whole number, such as 3',
      ) ?? 1,
    withinDays: cells.number('Within days', (days) => days >= 0, 'a number of days, such as 14'),
    counting: cells.counting(),
    most: cells.most(),
    fade: cells.fade(),
    cell: row.cell('Activity'),
  };
  return { activity, isSound: cells.isSound };
}

/** Whether a count gives points by degrees instead of holding or not. */
export function isGradedCount({ counting, most, fade }: ActivityCount): boolean {
  return counting === 'each' || most !== undefined || (fade !== undefined && fade.kind !== 'expires after');
}

/** `3 times`, `14 days`: the words that people put behind the number. */
const UNIT = /\s*(times|x|days?|points?)$/i;

const FADES: readonly { readonly kind: Fade['kind']; readonly spelling: RegExp }[] = [
  { kind: 'fades over', spelling: /^(?:fades?|decays?) (?:over|in)\b/ },
  { kind: 'halves every', spelling: /^(?:halves? (?:every|in)|half[- ]life)\b/ },
  { kind: 'expires after', spelling: /^(?:expires?|ends?) (?:after|in)\b/ },
];

class ActivityCells {
  isSound = true;

  constructor(
    private readonly row: BlockRow,
    private readonly settings: Settings,
    private readonly issues: IssueList,
  ) {}

  refuse(header: string, code: string, because: string): undefined {
    this.isSound = false;
    this.issues.error(code, this.row.cell(header), `“${header}” ${because}.`);
    return undefined;
  }

  names(): readonly string[] {
    const { entries, openQuote } = readList(this.row.value('Activity'));
    if (openQuote || (entries.length === 0 && this.row.text('Activity') !== '')) {
      this.refuse(
        'Activity',
        'unreadable-activity',
        'is a name, a list whose quotes are closed, or * for all',
      );
    }
    return entries.some((entry) => entry === '*') ? [] : entries;
  }

  number(header: string, fits: (number: number) => boolean, needs: string): number | undefined {
    const value = this.row.value(header);
    if (this.row.text(header) === '') return undefined;
    const number = readNumber(
      typeof value === 'string' ? cellText(value).replace(UNIT, '') : value,
      this.settings.style,
    );
    if (number !== undefined && fits(number)) return number;
    return this.unreadable(header, needs);
  }

  counting(): ActivityCount['counting'] {
    const text = foldName(this.row.value('Counting'));
    if (/^(each|all|every)(time|one)?$/.test(text)) return 'each';
    if (text !== '' && !/^(once|one|newest|latest)$/.test(text)) this.unreadable('Counting', 'once or each');
    return 'once';
  }

  /** Of negative points, −20 means the same as 20. */
  most(): ExactDecimal | undefined {
    const points = readNumber(this.row.value('Points'), this.settings.style) ?? 0;
    const most = this.number(
      'Most',
      (number) => number > 0 || (number < 0 && points < 0),
      'a number of points above 0, such as 20',
    );
    return most === undefined ? undefined : exactDecimal(Math.abs(most));
  }

  fade(): Fade | undefined {
    const text = foldText(this.row.value('Fade'));
    if (text === '') return undefined;
    const found = FADES.find(({ spelling }) => spelling.test(text));
    const rest = text
      .replace(found?.spelling ?? '', '')
      .replace(/^\s*(days)?\s*/, '')
      .replace(UNIT, '');
    const days = readNumber(rest, this.settings.style);
    if (found && days !== undefined && days > 0) return { kind: found.kind, days };
    return this.unreadable(
      'Fade',
      '“fades over”, “halves every” or “expires after” and a number of days, such as fades over 30',
    );
  }

  private unreadable(header: string, needs: string): undefined {
    return this.refuse(
      header,
      `unreadable-${foldName(header)}`,
      `needs ${needs}; “${shortened(this.row.text(header))}” cannot be read`,
    );
  }
}
