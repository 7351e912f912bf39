import type { AnyDefinition, ServiceDefinitions } from '../../../services/service-definitions.ts';
import type { ServiceClass, ServiceSchema } from './messages.ts';
import { fromWire, type ServiceReference, toWire, type WireValue } from './wire.ts';

/** The numbers by which one execution knows the states of its services. */
export class ServiceHandles {
  private readonly states: object[] = [];
  private readonly ids = new Map<object, number>();

  constructor(private readonly definitions: ServiceDefinitions) {}

  /** @param roots states behind the services, by their global names */
  schema(roots: Readonly<Record<string, object>>): ServiceSchema {
    const classes: Record<string, ServiceClass> = {};
    const describe = (definition: AnyDefinition): void => {
      if (classes[definition.name] !== undefined) {
        return;
      }
      const constants = Object.entries(definition.constants ?? {});
      classes[definition.name] = {
        methods: Object.keys(definition.methods),
        constants: Object.fromEntries(constants.map(([name, value]) => [name, this.write(value)])),
      };
      // Enumerations are classes of their own, known by the constants that hold them.
      for (const [, value] of constants) {
        const own = this.definitions.of(value);
        if (own !== undefined) {
          describe(own);
        }
      }
    };
    for (const definition of this.definitions.all()) {
      describe(definition);
    }
    const globals = Object.entries(roots).map(([name, state]) => [name, this.write(state)]);
    return { classes, globals: Object.fromEntries(globals) };
  }

  /** @throws RangeError for a number that was never given out */
  state(id: number): object {
    const state = this.states[id];
    if (state === undefined) {
      throw new RangeError(`There is no service object ${id}.`);
    }
    return state;
  }

  write(value: unknown): WireValue {
    return toWire(value, (object) => this.referenceOf(object));
  }

  read(value: WireValue): unknown {
    return fromWire(value, ({ id }) => this.state(id));
  }

  private referenceOf(state: object): ServiceReference | undefined {
    const definition = this.definitions.of(state);
    if (definition === undefined) {
      return undefined;
    }
    const id = this.ids.get(state) ?? this.states.push(state) - 1;
    this.ids.set(state, id);
    return { $: 'service', id, className: definition.name };
  }
}
