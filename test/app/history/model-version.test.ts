import { describe, expect, test } from 'vitest';
import { modelVersion } from '../../../src/app/history/model-version.ts';
import { entry } from './history-entries.ts';

const known = (...versions: readonly string[]) => versions.map((version) => entry(1, 10, { version }));

describe('modelVersion', () => {
  test('begins with v1, and shows the end of the digest', () =>
    expect(modelVersion([], '1x9f0k3f9a2')).toBe('v1 k3f9a2'));

  test('gives a new model the number after the highest', () =>
    expect(modelVersion(known('v1 aaaaaa', 'v7 bbbbbb', 'v2 cccccc'), 'k3f9a2')).toBe('v8 k3f9a2'));

  test('keeps the number of a model that the history knows', () =>
    expect(modelVersion(known('v1 aaaaaa', 'v2 k3f9a2', 'v3 cccccc'), '1x9f0k3f9a2')).toBe('v2 k3f9a2'));

  test('passes over what is no version', () =>
    expect(modelVersion(known('', 'mine', 'v99', 'v999999999999 aaaaaa'), 'k3f9a2')).toBe('v1 k3f9a2'));
});
