import type { Fade } from '../../../src/core/scoring/activities/activity-count.ts';
import type { CountingHeader, CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import { type NumberStyle, readNumber } from '../../../src/core/table/read-number.ts';
import { cellText, foldText } from '../../../src/core/table/text.ts';
import { pointsText } from './points-text.ts';

/** What a field for one of these cells shows while nothing is changed; `''` for a column that is not there. */
export function countingAsItStands(
  { counting }: CriterionRow,
  header: CountingHeader,
  style: NumberStyle,
): string {
  const value = counting?.[header].value ?? '';
  return typeof value === 'number' ? pointsText(value, style) : cellText(value);
}

/** `3 times`, `14 days`: words behind a number, which a cell need not carry. */
const UNIT = /\s*(times|x|days?|points?)$/i;

/** What is to stand in the cell for a typed text; the engine says whether it can be read. */
export function countingValue(header: CountingHeader, text: string, style: NumberStyle): string | number {
  const typed = cellText(text);
  if (header === 'Counting') return typed;
  const bare = typed.replace(UNIT, '');
  if (header !== 'Fade') return readNumber(bare, style) ?? bare;
  const { kind = '', days = '' } = fadeParts(bare) ?? {};
  const number = readNumber(days, style);
  return kind === '' || number === undefined ? bare : fadeOverDays(kind, pointsText(number, style));
}

/** Whether a typed text says what stands in the cell already, if in other words. */
export function saysTheSame(
  criterion: CriterionRow,
  header: CountingHeader,
  text: string,
  style: NumberStyle,
): boolean {
  const [typed, standing] = [text, countingAsItStands(criterion, header, style)].map((own) =>
    foldText(countingValue(header, own, style)),
  );
  return typed === standing;
}

export const FADE_KINDS: readonly Fade['kind'][] = ['fades over', 'halves every', 'expires after'];

/** A text of a Fade cell as its two fields have it; undefined where it is neither blank nor said in these words. */
export function fadeParts(
  text: string,
): { readonly kind: Fade['kind'] | ''; readonly days: string } | undefined {
  const folded = foldText(text);
  if (folded === '') return { kind: '', days: '' };
  const kind = FADE_KINDS.find((own) => folded === own || folded.startsWith(`${own} `));
  return kind && { kind, days: folded.slice(kind.length).trim() };
}

/** Days that are proposed to whoever chooses a fade. */
const USUAL_DAYS = '30';

/** The text of a Fade cell of another kind, the days kept. */
export function fadeOfKind(kind: Fade['kind'] | '', days: string): string {
  return kind === '' ? '' : fadeOverDays(kind, days || USUAL_DAYS);
}

/** The text of a Fade cell over other days. */
export function fadeOverDays(kind: Fade['kind'], days: string): string {
  return `${kind} ${days}`;
}

/** How a text of a Counting cell counts; undefined where it says neither. */
export function countingKind(text: string): 'once' | 'each' | undefined {
  const folded = foldText(text).replace(/ /g, '');
  if (/^(each|all|every)(time|one)?$/.test(folded)) return 'each';
  return folded === '' || /^(once|one|newest|latest)$/.test(folded) ? 'once' : undefined;
}
