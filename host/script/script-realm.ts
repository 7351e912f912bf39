/** A fresh JavaScript world with the script's own built-ins and no globals but the services. */
export interface ScriptRealm {
  /** Names of the functions that the script put into the global scope. */
  readonly functionNames: ReadonlySet<string>;
  call(functionName: string, args: readonly unknown[]): unknown;
  /** An `Exception` of the script's own world, so that `instanceof Error` holds inside it. */
  createException(message: string): Error;
}

/**
 * Runs the script's text once in a new world.
 *
 * @param code text of `Code.js`
 * @param globals services by their global names
 */
export type ScriptRealmFactory = (code: string, globals: Readonly<Record<string, unknown>>) => ScriptRealm;
