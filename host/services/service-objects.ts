import { Enumeration } from './enumeration.ts';
import { nameOfType, type ParameterType, type Signature } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import type { ServiceDefinition, ServiceMethod } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

type StateClass<State> = abstract new (...args: never) => State;
// States of many classes live in one table, which looks each up by its own class.
type AnyDefinition = ServiceDefinition<never>;

/** Members that engines and test tools ask any object for, which must find nothing. */
const PROBES = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
  'valueOf',
]);

/**
 * Dresses states as service objects: a script sees the declared methods alone, every call is checked, counted
 * and allowed or refused, and anything else it touches throws.
 */
export class ServiceObjects {
  private readonly definitions = new Map<unknown, AnyDefinition>();
  private readonly objects = new WeakMap<object, object>();
  private readonly states = new WeakMap<object, object>();
  private createException: (message: string) => Error = (message) => new ServiceError(message);

  constructor(private readonly context: ServiceContext) {}

  define<State extends object>(stateClass: StateClass<State>, definition: ServiceDefinition<State>): void {
    this.definitions.set(stateClass, definition);
  }

  /** From now on failures are exceptions of the script's own world. */
  throwIn(createException: (message: string) => Error): void {
    this.createException = createException;
  }

  /** The service object of a state; arrays of states become arrays of objects, other values stay as they are. */
  dress(value: unknown): unknown {
    if (Array.isArray(value)) {
      // Values of a large range come through here too, and need no copy.
      return this.holdsState(value) ? value.map((item) => this.dress(item)) : value;
    }
    const definition = this.definitionOf(value);
    if (definition === undefined || typeof value !== 'object' || value === null) {
      return value;
    }
    const known = this.objects.get(value);
    if (known !== undefined) {
      return known;
    }
    const object = this.objectOf(value, definition);
    this.objects.set(value, object);
    this.states.set(object, value);
    return object;
  }

  private holdsState(list: readonly unknown[]): boolean {
    return list.some((item) =>
      Array.isArray(item) ? this.holdsState(item) : this.definitionOf(item) !== undefined,
    );
  }

  private definitionOf(value: unknown): AnyDefinition | undefined {
    if (value instanceof Enumeration) {
      return value.definition;
    }
    return typeof value === 'object' && value !== null ? this.definitions.get(value.constructor) : undefined;
  }

  private objectOf(state: object, definition: AnyDefinition): object {
    return new Proxy(Object.create(null), {
      get: (_, name) => this.member(state, definition, name),
      set: (_, name) => {
        throw this.createException(`host: ${definition.name}.${String(name)} cannot be assigned`);
      },
      has: (_, name) =>
        typeof name === 'string' && (name in definition.methods || name in (definition.constants ?? {})),
    });
  }

  private member(state: object, definition: AnyDefinition, name: string | symbol): unknown {
    if (name === Symbol.toPrimitive) {
      const text = this.member(state, definition, 'toString') as () => string;
      return () => text();
    }
    if (typeof name === 'symbol') {
      return undefined;
    }
    const method = Object.hasOwn(definition.methods, name) ? definition.methods[name] : undefined;
    if (method !== undefined) {
      return (...args: readonly unknown[]) => this.call(state, definition, name, method, args);
    }
    if (Object.hasOwn(definition.constants ?? {}, name)) {
      return this.dress(definition.constants?.[name]);
    }
    if (name === 'toString') {
      return () => definition.name.split('.').at(-1);
    }
    if (PROBES.has(name)) {
      return undefined;
    }
    throw this.createException(`host: ${definition.name.split('.').at(-1)}.${name} is not emulated`);
  }

  private call(
    state: object,
    definition: AnyDefinition,
    name: string,
    method: ServiceMethod<never>,
    args: readonly unknown[],
  ): unknown {
    this.context.calls.record(`${definition.name.split('.').at(-1)}.${name}`);
    try {
      this.checkPermission(definition.name, name, method);
      const plain = args.map((arg) => this.undress(arg));
      if (!method.signatures.some((signature) => fits(plain, signature))) {
        throw new ServiceError(this.mismatch(definition.name, name, plain));
      }
      this.context.calls.charge(method.cost);
      return this.dress(method.run(state as never, this.context, plain));
    } catch (error) {
      throw error instanceof ServiceError ? this.createException(error.message) : error;
    }
  }

  private checkPermission(className: string, name: string, method: ServiceMethod<never>): void {
    const { permission } = this.context;
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

  private undress(arg: unknown): unknown {
    if (Array.isArray(arg)) {
      return this.holdsServiceObject(arg) ? arg.map((item) => this.undress(item)) : arg;
    }
    return this.isServiceObject(arg) ? this.states.get(arg) : arg;
  }

  private holdsServiceObject(list: readonly unknown[]): boolean {
    return list.some((item) =>
      Array.isArray(item) ? this.holdsServiceObject(item) : this.isServiceObject(item),
    );
  }

  private isServiceObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null && this.states.has(value);
  }

  private mismatch(className: string, name: string, args: readonly unknown[]): string {
    const types = args.map((arg) => nameOfType(arg, (value) => this.definitionOf(value)?.name));
    return `The parameters (${types.join(',')}) don't match the method signature for ${className}.${name}.`;
  }
}

function fits(args: readonly unknown[], signature: Signature): boolean {
  return (
    args.length === signature.length &&
    signature.every((type: ParameterType<unknown>, index) => type.accepts(args[index]))
  );
}
