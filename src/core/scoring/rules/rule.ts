import type { CalendarDay } from '../../table/calendar-day.ts';
import type { CellValue } from '../../table/cell.ts';
import type { CellReading, ReadingStyle } from '../../table/cell-reading.ts';
import type { ExactDecimal } from '../../table/exact-decimal.ts';
import type { ActivityCount } from '../activities/activity-count.ts';

export type RuleKind = 'text' | 'number' | 'yes/no' | 'date' | 'email' | 'data' | 'activity';

/** What a rule may know beyond the cell and its Value. */
export interface RuleContext {
  readonly style: ReadingStyle;
  /** The day from which ages count. */
  readonly asOf: CalendarDay;
}

/** Whether a cell matches. */
export type CellTest = (cell: CellReading) => boolean;

/**
 * A rule made ready for one criterion.
 *
 * - `matches`: yes or no, from the cell alone
 * - `repeats`: yes where an earlier row holds the same value
 * - `each`: points times a number
 * - `decay`: a share of the points by the age of a date
 * - `speeds up`: yes where activities come faster than before, by at least this factor
 * - `activities`: by what the lead did, and when
 */
export type ReadyRule =
  | { readonly kind: 'matches'; readonly test: CellTest; readonly numberTest?: (number: number) => boolean }
  | { readonly kind: 'repeats' }
  | { readonly kind: 'each'; readonly count: (cell: CellReading) => number | undefined }
  | {
      readonly kind: 'decay';
      /** The age in whole days; `undefined` for no date, or one after the day that counts. */
      readonly age: (cell: CellReading) => number | undefined;
      readonly pointsAtAge: (points: ExactDecimal, age: number) => ExactDecimal;
    }
  | { readonly kind: 'speeds up'; readonly factor: ExactDecimal }
  | ReadyActivities;

/** A condition on activities, made ready. */
export interface ReadyActivities {
  readonly kind: 'activities';
  readonly count: ActivityCount;
  /** Folded names; undefined for all. */
  readonly names: ReadonlySet<string> | undefined;
  /** A test of one of the activities' own columns. */
  readonly own:
    | {
        readonly columnIndex: number;
        /** Whether its cells are read for dates, in every way in which a log may write them. */
        readonly readsDates: boolean;
        readonly test: CellTest;
        /** The test as of another day; undefined where it is the same on every day. */
        readonly testAsOf: ((day: CalendarDay) => CellTest) | undefined;
      }
    | undefined;
  readonly speedsUp: ExactDecimal | undefined;
}

/** A Value that a rule cannot read, with what it takes instead ("a number, such as 10"). */
export interface ValueProblem {
  readonly needs: string;
}

/** What the Value cell of a rule holds, for help texts and for the sidebar. */
export type ValueShape = 'none' | 'text' | 'list' | 'pattern' | 'number' | 'range' | 'most' | 'days' | 'date';

/**
 * One rule of the `Rule` column, declared once: the parser takes its spellings, the engine its `prepare`, help
 * and documentation its texts.
 */
export interface Rule {
  readonly name: string;
  readonly kind: RuleKind;
  /** Other spellings that mean the same; any case. */
  readonly synonyms: readonly string[];
  readonly value: ValueShape;
  /** True for the exact complement of a positive rule, which therefore matches blank cells. */
  readonly negated: boolean;
  /** One sentence for the marketer. The README's alone, like `example`: neither is shipped. */
  readonly help: string;
  /** A Value to show; `''` for rules without one. */
  readonly example: string;
  /** The name under which templates write it: one that no sheet takes for a formula. */
  readonly sheetName: string;
  prepare(value: CellValue, context: RuleContext): ReadyRule | ValueProblem;
}

/** Whether a rule could not be prepared. */
export function isValueProblem(result: object): result is ValueProblem {
  return 'needs' in result;
}

/** What a rule's declaration may leave out. */
type Declared<T> = Omit<Rule, 'negated' | 'prepare' | 'sheetName' | 'synonyms'> & {
  readonly synonyms?: readonly string[];
  readonly sheetName?: string;
  /** Reads the Value cell. */
  readonly read: (value: CellValue, context: RuleContext) => T | ValueProblem;
};

/** A rule that grades its points or looks across rows. */
export function gradingRule<T>(
  declared: Declared<T> & { readonly ready: (value: T, context: RuleContext) => ReadyRule },
): Rule {
  const { read, ready, ...rest } = declared;
  return {
    synonyms: [],
    sheetName: declared.name,
    ...rest,
    negated: false,
    prepare(value, context) {
      const wanted = read(value, context);
      return isProblem(wanted) ? wanted : ready(wanted, context);
    },
  };
}

/** The words of the negated twin of a matching rule. */
interface Negation {
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly help: string;
  readonly sheetName?: string;
}

/**
 * A rule that matches or does not, and its negated twin where it has one. The positive rule never matches a
 * blank cell; the negated one is its exact complement.
 */
export function matchingRule<T>(
  declared: Declared<T> & {
    readonly test: (value: T, context: RuleContext) => CellTest;
    /** The same test on a bare sheet number, where the rule needs nothing else of the cell. */
    readonly numberTest?: (value: T) => (number: number) => boolean;
    readonly negation?: Negation;
  },
): Rule[] {
  const { read, test, numberTest, negation, ...rest } = declared;
  const twin = (names: Negation | Declared<T>, negated: boolean): Rule => ({
    ...rest,
    name: names.name,
    help: names.help,
    synonyms: names.synonyms ?? [],
    sheetName: names.sheetName ?? names.name,
    negated,
    prepare(value, context) {
      const wanted = read(value, context);
      if (isProblem(wanted)) return wanted;
      const positive = test(wanted, context);
      const fast = numberTest?.(wanted);
      return {
        kind: 'matches',
        test: (cell) => (!cell.isBlank && positive(cell)) !== negated,
        ...(fast ? { numberTest: (number: number) => fast(number) !== negated } : {}),
      };
    },
  });
  return negation ? [twin(declared, false), twin(negation, true)] : [twin(declared, false)];
}

function isProblem(value: unknown): value is ValueProblem {
  return typeof value === 'object' && value !== null && 'needs' in value;
}
