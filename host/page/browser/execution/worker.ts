import { sidebarResult } from '../../../script/sidebar-call.ts';
import { consoleOf } from '../../../services/console.ts';
import { AnswerReader } from './answer-buffer.ts';
import { hideBrowserGlobals } from './language-globals.ts';
import type { Answer, Failure, FromWorker, ToWorker } from './messages.ts';
import { RemoteServices } from './remote-services.ts';
import { fromWire, toWire, type WireValue } from './wire.ts';

/*
 * One execution of the script, in a worker of its own: as on the platform the script is loaded anew for each,
 * has the language and the services for globals, and stands still while a service works or a person thinks.
 */

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  importScripts(address: string): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
// Held here, because the script must not find them.
const post = scope.postMessage.bind(scope);
const loadScript = scope.importScripts.bind(scope);
let functionNames: ReadonlySet<string> = new Set();

scope.addEventListener('message', ({ data }) => {
  try {
    if (data.kind === 'load') {
      functionNames = load(data);
      post({ kind: 'loaded' });
    } else {
      post({ kind: 'done', result: call(data) });
    }
  } catch (thrown) {
    post({ kind: 'failed', failure: failureOf(thrown) });
  }
});

function load({ code, schema, answers }: Extract<ToWorker, { kind: 'load' }>): ReadonlySet<string> {
  const reader = new AnswerReader(answers);
  const address = URL.createObjectURL(
    new Blob([`${code}\n//# sourceURL=Code.js`], { type: 'text/javascript' }),
  );
  const ask = (message: FromWorker): Answer => {
    reader.expect();
    post(message);
    return JSON.parse(reader.read(() => post({ kind: 'go on' })));
  };
  hideBrowserGlobals(globalThis);
  Object.assign(globalThis, new RemoteServices(schema, { post, ask }).globals(), {
    console: consoleOf((line) => post({ kind: 'print', line })),
  });
  const before = new Set(Object.keys(globalThis));
  loadScript(address);
  return new Set(
    Object.keys(globalThis).filter((name) => !before.has(name) && typeof globalNamed(name) === 'function'),
  );
}

function call({ functionName, args, isFromSidebar }: Extract<ToWorker, { kind: 'call' }>): WireValue {
  if (!functionNames.has(functionName)) {
    throw new Error(`Script function not found: ${functionName}`);
  }
  const called = globalNamed(functionName) as (...values: readonly unknown[]) => unknown;
  const result = called(...args.map((arg) => fromWire(arg, () => undefined)));
  return toWire(isFromSidebar ? sidebarResult(result) : result, () => undefined);
}

function globalNamed(name: string): unknown {
  return (globalThis as unknown as Readonly<Record<string, unknown>>)[name];
}

function failureOf(thrown: unknown): Failure {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return isError
    ? { name: 'name' in thrown ? String(thrown.name) : 'Error', message: String(thrown.message) }
    : { name: 'Error', message: String(thrown) };
}
