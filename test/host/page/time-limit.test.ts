import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeLimit } from '../../../host/page/browser/execution/time-limit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('time that a person takes to answer a dialog is not counted as running', () => {
  const over = vi.fn();
  const limit = new TimeLimit(1000, over);
  vi.advanceTimersByTime(600);
  limit.pause();
  vi.advanceTimersByTime(10_000);
  limit.resume();
  vi.advanceTimersByTime(399);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});

test('what has ended is not ended again', () => {
  const over = vi.fn();
  const limit = new TimeLimit(1000, over);
  limit.pause();
  limit.stop();
  limit.resume();
  vi.advanceTimersByTime(5000);
  expect(over).not.toHaveBeenCalled();
});
