import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerWords, namePhrase } from '../../../src/app/set-up/header-words.ts';

describe('namePhrase', () => {
  test.each([
    ['Number of Page Views', 'page views'],
    ['num_page_views', 'page views'],
    ['Number of Pageviews', 'page views'],
    ['# Employees', 'employees'],
    ['NumberOfEmployees', 'employees'],
    ['E-Mail', 'email'],
    ['TotalVisits', 'total visits'],
    ['AnnualRevenue', 'annual revenue'],
    ['  CONSULTOR ', 'consultor'],
    ['CONVERTEU?', 'converteu'],
    ['Última actividad', 'ultima actividad'],
    ['first_contact_date', 'first contact date'],
    ['Employees count', 'employees'],
    ['Source count', 'source count'],
  ])('takes %j for %j', (name, phrase) => {
    expect(namePhrase(name)).toBe(phrase);
  });

  test('is trimmed, in lower case, without punctuation and double spaces, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const phrase = namePhrase(name);
        expect(phrase).toBe(phrase.trim());
        expect(phrase).not.toMatch(/ {2}|[_\-.,:;!?"'()/]/);
        expect(phrase).toBe(phrase.toLowerCase());
      }),
    );
  });
});

describe('headerWords', () => {
  test('splits off the entity of Pipedrive, set off by a dash', () => {
    expect(headerWords('Person - Email')).toMatchObject({ entity: 'person', phrase: 'email', dashed: true });
  });

  test('splits off the object of a Salesforce report, set off by a colon', () => {
    expect(headerWords('Lead: Created Date')).toMatchObject({
      entity: 'lead',
      phrase: 'created date',
      dashed: false,
    });
  });

  test('drops the marks of custom and read-only fields', () => {
    expect(headerWords('ProductInterest__c').phrase).toBe('product interest');
    expect(headerWords('(Do Not Modify) Modified On').phrase).toBe('modified on');
  });

  test('knows both sides of a slash', () => {
    expect(headerWords('Company / Account').parts).toEqual(['company', 'account']);
  });

  test('sets aside what stands in parentheses', () => {
    expect(headerWords('Annual revenue (USD)').outsideParentheses).toBe('annual revenue');
  });
});
