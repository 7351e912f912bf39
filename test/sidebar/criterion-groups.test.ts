import { expect, test } from 'vitest';
import { conditionWords } from '../../sidebar/views/model/counting-words.ts';
import { criterionGroups } from '../../sidebar/views/model/criterion-groups.ts';
import { groupWords } from '../../sidebar/views/model/sentences.ts';
import { criterionRows } from '../../src/core/scoring/config/criterion-rows.ts';
import { parseConfig } from '../../src/core/scoring/config/parse-config.ts';
import { scoringTab } from '../core/scoring/scoring-tab.ts';

const TAB = scoringTab({
  Criteria: [
    ['Group', 'Criterion', 'Column', 'Rule', 'Value', 'Points'],
    ['', 'Loose', 'Title', 'is', 'x', 1],
    ['web  activity', 'Visited', 'Visits', '>', 1, 1],
    ['Fit', 'Director', 'Title', 'is', 'Director', 1],
    ['', '', 'Country', 'is', 'Germany', ''],
    ['Web activity', 'Came back', 'Visits', '>', 3, 1],
    ['Unlisted', '', 'Visits', '>', 9, 1],
  ],
  Groups: [
    ['Group', 'Counts toward', 'Min', 'Max'],
    ['Web activity', 'Engagement', 0, 20],
    ['Engagement', '', '', 60],
    ['Fit', '', -1, ''],
  ],
});
const groups = criterionGroups(criterionRows(TAB), parseConfig(TAB).model);

test('groups stand in the order in which the sheet names them, criteria without one at the end', () => {
  expect(groups.map(({ name, criteria }) => [name, criteria.map(({ label }) => label)])).toEqual([
    ['Web activity', ['Visited', 'Came back']],
    ['Fit', ['Director']],
    ['Unlisted', ['']],
    ['', ['Loose']],
  ]);
});

test('a group says what it counts toward and its limits', () => {
  expect(groups.map(groupWords)).toEqual([
    'Counts toward Engagement. Between 0 and 20 points together. Engagement as a whole: at most 60 points.',
    'At least −1 point together.',
    'Counts in the total alone.',
    'Counts in the total alone.',
  ]);
});

test('conditions read as one line; the one that names a criterion is not told twice', () => {
  const rows = criterionRows(TAB);
  expect(rows.map((row) => conditionWords(row))).toEqual([
    'Title is x',
    'Visits > 1',
    'Title is Director and Country is Germany',
    'Visits > 3',
    '',
  ]);
});
