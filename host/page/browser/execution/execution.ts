import type { AuthMode } from '../../../script/local-script.ts';
import type { ServiceRoom } from '../../../services/apps-script-services.ts';
import type { ServiceContext } from '../../../services/service-context.ts';
import { AnswerWriter, newAnswerBuffer } from './answer-buffer.ts';
import type { Failure, FromWorker, ToWorker } from './messages.ts';
import { ServiceDispatcher } from './service-dispatcher.ts';
import { ServiceHandles } from './service-handles.ts';
import type { WholeCalls } from './whole-calls.ts';
import { fromWire, toWire, type WireValue } from './wire.ts';

/** What an execution needs of the page. */
export interface ExecutionSetting {
  readonly code: string;
  readonly workerAddress: string;
  readonly room: Pick<ServiceRoom, 'definitions' | 'states'>;
  readonly calls: WholeCalls;
  /** A context for this execution alone. */
  readonly context: ServiceContext;
}

/** A function to call, and how. */
export interface ScriptCall {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly mode: AuthMode;
  /** From a sidebar only plain JSON comes back, and a Date makes it null. */
  readonly isFromSidebar: boolean;
}

/** What escaped a script; its message is that of what was thrown. */
export class ScriptFailure extends Error {
  override readonly name: string;

  constructor({ name, message }: Failure) {
    super(message);
    this.name = name;
  }
}

/** One execution of the script: a worker that loads it, calls one function, and ends. */
export class Execution {
  private readonly worker: Worker;
  private readonly dispatcher: ServiceDispatcher;
  private readonly writer: AnswerWriter;
  private readonly isLoaded: Promise<void>;
  private readonly result: Promise<unknown>;
  private sentAhead: WireValue[] = [];
  private goOn: (() => void) | undefined;
  private hasEnded = false;
  private readonly settle: {
    readonly loaded: () => void;
    readonly done: (result: unknown) => void;
    readonly failed: (failure: ScriptFailure) => void;
  };

  /** The worker begins to load the script at once, which may call nothing that needs authorisation. */
  constructor(private readonly setting: ExecutionSetting) {
    const { room, context, calls, code } = setting;
    const handles = new ServiceHandles(room.definitions);
    const answers = newAnswerBuffer();
    this.writer = new AnswerWriter(answers, () => this.nextRequest());
    this.dispatcher = new ServiceDispatcher(room.definitions, handles, context, calls, {
      hasEnded: () => this.hasEnded,
      send: (answer) => this.send(JSON.stringify(answer), answer.kind === 'rows'),
    });
    const loading = Promise.withResolvers<void>();
    const ending = Promise.withResolvers<unknown>();
    this.settle = { loaded: loading.resolve, done: ending.resolve, failed: ending.reject };
    this.isLoaded = loading.promise;
    this.result = ending.promise;
    // Who waits for the result is told; a failure while nobody has called yet is told to who calls.
    this.result.catch(() => undefined);
    this.worker = new Worker(setting.workerAddress);
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.take(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.end({ name: 'Error', message: event.message });
    };
    this.post({ kind: 'load', code, schema: handles.schema(room.states), answers });
  }

  /**
   * Calls a function of the script; can be done once.
   *
   * @throws ScriptFailure, as a rejection, for what escapes the script
   */
  async call({ functionName, args, mode, isFromSidebar }: ScriptCall): Promise<unknown> {
    await Promise.race([this.isLoaded, this.result]);
    this.setting.context.permission = mode;
    const sent = args.map((arg) => toWire(arg, () => undefined));
    this.post({ kind: 'call', functionName, args: sent, isFromSidebar });
    return this.result;
  }

  /** Ends the execution wherever it is. */
  end(failure: Failure): void {
    this.settle.failed(new ScriptFailure(failure));
    this.close();
  }

  private close(): void {
    this.hasEnded = true;
    this.worker.terminate();
    // A call that waits for the worker goes on without it, so that those of others get their turn.
    this.goOn?.();
  }

  private take(message: FromWorker): void {
    // What the worker sent before it was stopped may still come.
    if (this.hasEnded) {
      return;
    }
    switch (message.kind) {
      case 'loaded':
        this.settle.loaded();
        break;
      case 'rows':
        this.sentAhead.push(...message.rows);
        break;
      case 'service call':
        void this.dispatcher.answer({ ...message, args: this.withRows(message.args) });
        break;
      case 'go on':
        this.goOn?.();
        break;
      case 'print':
        this.setting.context.print(message.line);
        break;
      case 'done':
        this.settle.done(fromWire(message.result, () => undefined));
        this.close();
        break;
      case 'failed':
        this.end(message.failure);
        break;
    }
  }

  private withRows(args: readonly WireValue[]): readonly WireValue[] {
    const rows = this.sentAhead;
    this.sentAhead = [];
    const isPlace = (arg: WireValue): boolean =>
      typeof arg === 'object' && arg !== null && '$' in arg && arg.$ === 'rows';
    return args.map((arg) => (isPlace(arg) ? rows : arg));
  }

  /** @param hasMore the worker will ask to go on after it has read all of this */
  private async send(text: string, hasMore: boolean): Promise<void> {
    if (!this.hasEnded) {
      await this.writer.write(text);
    }
    if (hasMore && !this.hasEnded) {
      await this.nextRequest();
    }
  }

  /** Resolves when the worker asks to go on; at once where it has ended and will never ask. */
  private nextRequest(): Promise<void> {
    return new Promise((resolve) => {
      if (this.hasEnded) resolve();
      else this.goOn = resolve;
    });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
