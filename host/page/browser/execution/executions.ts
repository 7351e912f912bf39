import type { Interaction } from '../../../services/interaction.ts';
import type { HostedWorkbook } from '../../../workbook/hosted-workbook.ts';
import { SENTENCES } from '../../sentences.ts';
import { Execution, type ScriptCall, ScriptFailure } from './execution.ts';
import { TimeLimit } from './time-limit.ts';
import { WholeCalls } from './whole-calls.ts';

/** Told to scripts that run, or are to run, when their workbook is closed. */
const CLOSED = { name: 'Exception', message: SENTENCES.workbookClosed };

/** How long live lets a script run. */
const LONGEST_MS = 6 * 60_000;

export interface ExecutionsOptions {
  /** Text of `Code.js`. */
  readonly code: string;
  readonly workerAddress: string;
  /** Called when an execution begins or ends. */
  readonly onChange: () => void;
}

/** What is to run. */
export interface ExecutionRequest {
  readonly call: ScriptCall;
  /** How it meets the person; what it shows goes away when the signal says that it has ended. */
  readonly interactionOf: (ended: AbortSignal) => Interaction;
}

/** An execution that has loaded the script and waits for a call. */
interface Prepared {
  readonly execution: Execution;
  readonly name: string;
  readonly abort: AbortController;
  /** Set once the call is made. */
  interaction: Interaction | undefined;
}

/** Runs functions of the script, each in a fresh world, several at once if need be. */
export class Executions {
  private readonly calls: WholeCalls;
  private readonly running = new Set<Prepared>();
  private spare: Prepared | undefined;
  private count = 0;
  private hasEnded = false;

  constructor(
    private readonly workbook: HostedWorkbook,
    private readonly options: ExecutionsOptions,
  ) {
    this.calls = new WholeCalls(workbook.document);
    this.spare = this.prepare();
  }

  get isRunning(): boolean {
    return this.running.size > 0;
  }

  /**
   * Calls a function of the script and gives what it returned.
   *
   * @throws ScriptFailure, as a rejection, for what escapes the script
   */
  async run({ call, interactionOf }: ExecutionRequest): Promise<unknown> {
    if (this.hasEnded) {
      throw new ScriptFailure(CLOSED);
    }
    const prepared = this.spare ?? this.prepare();
    this.spare = undefined;
    const { execution, abort, name } = prepared;
    const limit = new TimeLimit(LONGEST_MS, () =>
      execution.end({ name: 'Exception', message: SENTENCES.tookTooLong }),
    );
    prepared.interaction = uncounted(interactionOf(abort.signal), limit);
    this.running.add(prepared);
    this.options.onChange();
    try {
      return await execution.call(call);
    } finally {
      limit.stop();
      this.running.delete(prepared);
      abort.abort();
      this.workbook.lock.forget(name);
      this.spare ??= this.hasEnded ? undefined : this.prepare();
      this.options.onChange();
    }
  }

  /** Ends whatever runs. */
  dispose(): void {
    this.hasEnded = true;
    for (const { execution } of [...this.running, ...(this.spare ? [this.spare] : [])]) {
      execution.end(CLOSED);
    }
  }

  private prepare(): Prepared {
    this.count += 1;
    const name = `execution ${this.count}`;
    const { backstage } = this.workbook;
    const abort = new AbortController();
    const asked = (): Interaction => {
      if (prepared.interaction === undefined) {
        throw new Error('The execution has not begun.');
      }
      return prepared.interaction;
    };
    const prepared: Prepared = {
      name,
      abort,
      interaction: undefined,
      execution: new Execution({
        code: this.options.code,
        workerAddress: this.options.workerAddress,
        room: backstage,
        calls: this.calls,
        context: {
          ...backstage.context,
          get interaction() {
            return asked();
          },
          lockHolder: name,
          canWait: true,
          permission: 'NONE',
        },
      }),
    };
    return prepared;
  }
}

/** Stops the clock while a person answers. */
function uncounted(interaction: Interaction, limit: TimeLimit): Interaction {
  const waitFor = async <Value>(ask: () => Value | Promise<Value>): Promise<Value> => {
    limit.pause();
    try {
      return await ask();
    } finally {
      limit.resume();
    }
  };
  return {
    ...interaction,
    alert: (dialog) => waitFor(() => interaction.alert(dialog)),
    prompt: (dialog) => waitFor(() => interaction.prompt(dialog)),
  };
}
