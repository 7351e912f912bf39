/** The text of a library without what nothing reads, beginning with the names in `roots`. */
export function withoutUnread(text: string, roots: readonly string[]): string;
