import { exactText } from '../../scoring/points-words.ts';
import type { CutResult, Question, ThresholdAnswer } from '../report/thresholds.ts';
import type { BacktestReport } from '../report.ts';
import { counted, countText, percentText, rateText, roughlyCounted, roughText } from './figures.ts';

/** Each question as people ask it. */
export const QUESTION_TITLES: Readonly<Record<Question, string>> = {
  capacity: 'How many can sales work?',
  profit: 'Which calls pay for themselves?',
  'hit rate': 'Which calls hit often enough?',
  reach: 'Which cut misses few winners?',
  youden: 'Parts won from lost best',
  f1: 'Balances hits and reach',
  'catch everyone': 'Catches every win',
};

/** Cuts that answer no question of the team's own, and are shown for comparison. */
export const REFERENCE_CUTS: ReadonlySet<Question> = new Set(['youden', 'f1', 'catch everyone']);

/** Why no cut answers a question: what to fill in, or what the scores cannot do. */
export const WITHOUT_ANSWER = {
  noCapacity: 'Fill in the setting Capacity per week: how many leads sales can work.',
  noLeadsPerWeek:
    'Fill in the setting Leads per week, or Created date, so that leads per week can be counted.',
  noLeads: 'Fill in the setting Leads per week with a number above 0.',
  tooManyLeads:
    'Even the leads with the highest score are more than sales can work in a week: the scores tell too few leads apart.',
  noValue: 'Fill in the settings Value per win and Cost per call.',
  noProfit: 'At this cost per call no cut earns more than it costs.',
  noHitRate: 'Fill in the setting Minimum hit rate.',
  hitsTooSeldom:
    'No cut is sure to reach the Minimum hit rate: the leads with the highest scores are won too seldom, or are too few.',
} as const;

/** What a cut does, or why no cut answers. */
export function answerSentence({ from, because, result }: ThresholdAnswer): string {
  if (from === null || result === null) return because || 'No cut answers this.';
  return `From ${exactText(from)}: ${cutWords(result)}`;
}

/** `545 leads, 327 won (60%, …). That is 53% of all wins; 1.7 calls per win, 20 leads a week. Missed: 285 won leads.` */
function cutWords(result: CutResult): string {
  const { flagged, won, precision, low, high, recall, lift, callsPerWin, flaggedPerWeek } = result;
  if (flagged === 0 || precision === null) return 'no lead reaches it.';
  const details = [
    won === 0 ? '' : `${percentText(recall)} of all wins`,
    lift === null || won === 0 || roughText(lift) === '1'
      ? ''
      : `${roughText(lift)} times the rate of all leads`,
    callsPerWin === null ? '' : `${roughlyCounted(callsPerWin, 'call')} per win`,
    flaggedPerWeek === null ? '' : `${roughlyCounted(flaggedPerWeek, 'lead')} a week`,
  ].filter((detail) => detail !== '');
  const rest = details.length === 0 ? '' : ` That is ${details.join(', ')}.`;
  const share = won === 0 ? 'none won' : `${countText(won)} won, ${rateText(precision, low, high)}`;
  return `${counted(flagged, 'lead')}, ${share}.${rest} ${missedSentence(result)}`;
}

/** How many won leads a cut misses, the lowest named. */
export function missedSentence({ missed, missedCount }: CutResult, most = 3): string {
  if (missedCount === 0) return 'It misses no won lead.';
  const names = missed.slice(0, most).map(({ name, score }) => `${shortened(name)} (${exactText(score)})`);
  const more = missedCount - names.length;
  const examples =
    names.length === 0 ? '' : `: ${names.join('; ')}${more > 0 ? `; and ${countText(more)} more` : ''}`;
  return `It misses ${counted(missedCount, 'won lead')}${examples}.`;
}

/** Names such as ids would fill a line each. */
const LONGEST_NAME = 30;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** How free one is in choosing the cut; `''` where no range is known. */
export function rangeSentence({ range }: Pick<ThresholdAnswer, 'range'>): string {
  if (range === null) return '';
  const [low, high] = range;
  return low === high ? '' : `Any cut from ${exactText(low)} to ${exactText(high)} does about as well.`;
}

/** On which leads the cuts were measured. */
export function measuredOnSentence(measuredOn: BacktestReport['thresholdsMeasuredOn']): string {
  return measuredOn === 'newest leads'
    ? 'Chosen on the older 70% of the leads, measured on the newest 30%: there a cut may do a little less than was asked.'
    : 'Measured on the leads that chose it: on new leads expect a little less.';
}
