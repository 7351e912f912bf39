import { scriptFunctions } from '../../../script/script-functions.ts';
import type { ScriptRealm, ScriptRealmFactory } from '../../../script/script-realm.ts';
import { hideBrowserGlobals } from './language-globals.ts';

/** What the loaded script hands out. */
interface LoadedScript {
  readonly functions: Readonly<Record<string, unknown>>;
  readonly newException: (message: string) => Error;
}

/**
 * Runs the script in the world of a hidden frame, on the thread of the page, where the formula engine can call it at
 * once. A frame does not let go of `window` and a few others; there the script stands in a function whose
 * parameters hide them.
 *
 * @param place where the frame lies; the realm ends when it is emptied
 */
export const iframeRealmIn =
  (place: HTMLElement): ScriptRealmFactory =>
  (code, globals): ScriptRealm => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = '';
    place.append(frame);
    const world = frame.contentWindow;
    if (world === null) {
      throw new Error('The browser gave the script no frame.');
    }
    const names = scriptFunctions(code).map(({ name }) => name);
    const run = evaluator(world);
    const kept = hideBrowserGlobals(world).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
    Object.assign(world, globals);
    const load = run(
      `(function (${kept.join(', ')}) {${code}
return {
  functions: { ${names.join(', ')} },
  newException: function (message) { return Object.assign(new Error(message), { name: 'Exception' }); }
};
})
//# sourceURL=Code.js`,
    ) as () => LoadedScript;
    const { functions, newException } = load();
    return {
      functionNames: new Set(names),
      call(functionName, args) {
        const called = functions[functionName] as (...values: readonly unknown[]) => unknown;
        return called(...args);
      },
      createException: newException,
    };
  };

/** The frame's own `eval`, which works in its world. */
function evaluator(world: Window): (text: string) => unknown {
  const { eval: evaluate } = world as unknown as { readonly eval: (text: string) => unknown };
  return (text) => evaluate(text);
}
