const QUOTED_LENGTH = 60;

/** A quotation short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}
