import { formatByPattern } from './date-pattern.ts';
import { date, integer, text } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

/** Milliseconds that live sleeps at most. */
const LONGEST_SLEEP_MS = 300_000;

/** State behind `Utilities`. */
export class UtilitiesState {
  readonly kind = 'Utilities';
}

const { free } = methodsOf<UtilitiesState>();

export const utilitiesService: ServiceDefinition<UtilitiesState> = {
  name: 'Utilities',
  methods: {
    formatDate: free([takes(date, text, text)], (_, __, instant, zone, pattern) =>
      formatByPattern(instant, zone, pattern),
    ),
    // Where nothing else runs while a script sleeps, the time is not spent.
    sleep: free([takes(integer)], (_, { canWait }, milliseconds) => {
      if (milliseconds < 0 || milliseconds > LONGEST_SLEEP_MS) {
        throw new ServiceError('Invalid argument: milliseconds');
      }
      return canWait ? new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) : undefined;
    }),
    getUuid: free([takes()], () => globalThis.crypto.randomUUID()),
  },
};
