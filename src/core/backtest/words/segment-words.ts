import type { Segment } from '../report.ts';
import { countText, percentText, scoreText } from './figures.ts';

/** `Website: 402 of 1,820 won, 22%; mean score 38.4; sorts right 86 times in 100.` */
export function segmentSentence({ name, leads, won, rate, meanScore, auc }: Segment): string {
  const label = name === '' ? 'Blank' : name;
  if (leads === 0 || rate === null) return `${label}: no decided lead.`;
  const parts = [
    `${won === 0 ? 'none' : countText(won)} of ${countText(leads)} won, ${percentText(rate)}`,
    ...(meanScore === null ? [] : [`mean score ${scoreText(meanScore)}`]),
    auc === null
      ? 'too few won or lost to say how well it sorts'
      : `sorts right ${Math.round(auc * 100)} times in 100`,
  ];
  return `${label}: ${parts.join('; ')}.`;
}
