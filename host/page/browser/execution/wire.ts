/** A value on its way between a script's worker and the page: plain JSON, with what JSON lacks under `$`. */
export type WireValue = string | number | boolean | null | readonly WireValue[] | WireObject;

export type WireObject =
  | { readonly $: 'undefined' }
  /** NaN and the infinities, by name. */
  | { readonly $: 'number'; readonly text: string }
  /** Milliseconds since 1970; null for an invalid date. */
  | { readonly $: 'date'; readonly at: number | null }
  | ServiceReference
  | { readonly $: 'object'; readonly entries: Readonly<Record<string, WireValue>> }
  /** Rows that were sent ahead, in parts. */
  | { readonly $: 'rows' }
  /** What cannot be sent, such as a function: services refuse it. */
  | { readonly $: 'unknown' };

/** A service object, by the number that the page gave its state. */
export interface ServiceReference {
  readonly $: 'service';
  readonly id: number;
  readonly className: string;
}

/** Writes a value for the wire. */
export function toWire(
  value: unknown,
  referenceOf: (value: object) => ServiceReference | undefined,
): WireValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
    case 'undefined':
      return { $: 'undefined' };
    case 'object':
      return value === null ? null : objectToWire(value, referenceOf);
    default:
      return { $: 'unknown' };
  }
}

function objectToWire(
  value: object,
  referenceOf: (value: object) => ServiceReference | undefined,
): WireValue {
  if (Array.isArray(value)) {
    // Array.from visits the holes of a sparse array, too.
    return Array.from(value, (item: unknown) => toWire(item, referenceOf));
  }
  const reference = referenceOf(value);
  if (reference !== undefined) {
    return reference;
  }
  switch (Object.prototype.toString.call(value)) {
    case '[object Date]': {
      const at = (value as Date).getTime();
      return { $: 'date', at: Number.isNaN(at) ? null : at };
    }
    case '[object Object]': {
      const entries = Object.entries(value).map(([key, item]) => [key, toWire(item, referenceOf)]);
      return { $: 'object', entries: Object.fromEntries(entries) };
    }
    case '[object Error]':
      return String(value);
    default:
      return { $: 'unknown' };
  }
}

/** Stands for what could not be sent; like a function it is of no type that a service takes. */
const UNKNOWN: () => void = () => undefined;

/** Reads a value from the wire, with dates of this thread's own world. */
export function fromWire(value: WireValue, serviceOf: (reference: ServiceReference) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: WireValue) => fromWire(item, serviceOf));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const object = value as WireObject;
  switch (object.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(object.text);
    case 'date':
      return new Date(object.at ?? Number.NaN);
    case 'service':
      return serviceOf(object);
    case 'object':
      return Object.fromEntries(
        Object.entries(object.entries).map(([key, item]) => [key, fromWire(item, serviceOf)]),
      );
    case 'rows':
    case 'unknown':
      return UNKNOWN;
  }
}
