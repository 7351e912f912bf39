import { checkShape } from '../../../services/data-shape.ts';
import type { ServiceContext } from '../../../services/service-context.ts';
import type { RowWork } from '../../../services/service-definition.ts';
import type { CheckedCall, ServiceDefinitions } from '../../../services/service-definitions.ts';
import { ServiceError } from '../../../services/service-error.ts';
import { RangeState } from '../../../services/spreadsheet-states.ts';
import { columnCountOf, rowCountOf } from '../../../workbook/cell-area.ts';
import type { Answer } from './messages.ts';
import { RowSteps } from './row-steps.ts';
import type { ServiceHandles } from './service-handles.ts';
import type { WholeCalls } from './whole-calls.ts';
import type { WireValue } from './wire.ts';

/** Ranges of no more cells are worked on at once. */
const SMALL_CELLS = 2_000;

/** A service call as a worker asks for it. */
export interface RequestedCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly WireValue[];
}

/** The execution that asks. */
export interface Caller {
  readonly hasEnded: () => boolean;
  /** Hands an answer to the worker; resolves when the worker has taken it, or asked for more. */
  readonly send: (answer: Answer) => Promise<void>;
}

/** Runs the service calls of one execution on the document, large ones a few rows at a time. */
export class ServiceDispatcher {
  constructor(
    private readonly definitions: ServiceDefinitions,
    private readonly handles: ServiceHandles,
    private readonly context: ServiceContext,
    private readonly calls: WholeCalls,
    private readonly caller: Caller,
  ) {}

  /** Never rejects for what the service throws: that is an answer, too. */
  async answer(call: RequestedCall): Promise<void> {
    await this.caller.send(await this.outcomeOf(call));
  }

  private async outcomeOf(call: RequestedCall): Promise<Answer> {
    try {
      const { later } = await this.calls.inTurn(() => this.run(call));
      return { kind: 'value', value: this.handles.write(await later) };
    } catch (error) {
      if (error instanceof ServiceError) {
        return { kind: 'exception', message: error.message };
      }
      // What the emulation did not foresee is a failure of the service to the script, and a fault to be seen.
      console.error(error);
      return { kind: 'exception', message: `host: ${call.name} failed: ${String(error)}` };
    }
  }

  /** The result is wrapped, so that the turn does not wait for it: other calls work while a person thinks. */
  private async run({ id, name, args }: RequestedCall): Promise<{ readonly later: unknown }> {
    // It may have been stopped while its call waited for its turn, and must not write any more.
    if (this.caller.hasEnded()) {
      return { later: null };
    }
    const state = this.handles.state(id);
    const definition = this.definitions.of(state);
    if (definition === undefined) {
      throw new RangeError('No class defines this service object.');
    }
    const read = args.map((arg) => this.handles.read(arg));
    const checked = this.definitions.check(this.context, definition, name, read);
    const { rowWork, begin } = checked.method;
    if (begin !== undefined) {
      const left = begin(state as never, this.context, checked.args);
      await this.calls.steps(
        new RowSteps(left.rowCount, left.columnCount, (start, count) => left.work(start, count)),
      );
      return { later: state };
    }
    const isLarge =
      state instanceof RangeState && rowCountOf(state.area) * columnCountOf(state.area) > SMALL_CELLS;
    if (rowWork === undefined || !isLarge) {
      return { later: checked.method.run(state as never, this.context, checked.args) };
    }
    return { later: await this.runByRows(state, checked, rowWork) };
  }

  private async runByRows(range: RangeState, checked: CheckedCall, work: RowWork): Promise<unknown> {
    const { method, args } = checked;
    if (work.kind === 'gives rows') {
      return this.giveRows(range, checked);
    }
    const [rows, ...others] = args;
    const takesRows = work.kind === 'takes rows';
    if (takesRows) {
      checkShape(rows as readonly (readonly unknown[])[], range.area);
    }
    const argsFor = (start: number, count: number): readonly unknown[] =>
      takesRows ? [(rows as readonly unknown[]).slice(start, start + count), ...others] : args;
    const { check } = work;
    if (check !== undefined) {
      await this.calls.steps(
        stepsOver(range, (part, start, count) => check(part as never, this.context, argsFor(start, count))),
      );
    }
    await this.calls.steps(
      stepsOver(range, (part, start, count) => {
        method.run(part as never, this.context, argsFor(start, count));
      }),
    );
    return range;
  }

  /** Rows travel to the worker while the next ones are read. */
  private async giveRows(range: RangeState, { method }: CheckedCall): Promise<readonly unknown[]> {
    let ready: WireValue[] = [];
    const steps = stepsOver(range, (part) => {
      const rows = method.run(part as never, this.context, []) as readonly unknown[];
      for (const row of rows) {
        ready.push(this.handles.write(row));
      }
    });
    const sendReady = async (): Promise<void> => {
      const rows = ready;
      ready = [];
      await this.caller.send({ kind: 'rows', rows });
    };
    await this.calls.steps(steps, sendReady);
    // Where somebody changed cells while rows travelled, all that were left were read at that moment.
    if (ready.length > 0) {
      await sendReady();
    }
    return [];
  }
}

function stepsOver(
  range: RangeState,
  work: (part: RangeState, startOffset: number, rowCount: number) => void,
): RowSteps {
  const { area, sheet } = range;
  return new RowSteps(rowCountOf(area), columnCountOf(area), (startOffset, rowCount) => {
    const startRow = area.startRow + startOffset;
    work(
      new RangeState(sheet, { ...area, startRow, endRow: startRow + rowCount - 1 }),
      startOffset,
      rowCount,
    );
  });
}
