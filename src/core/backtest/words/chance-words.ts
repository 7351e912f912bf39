import type { Calibration } from '../report/scores.ts';
import { percentText } from './figures.ts';

/** How good the chances are on leads that did not make them, against giving every lead the same chance. */
export function chancesCheckedSentence({ brierHeldOut, baseBrier }: Calibration): string {
  if (brierHeldOut === null) return 'The chances could not be checked on leads held back.';
  const gain = baseBrier === 0 ? 0 : 1 - brierHeldOut / baseBrier;
  return gain <= 0
    ? 'On leads held back, these chances come no closer than giving every lead the same chance.'
    : `On leads held back, these chances come ${percentText(gain)} closer than giving every lead the same chance.`;
}
