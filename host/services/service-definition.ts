import type { RowsLeft } from '../workbook/rows-left.ts';
import type { CallCost } from './call-tally.ts';
import type { ParameterType, Signature } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';

/** One method of a service class. */
export interface ServiceMethod<State> {
  /** Overloads that live declares. */
  readonly signatures: readonly Signature[];
  readonly cost: CallCost;
  /** Talks to the user, which a custom function may not. */
  readonly isInteractive: boolean;
  /** Set where a range's rows can be worked on one after another. */
  readonly rowWork?: RowWork;
  /** Set where all but the beginning can be done a few rows at a time: begins, and gives what is left. */
  readonly begin?: (state: State, context: ServiceContext, args: readonly unknown[]) => RowsLeft;
  /** The result, or a promise of it where the caller can wait (`ServiceContext.canWait`). */
  run(state: State, context: ServiceContext, args: readonly unknown[]): unknown;
}

/**
 * How a method of a range is done a few rows at a time, so that a page stays alive meanwhile: it gives its rows,
 * takes rows as its first argument, or does the same to every row.
 */
export interface RowWork {
  readonly kind: 'gives rows' | 'takes rows' | 'same for each row';
  /** Refuses arguments of some rows; all rows are checked before any is changed. */
  check?(state: never, context: ServiceContext, args: readonly unknown[]): void;
}

/** A service class: the name that live's messages give it, its methods, and constants such as enumerations. */
export interface ServiceDefinition<State> {
  readonly name: string;
  readonly methods: Readonly<Record<string, ServiceMethod<State>>>;
  /** Values read like properties, as states or plain values. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** Arguments that fit one of the overloads. */
type Arguments<Signatures extends readonly Signature[]> = ArgumentsOf<Signatures[number]>;

type ArgumentsOf<One extends Signature> = One extends Signature
  ? { -readonly [Index in keyof One]: One[Index] extends ParameterType<infer Value> ? Value : never }
  : never;

type Run<State, Signatures extends readonly Signature[]> = (
  state: State,
  context: ServiceContext,
  ...args: Arguments<Signatures>
) => unknown;

/** Parameter types of one overload; arguments reach the method with these types. */
export function takes<const One extends Signature>(...types: One): One {
  return types;
}

/**
 * Declares the methods of a class of states: what they cost and take, and what they do. A method gives back
 * plain values or states; states reach the script as their service objects.
 */
export function methodsOf<State>() {
  const declare =
    (cost: CallCost, isInteractive = false) =>
    <const Signatures extends readonly Signature[]>(
      signatures: Signatures,
      run: Run<State, Signatures>,
    ): ServiceMethod<State> => ({
      signatures,
      cost,
      isInteractive,
      // The caller has found a signature that the arguments fit.
      run: (state, context, args) => run(state, context, ...(args as Arguments<Signatures>)),
    });
  return {
    /** Reads the document. */
    read: declare('read'),
    /** Changes the document; a custom function may not. */
    write: declare('write'),
    /** Navigates or builds. */
    free: declare('free'),
    /** Reads or writes the property store. */
    property: declare('property'),
    /** Shows something to the user; a custom function may not. */
    interactive: declare('free', true),
  };
}

/** Declares that a method of a range may be done a few rows at a time. */
export function byRows<State>(
  kind: RowWork['kind'],
  method: ServiceMethod<State>,
  check?: (state: State, context: ServiceContext, args: readonly unknown[]) => void,
): ServiceMethod<State> {
  return { ...method, rowWork: { kind, ...(check === undefined ? {} : { check }) } };
}

/**
 * Declares that a method may be begun, and the rest of it done a few rows at a time. It gives back its own state.
 *
 * @param beginning a method that gives `RowsLeft`
 */
export function thenByRows<State>(beginning: ServiceMethod<State>): ServiceMethod<State> {
  const begin: NonNullable<ServiceMethod<State>['begin']> = (state, context, args) =>
    beginning.run(state, context, args) as RowsLeft;
  return {
    ...beginning,
    begin,
    run: (state, context, args) => {
      const left = begin(state, context, args);
      left.work(0, left.rowCount);
      return state;
    },
  };
}
