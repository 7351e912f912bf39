/** What a parameter of a service method accepts. */
export interface ParameterType<Value> {
  accepts(value: unknown): value is Value;
}

/** Types of the parameters of one overload, in order. */
export type Signature = readonly ParameterType<unknown>[];

function parameter<Value>(accepts: (value: unknown) => value is Value): ParameterType<Value> {
  return { accepts };
}

export const text = parameter((value): value is string => typeof value === 'string');
/** Live also takes fractions and cuts them; nobody means that. */
export const integer = parameter((value): value is number => Number.isInteger(value));
export const number = parameter((value): value is number => typeof value === 'number');
export const flag = parameter((value): value is boolean => typeof value === 'boolean');
export const anything: ParameterType<unknown> = { accepts: (_value): _value is unknown => true };
export const date = parameter(
  (value): value is Date => Object.prototype.toString.call(value) === '[object Date]',
);
/** A plain object, of any realm. */
export const options = parameter(
  (value): value is Readonly<Record<string, unknown>> =>
    Object.prototype.toString.call(value) === '[object Object]',
);

/** null, which sets a format or validation back, or a value. */
export function nullable<Value>(type: ParameterType<Value>): ParameterType<Value | null> {
  return parameter((value): value is Value | null => value === null || type.accepts(value));
}

export function listOf<Value>(type: ParameterType<Value>): ParameterType<readonly Value[]> {
  return parameter(
    (value): value is readonly Value[] => Array.isArray(value) && value.every((item) => type.accepts(item)),
  );
}

/** Rows of cells. */
export function rowsOf<Value>(type: ParameterType<Value>): ParameterType<readonly (readonly Value[])[]> {
  return listOf(listOf(type));
}

/** The state behind a service object. */
export function instanceOf<Value>(type: abstract new (...args: never) => Value): ParameterType<Value> {
  return parameter((value): value is Value => value instanceof type);
}

/** How live names an argument's type when no signature fits. */
export function nameOfType(value: unknown, nameOfService: (value: unknown) => string | undefined): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'number[]';
  }
  if (typeof value === 'object' || typeof value === 'function') {
    return nameOfService(value) ?? (date.accepts(value) ? 'Date' : '(class)');
  }
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
