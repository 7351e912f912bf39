/** Globals of the language itself, which Apps Script has, too. */
const LANGUAGE = new Set([
  'globalThis',
  'Infinity',
  'NaN',
  'undefined',
  'eval',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'unescape',
  'Object',
  'Function',
  'Boolean',
  'Symbol',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Number',
  'BigInt',
  'Math',
  'Date',
  'String',
  'RegExp',
  'Array',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
  'Float32Array',
  'Float64Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'FinalizationRegistry',
  'ArrayBuffer',
  'DataView',
  'JSON',
  'Promise',
  'Reflect',
  'Proxy',
  'Intl',
  'Iterator',
  'WebAssembly',
]);

/**
 * Takes away what a browser has and Apps Script has not: timers, `fetch`, `URL`, `crypto` and all else.
 *
 * @param world a global object nobody else uses
 * @returns names that a browser does not let go of, such as `document`
 */
export function hideBrowserGlobals(world: object): readonly string[] {
  const kept = new Set<string>();
  for (let owner: object | null = world; owner !== null; owner = Object.getPrototypeOf(owner)) {
    // What every object has stays.
    if (Object.hasOwn(owner, 'hasOwnProperty')) {
      break;
    }
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!LANGUAGE.has(name) && name !== 'constructor' && !Reflect.deleteProperty(owner, name)) {
        kept.add(name);
      }
    }
  }
  return [...kept];
}
