/** The parts of an object that came in as JSON; none of anything else. */
export function partsOf(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

/** The same, each part as text. */
export function textsIn(given: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(partsOf(given)).map(([name, value]) => [name, String(value)]));
}
