/** See arrows.mjs. */
export function checkArrows(root: string): Promise<{ modules: number; violations: string[] }>;
