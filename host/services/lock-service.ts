import { integer } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

/** State behind `LockService`. */
export class LockServiceState {
  readonly kind = 'LockService';
}

/** State behind the document's `Lock`. */
export class LockState {
  readonly kind = 'Lock';
}

const service = methodsOf<LockServiceState>();

export const lockService: ServiceDefinition<LockServiceState> = {
  name: 'LockService',
  methods: { getDocumentLock: service.free([takes()], () => new LockState()) },
};

const lock = methodsOf<LockState>();

export const documentLockService: ServiceDefinition<LockState> = {
  name: 'LockService.Lock',
  methods: {
    // Nobody else can release a lock while this script waits, so waiting would change nothing.
    tryLock: lock.free([takes(integer)], (_, context) => context.lock.take('script')),
    waitLock: lock.free([takes(integer)], (_, context) => {
      if (!context.lock.take('script')) {
        throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
      }
    }),
    hasLock: lock.free([takes()], (_, context) => context.lock.isHeldBy('script')),
    releaseLock: lock.free([takes()], (_, context) => {
      context.lock.release('script');
    }),
  },
};
