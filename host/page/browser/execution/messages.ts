import type { WireValue } from './wire.ts';

/** What a script can see of a service class. */
export interface ServiceClass {
  readonly methods: readonly string[];
  /** Enumerations and their values. */
  readonly constants: Readonly<Record<string, WireValue>>;
}

/** All that a worker has to know about the services before it asks. */
export interface ServiceSchema {
  /** By names such as `SpreadsheetApp.Range`. */
  readonly classes: Readonly<Record<string, ServiceClass>>;
  /** Services by their global names. */
  readonly globals: Readonly<Record<string, WireValue>>;
}

/** From the page to a worker; it takes one of each, in this order. */
export type ToWorker =
  | {
      readonly kind: 'load';
      readonly code: string;
      readonly schema: ServiceSchema;
      readonly answers: SharedArrayBuffer;
    }
  | {
      readonly kind: 'call';
      readonly functionName: string;
      readonly args: readonly WireValue[];
      /** From a sidebar only plain JSON comes back, and a Date makes it null. */
      readonly isFromSidebar: boolean;
    };

/** From a worker to the page. */
export type FromWorker =
  | { readonly kind: 'loaded' }
  /** Part of the rows of the call that comes next. */
  | { readonly kind: 'rows'; readonly rows: readonly WireValue[] }
  /** The worker stands still until its answer is there. */
  | {
      readonly kind: 'service call';
      readonly id: number;
      readonly name: string;
      readonly args: readonly WireValue[];
    }
  /** The worker has read what there was of an answer, and stands still until more is there. */
  | { readonly kind: 'go on' }
  | { readonly kind: 'print'; readonly line: string }
  | { readonly kind: 'done'; readonly result: WireValue }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a script threw. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** One piece of the answer to a service call, or all of it. */
export type Answer =
  | { readonly kind: 'value'; readonly value: WireValue }
  /** Rows with which the result begins or goes on; a `value` of a list ends it. */
  | { readonly kind: 'rows'; readonly rows: readonly WireValue[] }
  /** An exception of a service. */
  | { readonly kind: 'exception'; readonly message: string };
