import type { Calibration } from '../report.ts';
import { countText, percentText, scoreText } from './figures.ts';

/** `From 40 to 51: a chance of about 21% (96 of 454 won).` */
export function chanceSentence({ from, to, leads, won, chance }: Calibration['bands'][number]): string {
  const scores = from === to ? `At ${scoreText(from)}` : `From ${scoreText(from)} to ${scoreText(to)}`;
  const share = percentText(chance);
  return `${scores}: a chance of ${/^\d/.test(share) ? 'about ' : ''}${share} (${won === 0 ? 'none' : countText(won)} of ${countText(leads)} won).`;
}

/** How good the chances are on leads that did not make them, against giving every lead the same chance. */
export function chancesCheckedSentence({ brierHeldOut, baseBrier }: Calibration): string {
  if (brierHeldOut === null) return 'The chances could not be checked on leads held back.';
  const gain = baseBrier === 0 ? 0 : 1 - brierHeldOut / baseBrier;
  return gain <= 0
    ? 'On leads held back, these chances come no closer than giving every lead the same chance.'
    : `On leads held back, these chances come ${percentText(gain)} closer than giving every lead the same chance.`;
}
