import type { ServiceContext } from './service-context.ts';
import type { AnyDefinition, ServiceDefinitions } from './service-definitions.ts';
import { ServiceError } from './service-error.ts';
import { serviceProxy } from './service-proxy.ts';

/**
 * Dresses states as service objects of this thread: a script sees the declared methods alone, every call is
 * checked, counted and allowed or refused, and anything else it touches throws.
 */
export class ServiceObjects {
  private readonly objects = new WeakMap<object, object>();
  private readonly states = new WeakMap<object, object>();
  private createException: (message: string) => Error = (message) => new ServiceError(message);

  constructor(
    private readonly definitions: ServiceDefinitions,
    private readonly context: ServiceContext,
  ) {}

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
    const definition = this.definitions.of(value);
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
      Array.isArray(item) ? this.holdsState(item) : this.definitions.of(item) !== undefined,
    );
  }

  private objectOf(state: object, definition: AnyDefinition): object {
    const constants = definition.constants ?? {};
    return serviceProxy({
      className: definition.name,
      hasMethod: (name) => Object.hasOwn(definition.methods, name),
      hasConstant: (name) => Object.hasOwn(constants, name),
      call: (name, args) => this.call(state, definition, name, args),
      constant: (name) => this.dress(constants[name]),
      createException: (message) => this.createException(message),
    });
  }

  private call(state: object, definition: AnyDefinition, name: string, args: readonly unknown[]): unknown {
    try {
      const plain = args.map((arg) => this.undress(arg));
      const checked = this.definitions.check(this.context, definition, name, plain);
      const result = checked.method.run(state as never, this.context, checked.args);
      if (result instanceof Promise) {
        throw new ServiceError('host: a script in the thread of the page cannot wait for an answer');
      }
      return this.dress(result);
    } catch (error) {
      throw error instanceof ServiceError ? this.createException(error.message) : error;
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
}
