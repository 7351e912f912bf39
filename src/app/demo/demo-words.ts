import { COMPANY_WORDS, INDUSTRIES, SIZES, SOURCES, TITLES } from './companies.ts';
import { COUNTRIES, FREE_MAIL, OWNERS } from './people.ts';

/** The words that demo leads are made of, and how common each is. */
export const DEMO_WORDS = {
  companyWords: COMPANY_WORDS,
  industries: INDUSTRIES,
  sizes: SIZES,
  sources: SOURCES,
  titles: TITLES,
  countries: COUNTRIES,
  freeMail: FREE_MAIL,
  owners: OWNERS,
} as const;
