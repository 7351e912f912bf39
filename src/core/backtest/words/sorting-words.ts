import type { Sorting } from '../report/scores.ts';

/** `Of a won and a lost lead, the score ranks the won one higher 86 times in 100 (85 to 87).` */
export function sortingSentence({ auc }: Sorting): string {
  return `Of a won and a lost lead, the score ranks the won one higher ${timesWords(auc)}${comparedWithACoin(auc)}`;
}

/** `86 times in 100 (85 to 87)`, `every time`, `not once`. */
export function timesWords({ value, low, high }: Pick<Sorting['auc'], 'value' | 'low' | 'high'>): string {
  if (value === 1) return 'every time';
  if (value === 0) return 'not once';
  const range = low === null || high === null ? '' : ` (${inHundred(low)} to ${inHundred(high)})`;
  return `${timesText(value)} in 100${range}`;
}

function comparedWithACoin({ value, low, high }: Sorting['auc']): string {
  if (value === 0) return ': the list stands upside down.';
  return value === 1 ? '.' : `.${coinSentence(value, low, high)}`;
}

function coinSentence(value: number, low: number | null, high: number | null): string {
  if (high !== null && high < 0.5) return ' A coin would do better: 50.';
  if (low === null || low > 0.5) return '';
  return value === 0.5 ? ' That is a coin.' : ' A coin gets 50, so this may be chance.';
}

function timesText(value: number): string {
  const text = inHundred(value);
  return `${text} ${/^(under )?1$/.test(text) ? 'time' : 'times'}`;
}

/** Neither 0 nor 100 unless it is so. */
function inHundred(share: number): string {
  const times = Math.round(share * 100);
  if (times === 100 && share < 1) return 'over 99';
  return times === 0 && share > 0 ? 'under 1' : String(times);
}

/** How closely score and outcome go together, in words with the figures. */
export function correlationSentence({ pointBiserial, spearman, kendallTauB }: Sorting): string {
  if (pointBiserial === null) return 'All scores are equal, so they cannot go with the outcome.';
  const [strength] = STRENGTHS.find(([, from]) => Math.abs(pointBiserial) >= from) ?? STRENGTHS[0];
  const direction =
    strength === 'hardly'
      ? 'Score and outcome hardly go together'
      : pointBiserial > 0
        ? `Higher scores go ${strength} with wins`
        : `Higher scores go ${strength} with losses`;
  const byRank = [
    spearman === null ? '' : `; by rank ${correlationText(spearman)}`,
    kendallTauB === null ? '' : `; by pairs ${correlationText(kendallTauB)}`,
  ].join('');
  return `${direction}: correlation ${correlationText(pointBiserial)}${byRank} (0 is none, 1 is complete).`;
}

/** Words for a correlation, by its least size (Cohen's steps). */
const STRENGTHS: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['strongly', 0.5],
  ['clearly', 0.3],
  ['weakly', 0.1],
  ['hardly', 0],
];

function correlationText(value: number): string {
  // Without the sign of a zero.
  const rounded = Math.round(value * 100) / 100 + 0;
  return rounded.toFixed(2).replace('-', '−');
}
