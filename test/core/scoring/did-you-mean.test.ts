import { describe, expect, test } from 'vitest';
import { nearestName } from '../../../src/core/scoring/did-you-mean.ts';

describe('the nearest known name', () => {
  test.each<[string, readonly string[], string]>([
    ['Industri', ['Email', 'Industry'], 'Industry'],
    ['Emial', ['Email', 'Phone'], 'Email'],
    ['e mail', ['Email'], 'Email'],
    ['EMPLOYES', ['Employees', 'Employer'], 'Employees'],
    ['Job', ['Email', 'Job Title'], 'Job Title'],
    ['Title', ['Email', 'Job Title'], 'Job Title'],
    ['Number of employees', ['Employees', 'Email'], 'Employees'],
    ['Groesse', ['Größe', 'Farbe'], 'Größe'],
    ['in last 30 days', ['in next days', 'in last days'], 'in last days'],
  ])('%j among %j is %j', (name, known, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  test.each<[string, readonly string[]]>([
    ['Revenue', ['Email', 'Phone']],
    ['A', ['B', 'C']],
    ['HR', ['PQ']],
    ['', ['Email']],
    ['x', []],
    ['Email', ['', ' ']],
  ])('%j among %j is nobody', (name, known) => {
    expect(nearestName(name, known)).toBeUndefined();
  });

  test('a pasted essay is compared by its beginning', () => {
    expect(nearestName('Industry '.repeat(6000), ['Email'])).toBeUndefined();
  });
});
