import type { ScriptFunction } from './script-functions.ts';

/** What a caller may do: everything; read alone, as a custom function; or nothing, as `onOpen` in `AuthMode.NONE`. */
export type AuthMode = 'FULL' | 'CUSTOM_FUNCTION' | 'NONE';

/** The add-on's build, loaded. */
export interface LocalScript {
  /** Top-level functions in the order of the file. */
  readonly functions: readonly ScriptFunction[];
  /**
   * Calls a top-level function, as a menu does, and gives what it returned.
   *
   * @throws what the script throws; `Script function not found: NAME` for an unknown one
   */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  /** As `run`, with the permissions of an authorisation mode: `runAs('NONE', 'onOpen', {authMode: 'NONE'})`. */
  runAs(mode: AuthMode, functionName: string, ...args: readonly unknown[]): unknown;
  /**
   * Calls a function as `google.script.run` does: plain JSON goes in and comes out, and a result that holds a
   * Date anywhere arrives as null.
   *
   * @throws what the script throws; an Error for a name that ends in `_`, an unknown one, or an argument that
   * is no plain JSON
   */
  callFromSidebar(functionName: string, args: readonly unknown[]): unknown;
}
