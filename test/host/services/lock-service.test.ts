import { afterAll, expect, test } from 'vitest';
import { DocumentLock } from '../../../host/services/document-lock.ts';
import { openSampleWorkbook } from '../sample-workbook.ts';

const workbook = openSampleWorkbook();
afterAll(() => workbook.dispose());

test('while another run holds the document lock, tryLock gives false and waitLock throws', () => {
  const lock = workbook.services.LockService.getDocumentLock();
  expect(workbook.lock.take('other')).toBe(true);
  expect(lock.tryLock(1000)).toBe(false);
  expect(lock.hasLock()).toBe(false);
  expect(() => lock.waitLock(1000)).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
  workbook.lock.release('other');
  expect(lock.tryLock(1000)).toBe(true);
  expect(workbook.lock.take('other')).toBe(false);
  lock.releaseLock();
  expect(workbook.lock.take('other')).toBe(true);
});

test('whoever waits for a lock gets it in turn, when the one before releases it or ends', async () => {
  const lock = new DocumentLock();
  expect(await lock.takeWithin('first', 0)).toBe(true);
  const order: string[] = [];
  const waits = ['second', 'third'].map(async (holder) => {
    expect(await lock.takeWithin(holder, 10_000)).toBe(true);
    order.push(holder);
  });
  lock.release('third');
  expect(lock.isHeldBy('first')).toBe(true);
  lock.release('first');
  await waits[0];
  expect(lock.isHeldBy('second')).toBe(true);
  lock.forget('second');
  await waits[1];
  expect(order).toEqual(['second', 'third']);
});

test('who has waited long enough goes without the lock, and an ended waiter never gets it', async () => {
  const lock = new DocumentLock();
  lock.take('first');
  expect(await lock.takeWithin('hasty', 1)).toBe(false);
  const ended = lock.takeWithin('ended', 10_000);
  lock.forget('ended');
  expect(await ended).toBe(false);
  lock.release('first');
  expect(lock.take('last')).toBe(true);
});
