import { serviceProxy } from '../../../services/service-proxy.ts';
import type { Answer, FromWorker, ServiceSchema } from './messages.ts';
import { fromWire, type ServiceReference, toWire, type WireValue } from './wire.ts';

/** Cells that go in one message; more would keep the page busy while it takes the message. */
const CELLS_A_MESSAGE = 10_000;

/** How a worker asks the page, and waits. */
export interface PageLine {
  post(message: FromWorker): void;
  /** Posts, then stands still until an answer is there. */
  ask(message: FromWorker): Answer;
}

/**
 * The services inside a worker. Each object stands for a state in the page: the same state is always the same
 * object, and what a class lacks throws here without asking.
 */
export class RemoteServices {
  private readonly objects = new Map<number, object>();
  private readonly references = new WeakMap<object, ServiceReference>();

  constructor(
    private readonly schema: ServiceSchema,
    private readonly line: PageLine,
  ) {}

  /** The services by their global names. */
  globals(): Readonly<Record<string, unknown>> {
    const entries = Object.entries(this.schema.globals);
    return Object.fromEntries(entries.map(([name, value]) => [name, this.receive(value)]));
  }

  private objectOf(reference: ServiceReference): object {
    const known = this.objects.get(reference.id);
    if (known !== undefined) {
      return known;
    }
    const { methods = [], constants = {} } = this.schema.classes[reference.className] ?? {};
    const methodNames = new Set(methods);
    const object = serviceProxy({
      className: reference.className,
      hasMethod: (name) => methodNames.has(name),
      hasConstant: (name) => Object.hasOwn(constants, name),
      call: (name, args) => this.call(reference, name, args),
      constant: (name) => this.receive(constants[name] ?? null),
      createException,
    });
    this.objects.set(reference.id, object);
    this.references.set(object, reference);
    return object;
  }

  private call({ id }: ServiceReference, name: string, args: readonly unknown[]): unknown {
    const sent = args.map((arg) => toWire(arg, (value) => this.references.get(value)));
    const [first, ...others] = sent;
    if (Array.isArray(first) && this.sendAhead(first)) {
      return this.ask({ kind: 'service call', id, name, args: [{ $: 'rows' }, ...others] });
    }
    return this.ask({ kind: 'service call', id, name, args: sent });
  }

  /** Sends many rows in parts; says whether it did. */
  private sendAhead(rows: readonly WireValue[]): boolean {
    const [firstRow] = rows;
    const rowsAMessage = Math.ceil(
      CELLS_A_MESSAGE / (Array.isArray(firstRow) ? Math.max(1, firstRow.length) : 1),
    );
    if (rows.length <= rowsAMessage) {
      return false;
    }
    for (let start = 0; start < rows.length; start += rowsAMessage) {
      this.line.post({ kind: 'rows', rows: rows.slice(start, start + rowsAMessage) });
    }
    return true;
  }

  private ask(message: FromWorker): unknown {
    const rows: unknown[] = [];
    let answer = this.line.ask(message);
    while (answer.kind === 'rows') {
      for (const row of answer.rows) {
        rows.push(this.receive(row));
      }
      answer = this.line.ask({ kind: 'go on' });
    }
    if (answer.kind === 'exception') {
      throw createException(answer.message);
    }
    const value = this.receive(answer.value);
    return rows.length > 0 && Array.isArray(value) ? rows.concat(value) : value;
  }

  private receive(value: WireValue): unknown {
    return fromWire(value, (reference) => this.objectOf(reference));
  }
}

function createException(message: string): Error {
  return Object.assign(new Error(message), { name: 'Exception' });
}
