/**
 * What a service call costs live: `read` and `write` go to the document, `property` to the property store;
 * `free` calls only navigate, build or talk to the user.
 */
export type CallCost = 'read' | 'write' | 'property' | 'free';

/** Counts service calls as a quota or a stopwatch would feel them. */
export class CallTally {
  private readonly costs = { read: 0, write: 0, property: 0 };
  private readonly byName = new Map<string, number>();

  /** Calls that read cells, formats, rules, validations, metadata or dimensions. */
  get read(): number {
    return this.costs.read;
  }

  /** Calls that change the document. */
  get write(): number {
    return this.costs.write;
  }

  /** Calls to the property store, either way. */
  get property(): number {
    return this.costs.property;
  }

  /** Every call since the last reset by name, e.g. `Range.getValues` → 2, free ones included. */
  get names(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.byName);
  }

  /** Notes that a call was tried, whatever comes of it. */
  record(name: string): void {
    this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
  }

  /** Counts a call that was allowed. */
  charge(cost: CallCost): void {
    if (cost !== 'free') {
      this.costs[cost] += 1;
    }
  }

  reset(): void {
    this.costs.read = 0;
    this.costs.write = 0;
    this.costs.property = 0;
    this.byName.clear();
  }
}
