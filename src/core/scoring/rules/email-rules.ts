import { isFreeMailDomain } from './free-mail-domains.ts';
import { readNothing } from './read-value.ts';
import { matchingRule, type Rule } from './rule.ts';

export const EMAIL_RULES: readonly Rule[] = [
  ...matchingRule({
    name: 'is personal email',
    kind: 'email',
    synonyms: ['is personal e-mail', 'is free email', 'is free e-mail', 'personal email'],
    value: 'none',
    help: 'The address is with a free mail provider, such as gmail.com.',
    example: '',
    read: readNothing,
    test: () => (cell) => {
      const domain = cell.emailDomain();
      return domain !== undefined && isFreeMailDomain(domain);
    },
  }),
  ...matchingRule({
    name: 'is work email',
    kind: 'email',
    synonyms: ['is work e-mail', 'is business email', 'is company email', 'is corporate email', 'work email'],
    value: 'none',
    help: 'The address is valid and not with a free mail provider.',
    example: '',
    read: readNothing,
    test: () => (cell) => {
      const domain = cell.emailDomain();
      return domain !== undefined && !isFreeMailDomain(domain);
    },
  }),
  ...matchingRule({
    name: 'is invalid email',
    kind: 'email',
    synonyms: ['is invalid e-mail', 'is not an email', 'is not a valid email', 'invalid email'],
    value: 'none',
    help: 'The cell is filled, but not with an address of the form local@name.tld.',
    example: '',
    read: readNothing,
    test: () => (cell) => cell.emailDomain() === undefined,
  }),
];
