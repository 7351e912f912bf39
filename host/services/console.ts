/** The script's `console`: any number of values a line. */
export function consoleOf(print: (line: string) => void): Readonly<Record<string, unknown>> {
  const log = (...values: readonly unknown[]): void => print(lineOf(values));
  return { log, info: log, warn: log, error: log };
}

/** Values as one line; `%s` and its like in the first take those that follow. */
export function lineOf([first, ...others]: readonly unknown[]): string {
  if (typeof first !== 'string') {
    return [first, ...others].map(shown).join(' ');
  }
  const rest = [...others];
  const line = first.replace(/%[sdifjo]/g, (mark) => (rest.length > 0 ? shown(rest.shift()) : mark));
  return [line, ...rest.map(shown)].join(' ');
}

function shown(value: unknown): string {
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  return isPlain ? JSON.stringify(value) : String(value);
}
