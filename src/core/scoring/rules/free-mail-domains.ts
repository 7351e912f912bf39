import commonProviders from 'email-providers/common.json';

/** Domains in the library's list that are no mail provider, or stand for any address in documentation. */
const NO_PROVIDERS: ReadonlySet<string> = new Set([
  'about.com',
  'alibaba.com',
  'altavista.com',
  'ancestry.com',
  'discovery.com',
  'dnsmadeeasy.com',
  'easypost.com',
  'example.com',
  'facebook.com',
  'medscape.com',
  'mydomain.com',
  'name.com',
  'nus.edu.sg',
  'oath.com',
  'test.com',
  'test.de',
  'unican.es',
  'www.com',
  'yourdomain.com',
]);

/** Free providers that the library's short list leaves out. */
const FURTHER_PROVIDERS = [
  'bol.com.br',
  'email.com',
  'fastmail.com',
  'googlemail.com',
  'ig.com.br',
  'live.com.mx',
  'mail.de',
  'pm.me',
  'posteo.de',
  'rediffmail.com',
  'rocketmail.com',
  'tuta.com',
  'tuta.io',
  'tutanota.com',
  'yahoo.com.mx',
  'ymail.com',
];

/** Providers that serve the same mail under the domain of many countries (`yahoo.co.uk`, `hotmail.fr`). */
const BRANDS_OF_MANY_COUNTRIES =
  /^(?:yahoo|hotmail|outlook|live|gmx|msn|yandex)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

const FREE_DOMAINS: ReadonlySet<string> = new Set([
  ...commonProviders.filter((domain) => !NO_PROVIDERS.has(domain)),
  ...FURTHER_PROVIDERS,
]);

/** Answers given so far: a column of addresses repeats its domains. */
const known = new Map<string, boolean>();
/** Enough for the domains of a long list, and no more memory than a few hundred kilobytes. */
const MOST_KNOWN = 10_000;

/** Whether mail at this domain is had for free by anybody, as `gmail.com`. */
export function isFreeMailDomain(domain: string): boolean {
  let isFree = known.get(domain);
  if (isFree === undefined) {
    isFree = FREE_DOMAINS.has(domain) || BRANDS_OF_MANY_COUNTRIES.test(domain);
    if (known.size < MOST_KNOWN) known.set(domain, isFree);
  }
  return isFree;
}
