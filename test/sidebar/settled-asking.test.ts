import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SettledAsking } from '../../sidebar/views/lead/settled-asking.ts';

const SOON = 399;
const SETTLED = 400;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Questions that are answered by hand, and the names of those that were put. */
function questions() {
  const put: string[] = [];
  const answers = new Map<string, () => void>();
  return {
    put,
    question: (name: string) => () =>
      new Promise<void>((resolve) => {
        put.push(name);
        answers.set(name, resolve);
      }),
    answer: async (name: string) => {
      answers.get(name)?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('SettledAsking', () => {
  test('puts only the last of wishes that follow each other quickly', async () => {
    const { put, question } = questions();
    const asking = new SettledAsking();
    for (const name of ['one', 'two', 'three']) {
      asking.wishFor(question(name));
      await vi.advanceTimersByTimeAsync(SOON);
    }
    expect(put).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(put).toEqual(['three']);
  });

  test('keeps one question under way; the newest wish comes next, as soon as it has settled', async () => {
    const { put, question, answer } = questions();
    const asking = new SettledAsking();
    for (const name of ['one', 'two', 'three']) {
      asking.wishFor(question(name));
      await vi.advanceTimersByTimeAsync(SETTLED);
    }
    expect(put).toEqual(['one']);
    await answer('one');
    expect(put).toEqual(['one', 'three']);
    asking.wishFor(question('four'));
    await answer('three');
    expect(put).toEqual(['one', 'three']);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(put).toEqual(['one', 'three', 'four']);
  });

  test('puts no question that was taken back', async () => {
    const { put, question } = questions();
    const asking = new SettledAsking();
    const [first, second] = [question('one'), question('two')];
    asking.wishFor(first);
    asking.drop(first);
    await vi.advanceTimersByTimeAsync(SETTLED);
    asking.wishFor(second);
    asking.drop(first);
    await vi.advanceTimersByTimeAsync(SETTLED);
    expect(put).toEqual(['two']);
  });
});
