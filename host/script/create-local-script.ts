import type { ServiceContext } from '../services/service-context.ts';
import type { ServiceObjects } from '../services/service-objects.ts';
import type { DistFiles } from './dist-files.ts';
import type { AuthMode, LocalScript } from './local-script.ts';
import { scriptFunctions } from './script-functions.ts';
import type { ScriptRealm, ScriptRealmFactory } from './script-realm.ts';
import { checkSidebarArgument, sidebarResult } from './sidebar-call.ts';

/** When a script is loaded into its world. */
export type ScriptLoading = 'at once' | 'when it is called';

/**
 * Loads the build into a fresh world, where it may call nothing that needs authorisation, as live loads it.
 *
 * @throws what the script throws while it loads, if it loads at once
 */
export function createLocalScript({
  dist,
  context,
  globals,
  objects,
  createRealm,
  loading,
}: {
  readonly dist: DistFiles;
  readonly context: ServiceContext;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly objects: ServiceObjects;
  readonly createRealm: ScriptRealmFactory;
  readonly loading: ScriptLoading;
}): LocalScript {
  let loaded: ScriptRealm | undefined;
  let failure: { readonly error: unknown } | undefined;
  const realm = (): ScriptRealm => {
    if (failure !== undefined) {
      throw failure.error;
    }
    try {
      loaded ??= withPermission(context, 'NONE', () => createRealm(dist.code, globals));
      return loaded;
    } catch (error) {
      // A second attempt would fail as the first one did.
      failure = { error };
      throw error;
    }
  };
  if (loading === 'at once') {
    realm();
  }
  objects.throwIn((message) => realm().createException(message));

  const runAs = (mode: AuthMode, functionName: string, ...args: readonly unknown[]): unknown => {
    if (!realm().functionNames.has(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    return withPermission(context, mode, () => realm().call(functionName, args));
  };

  return {
    functions: scriptFunctions(dist.code).filter(
      ({ name }) => loaded === undefined || loaded.functionNames.has(name),
    ),
    run: (functionName, ...args) => runAs('FULL', functionName, ...args),
    runAs,
    callFromSidebar(functionName, args) {
      if (functionName.endsWith('_')) {
        throw new Error(`Script function not found: ${functionName}`);
      }
      args.forEach((arg, index) => {
        checkSidebarArgument(arg, String(index));
      });
      const copies: readonly unknown[] = JSON.parse(JSON.stringify(args));
      return sidebarResult(runAs('FULL', functionName, ...copies));
    },
  };
}

function withPermission<Result>(context: ServiceContext, mode: AuthMode, run: () => Result): Result {
  const before = context.permission;
  context.permission = mode;
  try {
    return run();
  } finally {
    context.permission = before;
  }
}
