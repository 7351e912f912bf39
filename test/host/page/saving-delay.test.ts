import { expect, test } from 'vitest';
import { savingDelay } from '../../../host/page/browser/saving/saving-delay.ts';

test('each failure doubles the wait until saving is tried again, up to a minute', () => {
  const waits = Array.from({ length: 12 }, (_, failures) => savingDelay(failures));
  expect(waits.slice(0, 4)).toEqual([300, 600, 1200, 2400]);
  expect(waits.slice(8)).toEqual([60_000, 60_000, 60_000, 60_000]);
  expect(savingDelay(5000)).toBe(60_000);
});
