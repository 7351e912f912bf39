import { afterAll, expect, test } from 'vitest';
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
