/** A count with thousands separators, as `1,045`. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString('en');
}

/** A count and what is counted, as `1 lead` and `1,045 leads`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${Math.round(count) === 1 ? one : many}`;
}

/**
 * A number that is no count in as many digits as it can stand for: whole from 10, with one digit under it. What is
 * more than nothing never reads as nothing.
 */
export function roughText(value: number): string {
  if (value > 0 && value < 0.05) return 'under 0.1';
  return (value + 0).toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 9.95 ? 1 : 0 });
}

/** The same with what is counted, as `1 call` and `2.2 calls`. */
export function roughlyCounted(value: number, one: string, many = `${one}s`): string {
  const text = roughText(value);
  return `${text} ${text === '1' ? one : many}`;
}

/** A share without false digits: whole percent from 10 %, one digit under it; neither 0 % nor 100 % unless it is so. */
export function percentText(share: number): string {
  return `${percentFigure(share)}%`;
}

/** An interval of shares, as `42 to 48%`. */
export function percentRange(low: number, high: number): string {
  return `${percentFigure(low)} to ${percentText(high)}`;
}

function percentFigure(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return 'under 0.1';
  if (percent < 100 && percent >= 99.5) return 'over 99';
  return (percent + 0)
    .toLocaleString('en', { maximumFractionDigits: percent < 9.95 ? 1 : 0 })
    .replace('-', '−');
}

/** A share with its interval where there is one: `45% (42 to 48%)`. */
export function rateText(rate: number, low: number | null, high: number | null): string {
  return low === null || high === null
    ? percentText(rate)
    : `${percentText(rate)} (${percentRange(low, high)})`;
}

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function listText(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Names in quotation marks in a row: `“a”, “b” and “c”`. */
export function quotedList(names: readonly string[]): string {
  return listText(names.map(quoted));
}

/** A text in quotation marks, as `“Deal stage”`. */
export function quoted(text: string): string {
  return `“${text}”`;
}
