import { expect, test } from 'vitest';
import { DEFINITIONS } from '../../../../src/core/backtest/words/small-print.ts';

test('the small print names who found each method', () => {
  const print = DEFINITIONS.map(([, text]) => text).join(' ');
  for (const name of [
    'Mann & Whitney 1947',
    'Hanley & McNeil 1982',
    'DeLong, DeLong & Clarke-Pearson 1988',
    'Sun & Xu 2014',
    'Wilson 1927',
    'Newcombe 1998',
    'Youden 1950',
    'Zadrozny & Elkan 2002',
    'Elkan 2001',
    'Siddiqi 2006',
    'Moro, Cortez & Rita 2014',
    'Kaufman et al. 2012',
  ]) {
    expect(print).toContain(name);
  }
});
