/** Quoted text, quoted tab names, and function names; only the last are caught. */
export const FUNCTION_CALLS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b([A-Z][A-Z0-9._]*)(?=\()/gi;

/** Names of the functions that a formula calls, in upper case. */
export function functionNames(formula: string): readonly string[] {
  return [...formula.matchAll(FUNCTION_CALLS)].flatMap(([, name]) =>
    name === undefined ? [] : [name.toUpperCase()],
  );
}
