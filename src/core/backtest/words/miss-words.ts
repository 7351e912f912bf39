import type { MissedLead } from '../report.ts';
import { scoreText } from './figures.ts';

/** `Won with a score of 4: Webinar attended +8 · Personal email −10`; the name stands beside it. */
export function missSentence({ score, why }: MissedLead, outcome: 'won' | 'lost'): string {
  const what = `${outcome === 'won' ? 'Won' : 'Lost'} with a score of ${scoreText(score)}`;
  return why === '' ? `${what}: no rule matched` : `${what}: ${why}`;
}
