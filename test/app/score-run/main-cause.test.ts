import { expect, test } from 'vitest';
import { mainCause } from '../../../src/app/score-run/main-cause.ts';

test.each([
  ['a reason that is new', 'Director +15', 'Pricing page +20 · Director +15', true, 'Pricing page'],
  ['one whose points rose', 'Visits +5 · Director +15', 'Visits +25 · Director +15', true, 'Visits'],
  ['the largest of several', '', 'Webinar +10 · Visits +5 · Demo +12.5', true, 'Demo'],
  ['the end of what took points away', 'Inactive −30 · Visits +5', 'Visits +15', true, 'Inactive'],
  ['what fell, where the score fell', 'Visits +25 · Director +5', 'Director +15', false, 'Visits'],
  ['what now takes points away', 'Visits +5', 'Inactive −30 · Visits +15', false, 'Inactive'],
  ['a rise under a mark', 'Visits +5', '▲ +25 since Mon 16 Nov · Demo +25 · Visits +5', true, 'Demo'],
  ['labels of signs and figures', 'A · +5 +10', 'A · +5 +10 · Tier −1 +4', true, 'Tier −1'],
])('mainCause is %s', (_, before, now, isRise, cause) => expect(mainCause(before, now, isRise)).toBe(cause));

test.each([
  ['nothing rose: a limit was lifted', 'Visits +25', 'Visits +25', true],
  ['nothing fell', '', 'Visits +25', false],
  ['the texts are somebody’s own', 'called twice', 'called again', true],
  ['a lead is disqualified', 'Visits +25', 'Disqualified: Competitor · Visits +25', false],
])('mainCause is not known where %s', (_, before, now, isRise) =>
  expect(mainCause(before, now, isRise)).toBe(''),
);
