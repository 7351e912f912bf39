import { Enumeration } from './enumeration.ts';
import { nameOfType, type ParameterType, type Signature } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import type { ServiceDefinition, ServiceMethod } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { notEmulated } from './service-proxy.ts';

type StateClass<State> = abstract new (...args: never) => State;
// States of many classes live in one table, which looks each up by its own class.
export type AnyDefinition = ServiceDefinition<never>;

/** A call that is allowed, counted, and has arguments that fit: all that is left is to run it. */
export interface CheckedCall {
  readonly method: ServiceMethod<never>;
  readonly args: readonly unknown[];
}

/** Which definition dresses which class of states, and whether a call on one may be made. */
export class ServiceDefinitions {
  private readonly byClass = new Map<unknown, AnyDefinition>();

  define<State extends object>(stateClass: StateClass<State>, definition: ServiceDefinition<State>): void {
    this.byClass.set(stateClass, definition);
  }

  /** Definitions of all classes; those of enumerations are found among their constants. */
  all(): readonly AnyDefinition[] {
    return [...this.byClass.values()];
  }

  /** undefined for a plain value. */
  of(value: unknown): AnyDefinition | undefined {
    if (value instanceof Enumeration) {
      return value.definition;
    }
    return typeof value === 'object' && value !== null ? this.byClass.get(value.constructor) : undefined;
  }

  /**
   * Counts a call, and makes sure that the code that runs now may make it with these arguments.
   *
   * @param args plain values and states
   * @throws ServiceError in live's words
   */
  check(
    context: ServiceContext,
    definition: AnyDefinition,
    name: string,
    args: readonly unknown[],
  ): CheckedCall {
    context.calls.record(`${shortName(definition)}.${name}`);
    const method = methodNamed(definition, name);
    if (method === undefined) {
      throw new ServiceError(notEmulated(shortName(definition), name));
    }
    checkPermission(context, definition.name, name, method);
    if (!method.signatures.some((signature) => fits(args, signature))) {
      throw new ServiceError(this.mismatch(definition.name, name, args));
    }
    context.calls.charge(method.cost);
    return { method, args };
  }

  private mismatch(className: string, name: string, args: readonly unknown[]): string {
    const types = args.map((arg) => nameOfType(arg, (value) => this.of(value)?.name));
    return `The parameters (${types.join(',')}) don't match the method signature for ${className}.${name}.`;
  }
}

/** What a class is called in a script: `SpreadsheetApp.Range` is `Range`. */
export function shortName({ name }: Pick<AnyDefinition, 'name'>): string {
  return name.split('.').at(-1) ?? name;
}

function methodNamed(definition: AnyDefinition, name: string): ServiceMethod<never> | undefined {
  return Object.hasOwn(definition.methods, name) ? definition.methods[name] : undefined;
}

function checkPermission(
  { permission }: ServiceContext,
  className: string,
  name: string,
  method: ServiceMethod<never>,
): void {
  if (permission === 'FULL') {
    return;
  }
  if (permission === 'CUSTOM_FUNCTION' && method.isInteractive) {
    throw new ServiceError(`Cannot call ${className}.${name}() from this context.`);
  }
  const isRefused = permission === 'NONE' ? method.cost !== 'free' : method.cost === 'write';
  if (isRefused) {
    throw new ServiceError(`You do not have permission to call ${name}`);
  }
}

function fits(args: readonly unknown[], signature: Signature): boolean {
  return (
    args.length === signature.length &&
    signature.every((type: ParameterType<unknown>, index) => type.accepts(args[index]))
  );
}
