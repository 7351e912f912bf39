import { type Answer, whenAnswered } from './answer.ts';
import { integer } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
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
    tryLock: lock.free([takes(integer)], (_, context, milliseconds) => taken(context, milliseconds)),
    waitLock: lock.free([takes(integer)], (_, context, milliseconds) =>
      whenAnswered(taken(context, milliseconds), (isTaken) => {
        if (!isTaken) {
          throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
        }
      }),
    ),
    hasLock: lock.free([takes()], (_, context) => context.lock.isHeldBy(context.lockHolder)),
    releaseLock: lock.free([takes()], (_, context) => {
      context.lock.release(context.lockHolder);
    }),
  },
};

/** Nobody else can release a lock while a script that cannot wait runs, so that waiting would change nothing. */
function taken({ lock, lockHolder, canWait }: ServiceContext, milliseconds: number): Answer<boolean> {
  return canWait ? lock.takeWithin(lockHolder, milliseconds) : lock.take(lockHolder);
}
