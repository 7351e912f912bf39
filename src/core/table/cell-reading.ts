import type { CalendarDay } from './calendar-day.ts';
import type { CellValue } from './cell.ts';
import { isErrorValue } from './error-value.ts';
import { type DateStyle, readDate } from './read-date.ts';
import { readEmailDomain } from './read-email.ts';
import { type NumberStyle, readNumber, readNumberOrBand } from './read-number.ts';
import { readYesNo } from './read-yes-no.ts';
import { cellText, foldCase } from './text.ts';

/** How the cells of a sheet are to be read. */
export interface ReadingStyle extends NumberStyle, DateStyle {
  /** Folded texts that mean blank, from the setting `Treat as blank`. */
  readonly blankTexts: ReadonlySet<string>;
}

/** The day that a cell reads as, where nothing else of it is asked. */
export function dayOfCell(value: CellValue, style: ReadingStyle): CalendarDay | undefined {
  return style.blankTexts.size > 0 ? new CellReading(value, style).day() : readDate(value, style);
}

/** Marks a reading that has not been asked for yet; `undefined` is an answer. */
const UNREAD = Symbol('unread');
type Unread = typeof UNREAD;

/** Whether a cell is text that begins with a visible ASCII character above `#`, with which error values begin. */
function startsVisibly(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const code = value.charCodeAt(0);
  return code > 35 && code < 127;
}

/**
 * One cell, read in every way that rules ask for, each way once and only when asked. An error value such as
 * `#REF!` reads as blank: it says that the sheet has no answer.
 */
export class CellReading {
  readonly isBlank: boolean;
  readonly value: CellValue;
  private readonly style: ReadingStyle;
  private text_: string | undefined;
  private folded_: string | undefined;
  private number_: number | undefined | Unread = UNREAD;
  private band_: number | undefined | Unread = UNREAD;
  private day_: CalendarDay | undefined | Unread = UNREAD;
  private yesNo_: boolean | undefined | Unread = UNREAD;
  private domain_: string | undefined | Unread = UNREAD;

  constructor(value: CellValue, style: ReadingStyle) {
    this.value = value;
    this.style = style;
    // What is surely filled need not have its text made to know it.
    const isPlain = typeof value === 'number' || typeof value === 'boolean' || startsVisibly(value);
    const isListed = style.blankTexts.size > 0 && style.blankTexts.has(this.folded);
    this.isBlank = isListed || (!isPlain && (this.text === '' || isErrorValue(value)));
    if (!this.isBlank) return;
    this.value = '';
    this.text_ = '';
    this.folded_ = '';
  }

  /** Trimmed text with its case kept; `''` for a blank cell. */
  get text(): string {
    this.text_ ??= cellText(this.value);
    return this.text_;
  }

  /** Text as it is compared. */
  get folded(): string {
    this.folded_ ??= foldCase(this.text);
    return this.folded_;
  }

  /** The number that the whole cell reads as. */
  number(): number | undefined {
    if (this.number_ === UNREAD) this.number_ = readNumber(this.value, this.style);
    return this.number_;
  }

  /** The number that a number rule takes: also the middle of a band. */
  numberOrBand(): number | undefined {
    if (this.band_ === UNREAD) this.band_ = this.number() ?? readNumberOrBand(this.value, this.style);
    return this.band_;
  }

  day(): CalendarDay | undefined {
    if (this.day_ === UNREAD) this.day_ = readDate(this.value, this.style);
    return this.day_;
  }

  yesNo(): boolean | undefined {
    if (this.yesNo_ === UNREAD) this.yesNo_ = readYesNo(this.value);
    return this.yesNo_;
  }

  emailDomain(): string | undefined {
    if (this.domain_ === UNREAD) this.domain_ = readEmailDomain(this.value);
    return this.domain_;
  }
}
