import { describe, expect, test } from 'vitest';
import { type ChosenMapping, mapHeaders, withChosen } from '../../../src/app/set-up/map-headers.ts';

const HEADERS = ['Email', 'Company', 'Job title', 'Colour', 'Twice', 'Twice'];

/** Header and certainty by field, once somebody has chosen. */
function mappedWith(chosen: ChosenMapping): Record<string, string> {
  const mapping = withChosen(mapHeaders(HEADERS), HEADERS, chosen);
  return Object.fromEntries(
    Object.values(mapping).map(({ field, header, certainty }) => [field, `${header}, ${certainty}`]),
  );
}

const GUESSED = { email: 'Email, sure', company: 'Company, sure', jobTitle: 'Job title, sure' };

describe('withChosen', () => {
  test.each<[string, ChosenMapping, Readonly<Record<string, string>>]>([
    ['nothing was chosen', {}, GUESSED],
    ['a column that no guess takes', { industry: 'colour' }, { ...GUESSED, industry: 'Colour, chosen' }],
    ['another column for a guessed field', { company: 'Colour' }, { ...GUESSED, company: 'Colour, chosen' }],
    ['the guessed column itself', { company: 'Company' }, { ...GUESSED, company: 'Company, chosen' }],
    ['no column', { company: '' }, { email: GUESSED.email, jobTitle: GUESSED.jobTitle }],
    [
      'a column that was guessed for another field',
      { seniority: 'Job title' },
      { email: GUESSED.email, company: GUESSED.company, seniority: 'Job title, chosen' },
    ],
    ['a column that is there twice, which no criterion could name', { industry: 'Twice' }, GUESSED],
  ])('%s', (_, chosen, expected) => {
    expect(mappedWith(chosen)).toEqual(expected);
  });
});
