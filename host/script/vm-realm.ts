import { createContext, Script } from 'node:vm';
import type { ScriptRealm, ScriptRealmFactory } from './script-realm.ts';

/**
 * Runs the script in a context of Node's `vm`, which has the language's own globals and none of Node's: no
 * timers, no `fetch`, no `URL`, no `require`.
 */
export const createVmRealm: ScriptRealmFactory = (code, globals): ScriptRealm => {
  const context = createContext({ ...globals });
  const before = new Set(Object.keys(context));
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  const functionNames = Object.keys(context).filter(
    (name) => !before.has(name) && typeof context[name] === 'function',
  );
  const newException: (message: string) => Error = new Script(
    "(message) => Object.assign(new Error(message), { name: 'Exception' })",
  ).runInContext(context);
  return {
    functionNames: new Set(functionNames),
    call(functionName, args) {
      const called: (...values: readonly unknown[]) => unknown = context[functionName];
      return called(...args);
    },
    createException: newException,
  };
};
