/** The source with its lists as texts. */
export function listsAsTexts(source: string): string;
