import { afterEach, expect, test, vi } from 'vitest';
import {
  AnswerReader,
  AnswerWriter,
  newAnswerBuffer,
} from '../../../host/page/browser/execution/answer-buffer.ts';

afterEach(() => vi.restoreAllMocks());

test('a reader that is woken late for the answer before waits on for its own', () => {
  const buffer = newAnswerBuffer();
  const writer = new AnswerWriter(buffer, () => Promise.reject(new Error('Nobody asked for more.')));
  const reader = new AnswerReader(buffer);
  const goOn = vi.fn();
  // The page stores an answer, then wakes whoever waits; a busy machine may let it rest in between.
  reader.expect();
  void writer.write('"the answer before, which is longer"');
  expect(reader.read(goOn)).toBe('"the answer before, which is longer"');
  reader.expect();
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation(() => {
    if (wait.mock.calls.length > 1) void writer.write('"its own"');
    return 'ok';
  });
  expect(reader.read(goOn)).toBe('"its own"');
  expect(wait).toHaveBeenCalledTimes(2);
  expect(goOn).not.toHaveBeenCalled();
});
