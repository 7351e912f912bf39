import { expect, test } from 'vitest';
import { callsPerWinSentence, headlineSentence } from '../../../../src/core/backtest/words/headline-words.ts';

const headline = {
  calls: 40,
  winsFromTop: 14.2,
  winsInNoOrder: 5.8,
  isEveryLead: false,
  callsPerWin: 40 / 14.2,
  callsPerWinInNoOrder: 40 / 5.8,
};

test.each([
  [{}, '40 calls a week: 14 wins from the top of the list, 6 from a list in no order.'],
  [
    { calls: 1, winsFromTop: 1, winsInNoOrder: 0.3 },
    '1 call a week: 1 win from the top of the list, 0.3 from a list in no order.',
  ],
  [
    { calls: 1200, winsFromTop: 1040, winsInNoOrder: 250 },
    '1,200 calls a week: 1,040 wins from the top of the list, 250 from a list in no order.',
  ],
  [
    { calls: 1.4, winsFromTop: 0.7, winsInNoOrder: 0.1 },
    '1.4 calls a week: 0.7 wins from the top of the list, 0.1 from a list in no order.',
  ],
  [
    { calls: 0.26, winsFromTop: 0.13, winsInNoOrder: 0.13, isEveryLead: true },
    '0.3 calls a week: 0.1 wins. Sales can call every lead that comes: the order only says whom to call first.',
  ],
  [{ winsFromTop: 0, winsInNoOrder: 0 }, '40 calls a week: no win, in whatever order. Nothing was won.'],
])('the headline tells wins from the top and in no order', (change, sentence) => {
  expect(headlineSentence({ ...headline, ...change })).toBe(sentence);
});

test.each([
  [{}, 'One win takes 2.8 calls from the top of the list, 6.9 in no order.'],
  [
    { callsPerWin: 1, callsPerWinInNoOrder: 14.3 },
    'One win takes 1 call from the top of the list, 14 in no order.',
  ],
  [{ callsPerWinInNoOrder: 40 / 14.2, isEveryLead: true }, 'One win takes 2.8 calls.'],
  [{ callsPerWinInNoOrder: null }, 'One win takes 2.8 calls from the top of the list.'],
  [{ callsPerWin: null }, 'No win comes from the top of the list, one in 6.9 in no order.'],
  [
    { callsPerWin: null, callsPerWinInNoOrder: null },
    'How many calls one win takes cannot be told: nothing was won.',
  ],
])('calls per win stand beside those in no order', (change, sentence) => {
  expect(callsPerWinSentence({ ...headline, ...change })).toBe(sentence);
});
