import { instanceOf, type ParameterType } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';

/** One value of an enumeration of the services. */
export class EnumValue<Name extends string = string> {
  constructor(
    readonly enumeration: string,
    readonly name: Name,
    readonly ordinal: number,
  ) {}
}

/** An enumeration, read like `SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA`. */
export class Enumeration<Name extends string = string> {
  readonly definition: ServiceDefinition<never>;
  private readonly values: ReadonlyMap<string, EnumValue<Name>>;

  constructor(
    readonly name: string,
    names: readonly Name[],
  ) {
    this.values = new Map(names.map((member, ordinal) => [member, new EnumValue(name, member, ordinal)]));
    this.definition = { name, methods: {}, constants: Object.fromEntries(this.values) };
  }

  value(name: Name): EnumValue<Name> {
    const value = this.values.get(name);
    if (value === undefined) {
      throw new RangeError(`${this.name} has no ${name}`);
    }
    return value;
  }

  /** A parameter that takes a value of this enumeration and no other. */
  get parameter(): ParameterType<EnumValue<Name>> {
    const type = instanceOf(EnumValue);
    return {
      accepts: (value): value is EnumValue<Name> =>
        type.accepts(value) && this.values.get(value.name) === value,
    };
  }
}

const { free } = methodsOf<EnumValue>();

export const enumValueService: ServiceDefinition<EnumValue> = {
  name: 'Enum',
  methods: {
    toString: free([takes()], (value) => value.name),
    name: free([takes()], (value) => value.name),
    ordinal: free([takes()], (value) => value.ordinal),
    toJSON: free([takes()], (value) => value.name),
  },
};
