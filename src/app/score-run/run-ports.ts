import type { Clock, Conversation, Lock, Memory, Workbook } from '../ports.ts';

/** What a score run needs of the outside. */
export interface RunPorts {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly lock: Lock;
  readonly conversation: Conversation;
}
