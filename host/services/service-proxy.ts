/** What a script sees of one service object; nothing here is tied to the thread that holds the state. */
export interface ServiceFace {
  /** As live's messages name the class, e.g. `SpreadsheetApp.Range`. */
  readonly className: string;
  hasMethod(name: string): boolean;
  hasConstant(name: string): boolean;
  call(name: string, args: readonly unknown[]): unknown;
  constant(name: string): unknown;
  /** An exception of the script's own world. */
  createException(message: string): Error;
}

/** Members that engines and test tools ask any object for, which must find nothing. */
const PROBES = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
  'valueOf',
]);

/** An object of the declared members alone: whatever else is touched throws and is named. */
export function serviceProxy(face: ServiceFace): object {
  return new Proxy(Object.create(null), {
    get: (_, name) => member(face, name),
    set: (_, name) => {
      throw face.createException(`host: ${face.className}.${String(name)} cannot be assigned`);
    },
    has: (_, name) => typeof name === 'string' && (face.hasMethod(name) || face.hasConstant(name)),
  });
}

function member(face: ServiceFace, name: string | symbol): unknown {
  if (name === Symbol.toPrimitive) {
    const text = member(face, 'toString') as () => string;
    return () => text();
  }
  if (typeof name === 'symbol') {
    return undefined;
  }
  if (face.hasMethod(name)) {
    return (...args: readonly unknown[]) => face.call(name, args);
  }
  if (face.hasConstant(name)) {
    return face.constant(name);
  }
  const ownName = face.className.split('.').at(-1);
  if (name === 'toString') {
    return () => ownName;
  }
  if (PROBES.has(name)) {
    return undefined;
  }
  throw face.createException(notEmulated(String(ownName), name));
}

/** What a script is told that touches a member which the emulation lacks. */
export function notEmulated(className: string, name: string): string {
  return `host: ${className}.${name} is not emulated`;
}
