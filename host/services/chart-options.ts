import type { ChartOptions } from '../charts/sheet-chart.ts';
import { flag, listOf, number, options, type ParameterType, text } from './parameter-types.ts';
import { ServiceError } from './service-error.ts';

/** What an option takes: a plain value, or an object of options. */
type OptionType = ParameterType<unknown> | { readonly [name: string]: OptionType };

/** Options that charts are drawn by here; live knows many more, and passes over those that it does not know. */
const OPTION_TYPES: { readonly [Name in keyof Required<ChartOptions>]: OptionType } = {
  title: text,
  width: number,
  height: number,
  colors: listOf(text),
  legend: { position: oneOf('bottom', 'none') },
  hAxis: { title: text },
  vAxis: { title: text, format: text },
  isStacked: flag,
  useFirstColumnAsDomain: flag,
  treatLabelsAsText: flag,
};

/**
 * The options of a chart with one more.
 *
 * @throws ServiceError for an option, or a value of one, that is not drawn here
 */
export function withOption(before: ChartOptions, name: string, value: unknown): ChartOptions {
  check(OPTION_TYPES, name, name, value);
  return { ...before, [name]: value };
}

function check(
  types: Readonly<Record<string, OptionType>>,
  name: string,
  path: string,
  value: unknown,
): void {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) {
    throw new ServiceError(`host: the chart option ${path} is not emulated`);
  }
  if (isPlain(type)) {
    if (!type.accepts(value)) {
      throw new ServiceError(`host: the chart option ${path} is not emulated with ${JSON.stringify(value)}`);
    }
    return;
  }
  if (!options.accepts(value)) {
    throw new ServiceError(`host: the chart option ${path} takes an object`);
  }
  for (const [inner, innerValue] of Object.entries(value)) {
    check(type, inner, `${path}.${inner}`, innerValue);
  }
}

function isPlain(type: OptionType): type is ParameterType<unknown> {
  return typeof type.accepts === 'function';
}

function oneOf(...values: readonly string[]): ParameterType<string> {
  return { accepts: (value): value is string => values.includes(String(value)) && text.accepts(value) };
}
