/**
 * What `google.script.run` lets through on the way in.
 *
 * @throws TypeError for anything that is no plain JSON: a Date, a function, undefined inside an array …
 */
export function checkSidebarArgument(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return;
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      checkSidebarArgument(item, `${path}[${index}]`);
    });
    return;
  }
  if (Object.prototype.toString.call(value) === '[object Object]') {
    for (const [key, item] of Object.entries(value as object)) {
      checkSidebarArgument(item, `${path}.${key}`);
    }
    return;
  }
  throw new TypeError(`Failed due to illegal value in property: ${path}`);
}

/** What arrives in the success handler: a copy, or null for a result that holds a Date anywhere. */
export function sidebarResult(result: unknown): unknown {
  return result === undefined || holdsDate(result) ? null : JSON.parse(JSON.stringify(result));
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return (
    Object.prototype.toString.call(value) === '[object Date]' ||
    Object.values(value as Record<string, unknown>).some(holdsDate)
  );
}
