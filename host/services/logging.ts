import { lineOf } from './console.ts';
import { anything } from './parameter-types.ts';
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
