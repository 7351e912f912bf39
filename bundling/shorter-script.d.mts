/** The script with its functions as arrow functions, before everything else. */
export function functionsFirst(code: string): string;
/** The script with values that stand in many places as variables: what is undefined, and texts. */
export function valuesAsVariables(code: string): string;
