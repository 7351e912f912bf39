import { expect, test } from 'vitest';
import { Turns } from '../../../host/page/browser/turns.ts';

test('work is done in the order in which it was asked for, each when the one before has ended', async () => {
  const turns = new Turns();
  const notes: string[] = [];
  const slow = turns.take(async () => {
    notes.push('slow begins');
    await new Promise((resolve) => setTimeout(resolve));
    notes.push('slow ends');
    throw new Error('slow failed');
  });
  const quick = turns.take(() => {
    notes.push('quick');
    return 'done';
  });
  await expect(slow).rejects.toThrow('slow failed');
  expect(await quick).toBe('done');
  expect(notes).toEqual(['slow begins', 'slow ends', 'quick']);
});
