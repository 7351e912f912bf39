import { describe, expect, test } from 'vitest';
import { changeWords, exactText, pointsWords, signedText } from '../../../src/core/scoring/points-words.ts';
import { exactDecimal, subtractDecimals } from '../../../src/core/table/exact-decimal.ts';

describe('points in words', () => {
  test('exactText keeps every digit, sets thousands apart and writes a minus', () => {
    expect([20.24, -3, 1250, 0.1, 1e9, 1e-7, -0].map(exactText)).toEqual([
      '20.24',
      '−3',
      '1,250',
      '0.1',
      '1,000,000,000',
      '0.0000001',
      '0',
    ]);
    expect(exactText(exactDecimal(-1250.5))).toBe('−1,250.5');
  });

  test('signedText gives every number but 0 its sign', () => {
    expect([20, -0.5, 0].map(signedText)).toEqual(['+20', '−0.5', '0']);
    expect(signedText(subtractDecimals(exactDecimal(20.24), exactDecimal(20.21)))).toBe('+0.03');
  });

  test('pointsWords: one point stands alone, also below 0', () => {
    expect([1, -1, 0, 0.5, 12].map(pointsWords)).toEqual([
      '1 point',
      '−1 point',
      '0 points',
      '0.5 points',
      '12 points',
    ]);
  });

  test('changeWords tells what a save changes', () => {
    const words = (from: string | number | boolean, to: number | boolean): string =>
      changeWords({ criterion: 'Demo', what: typeof to === 'boolean' ? 'On' : 'Points', from, to });
    expect(words(10, 20)).toBe('Demo: 10 → 20 points');
    expect(words(0, -1)).toBe('Demo: 0 → −1 point');
    expect(words(-1250.5, 1)).toBe('Demo: −1,250.5 → 1 point');
    expect(words('', 5)).toBe('Demo: none → 5 points');
    expect(words(' about 5 ', 5)).toBe('Demo: about 5 → 5 points');
    expect(words(true, false)).toBe('Demo: switched off');
    expect(words('', true)).toBe('Demo: switched on');
  });

  test('changeWords tells how activities are counted by the header of the cell', () => {
    const words = (what: string, from: string | number, to: string | number): string =>
      changeWords({ criterion: 'Demo', what, from, to });
    expect(words('Fade', 'fades over 30', 'halves every 14')).toBe(
      'Fade of “Demo”: fades over 30 → halves every 14',
    );
    expect(words('Most', '', 20)).toBe('Most of “Demo”: none → 20');
    expect(words('At least', 3, '')).toBe('At least of “Demo”: 3 → none');
  });
});
