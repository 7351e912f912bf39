import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_WAIT_MS, POLL_MS, Poll, waitAfter } from '../../sidebar/views/lead/poll.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('following the selection', () => {
  test('asks at once, then a while after each answer', async () => {
    const ask = vi.fn(() => Promise.resolve(true));
    new Poll(ask).start();
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(POLL_MS - 1);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('never puts a question while an answer is on its way, stopped and started or not', async () => {
    const answers: ((isAnswered: boolean) => void)[] = [];
    const ask = vi.fn(() => new Promise<boolean>((resolve) => answers.push(resolve)));
    const poll = new Poll(ask);
    poll.start();
    poll.start();
    poll.stop();
    poll.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
    answers[0]?.(true);
    await vi.advanceTimersByTimeAsync(POLL_MS);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('asks nothing once it is stopped, and goes on when it is started again', async () => {
    const ask = vi.fn(() => Promise.resolve(true));
    const poll = new Poll(ask);
    poll.start();
    await vi.advanceTimersByTimeAsync(0);
    poll.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(1);
    poll.start();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('waits longer after each failure in a row, and no longer once it is answered', async () => {
    let isAnswered = false;
    const ask = vi.fn(() => Promise.resolve(isAnswered));
    new Poll(ask).start();
    await vi.advanceTimersByTimeAsync(2 * POLL_MS - 1);
    expect(ask).toHaveBeenCalledTimes(1);
    isAnswered = true;
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(POLL_MS);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('waits at most ten seconds', () => {
    expect([0, 1, 2, 3, 99].map(waitAfter)).toEqual([1_500, 3_000, 6_000, LONGEST_WAIT_MS, LONGEST_WAIT_MS]);
  });
});
