/** How people of a locale type numbers and dates. */
export interface LocaleConventions {
  readonly decimalMark: '.' | ',';
  /** Between thousands; a space stands for every kind of space. */
  readonly groupMark: string;
  /** Order of day, month and year in an all-number date. */
  readonly dateOrder: 'DMY' | 'MDY' | 'YMD';
  /** Lower-case month names and abbreviations of three letters or more, with the month 1–12 they name. */
  readonly monthNames: ReadonlyMap<string, number>;
  /** Format of a date that was typed, or written by a script, into a cell without one. */
  readonly dateFormat: string;
}

/**
 * Conventions of a locale as Sheets writes it, e.g. `en_US` or `de`.
 *
 * @throws RangeError for text that is no locale
 */
export function localeConventions(locale: string): LocaleConventions {
  const tag = locale.replace(/_/g, '-');
  const numberParts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.8);
  const dateOrder = dateOrderOf(tag);
  return {
    decimalMark: partOf(numberParts, 'decimal') === ',' ? ',' : '.',
    groupMark: (partOf(numberParts, 'group') ?? ',').replace(/\s/g, ' ').replace('’', "'"),
    dateOrder,
    monthNames: new Map([...monthNamesOf('en-US'), ...monthNamesOf(tag)]),
    dateFormat: { DMY: 'dd/mm/yyyy', MDY: 'm/d/yyyy', YMD: 'yyyy-mm-dd' }[dateOrder],
  };
}

function dateOrderOf(tag: string): LocaleConventions['dateOrder'] {
  const parts = new Intl.DateTimeFormat(tag, { calendar: 'gregory' }).formatToParts(0);
  const first = parts.find((part) => part.type === 'day' || part.type === 'month' || part.type === 'year');
  return first?.type === 'day' ? 'DMY' : first?.type === 'year' ? 'YMD' : 'MDY';
}

function monthNamesOf(tag: string): [string, number][] {
  return ['long', 'short'].flatMap((length) => {
    const format = new Intl.DateTimeFormat(tag, { month: length as 'long' | 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const name = format
        .format(Date.UTC(2024, index, 15))
        .toLowerCase()
        .replace(/\.$/, '');
      return [name, index + 1];
    }).filter(([name]) => /^\p{L}{3,}$/u.test(name));
  });
}

function partOf(parts: readonly Intl.NumberFormatPart[], type: string): string | undefined {
  return parts.find((part) => part.type === type)?.value;
}
