import { fileURLToPath } from 'node:url';
import gas from 'gas-local';

/** A function at the top level of the bundle, as Apps Script calls it. */
type BundleFunction = (...values: unknown[]) => unknown;

/**
 * Loads dist/ as Apps Script does: plain script files in one bare context.
 *
 * @param services the Google services that the script finds; none by default
 */
export function loadBundle(services: Readonly<Record<string, unknown>> = {}): Record<string, BundleFunction> {
  return gas.require(fileURLToPath(new URL('../../dist', import.meta.url)), { ...services });
}
