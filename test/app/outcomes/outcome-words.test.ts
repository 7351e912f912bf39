import { describe, expect, test } from 'vitest';
import { outcomeOfWord, outcomeOfYesNo } from '../../../src/app/outcomes/outcome-words.ts';

describe('outcome words', () => {
  test.each(['New', 'OPEN_DEAL', 'In Progress', 'Opportunity', 'Engaging', 'Bad Timing', ''])(
    '%j is open',
    (word) => {
      expect(outcomeOfWord(word)).toBeUndefined();
    },
  );

  test('dashes, underscores, accents, numbers in front and case do not matter', () => {
    expect(outcomeOfWord('6. CLOSED_WON')).toBe('won');
    expect(outcomeOfWord('Closed – Not Converted')).toBe('lost');
    expect(outcomeOfYesNo('NÃO')).toBe('lost');
  });
});
