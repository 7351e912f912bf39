import type { ActivityCount } from '../../../src/core/scoring/activities/activity-count.ts';
import type { CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { Condition, Criterion } from '../../../src/core/scoring/model.ts';
import { exactText, pointsWords } from '../../../src/core/scoring/points-words.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { capitalised } from '../../kit/capitalised.ts';
import { plural } from '../../kit/figures.ts';

type Conditions = CriterionRow['conditions'];

/**
 * A criterion's conditions in one line: `Job title contains any of chief, vp and Country is Germany`, or `Each “Pricing page
 * visit” within 14 days, at least 3, at most 20 points, fades over 30 days`.
 *
 * @param read the criterion as the engine reads it; undefined where something in it is wrong
 */
export function conditionWords({ label, conditions }: CriterionRow, read?: Criterion): string {
  const words = conditions.map((own, index) => wordsOf(own, read?.conditions[index]));
  if ((conditions[0]?.activity ?? '') !== '') return capitalised(words.join(' and '));
  if (label !== '') return words.join(' and ');
  // Without a label the first condition is what the criterion is called.
  return words
    .slice(1)
    .map((own) => `and ${own}`)
    .join(' ');
}

function wordsOf({ activity, column, rule, value }: Conditions[number], read: Condition | undefined): string {
  if (activity === '') return cellText(`${column} ${rule} ${value}`);
  if (!read?.activity) return cellText(`“${activity}” ${column} ${rule} ${value}`);
  const test = column === '' ? '' : ` where ${column} ${rule} ${value}`;
  const speed =
    read.rule.name === 'speeds up' ? `, ${value} times as often in the last 7 days as in the 28 before` : '';
  return countWords(read.activity, cellText(test), speed);
}

function countWords(count: ActivityCount, test: string, speed: string): string {
  const { counting, atLeast, withinDays, most, fade } = count;
  const isEach = counting === 'each';
  const what = [isEach ? 'each' : '', namesWords(count), test].filter((part) => part !== '').join(' ');
  const window = withinDays === undefined ? '' : ` within ${daysWords(withinDays)}`;
  return [
    `${what}${window}${speed}`,
    ...(atLeast > 1
      ? [isEach ? `at least ${exactText(atLeast)}` : `at least ${exactText(atLeast)} times`]
      : []),
    ...(most ? [`at most ${pointsWords(most)}`] : []),
    ...(fade ? [`${fade.kind} ${daysWords(fade.days)}`] : []),
  ].join(', ');
}

function namesWords({ names, counting }: ActivityCount): string {
  if (names.length === 0) return counting === 'each' ? 'activity' : 'any activity';
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

function daysWords(days: number): string {
  return plural(days, 'day');
}
