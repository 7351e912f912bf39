import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmailDomain } from '../../../src/core/table/read-email.ts';

describe('an address has the form local@name.tld', () => {
  test.each<[string, string]>([
    ['ann@acme.com', 'acme.com'],
    [' Ann@ACME.com ', 'acme.com'],
    ['ann.lee+tag@mail.acme.co.uk', 'mail.acme.co.uk'],
    ["o'brien@acme.io", 'acme.io'],
    ['a_b-c%d@acme-group.com', 'acme-group.com'],
    ['1@2.de', '2.de'],
    ['müller@bäcker.de', 'bäcker.de'],
    ['ann@xn--bcker-gra.de', 'xn--bcker-gra.de'],
    ['ann@example.xn--p1ai', 'example.xn--p1ai'],
    ['иван@пример.рф', 'пример.рф'],
    ['a@उदाहरण.भारत', 'उदाहरण.भारत'],
  ])('%j is one, with the domain %j', (cell, domain) => {
    expect(readEmailDomain(cell)).toBe(domain);
  });

  test.each([
    '',
    'ann',
    'ann@',
    '@acme.com',
    'ann@acme',
    'ann@acme.',
    'ann@.com',
    'ann@acme..com',
    'ann@acme.c',
    'ann@acme.123',
    'ann@-acme.com',
    'ann@acme-.com',
    'ann@@acme.com',
    'a@b@acme.com',
    'ann lee@acme.com',
    'ann@ac me.com',
    '.ann@acme.com',
    'ann.@acme.com',
    'an..n@acme.com',
    'Ann <ann@acme.com>',
    'ann@acme.com, bob@acme.com',
    'mailto:ann@acme.com',
    'ann(at)acme.com',
    'ann@acme,com',
    `${'a'.repeat(250)}@acme.com`,
    `a@${'a.'.repeat(25_000)}com`,
  ])('%j is none', (cell) => {
    expect(readEmailDomain(cell)).toBeUndefined();
  });

  test('a cell that is no text is none', () => {
    for (const cell of [5, true, new Date(2024, 0, 1), null, undefined])
      expect(readEmailDomain(cell)).toBeUndefined();
  });
});

test('an address reads the same however it is written: the short way for usual addresses changes nothing', () => {
  const part = fc.stringMatching(/^[a-z0-9.-]{1,8}$/);
  fc.assert(
    fc.property(part, part, part, (local, host, end) => {
      const address = `${local}@${host}.${end}`;
      expect(readEmailDomain(address)).toBe(readEmailDomain(` ${address}`));
      expect(readEmailDomain(address)).toBe(readEmailDomain(address.toUpperCase()));
    }),
  );
});
