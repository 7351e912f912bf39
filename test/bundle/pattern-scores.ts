import { loadBundle } from './load-bundle.ts';

const { LEADSCORE } = loadBundle();

/**
 * Of each text, whether the built bundle finds a pattern in it, told by a point.
 *
 * @throws Error for what is no pattern, with the sentence that a person would read
 */
export function bundleFinds(pattern: string, texts: readonly string[]): readonly boolean[] {
  const config = [
    ['Criteria', '', '', ''],
    ['Column', 'Rule', 'Value', 'Points'],
    ['Text', 'matches', pattern, 1],
  ];
  // A lead more, so that there are many: one would be answered by a number.
  const rows = [...texts, 'further lead'].map((text) => [text]);
  const scores = LEADSCORE?.(rows, [['Text']], config) as number[][];
  return texts.map((_, index) => scores[index]?.[0] === 1);
}
