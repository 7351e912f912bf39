import { anything } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';

/** State behind `Logger`. */
export class LoggerState {
  readonly kind = 'Logger';
}

const { free } = methodsOf<LoggerState>();

export const loggerService: ServiceDefinition<LoggerState> = {
  name: 'Logger',
  methods: {
    log: free(
      [takes(anything), takes(anything, anything), takes(anything, anything, anything)],
      (state, { print }, ...values) => {
        print(lineOf(values));
        return state;
      },
    ),
  },
};

/** The script's `console`: any number of values a line. */
export function consoleOf({ print }: Pick<ServiceContext, 'print'>): Readonly<Record<string, unknown>> {
  const log = (...values: readonly unknown[]): void => print(lineOf(values));
  return { log, info: log, warn: log, error: log };
}

function lineOf([first, ...others]: readonly unknown[]): string {
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
