import type { CalendarDay } from '../../core/table/calendar-day.ts';
import type { CellValue } from '../../core/table/cell.ts';
import { wholeCatalogue } from '../catalogue/whole-catalogue.ts';
import type { Industry } from './companies.ts';
import { type RandomNumbers, randomNumbers } from './random-numbers.ts';
import { type DemoTraits, TRUE_TARGETS, trueChance } from './true-model.ts';

export const DEMO_HEADERS = [
  'Email',
  'First name',
  'Last name',
  'Company',
  'Job title',
  'Seniority',
  'Industry',
  'Employees',
  'Annual revenue',
  'Country',
  'Lead source',
  'Created date',
  'Website visits',
  'Pricing page visits',
  'Marketing emails opened',
  'Webinar attended',
  'Content downloads',
  'Demo requested',
  'Last activity date',
  'Unsubscribed',
  'Outcome',
  'Outcome date',
  'Deal value',
  'Owner',
] as const;

type DemoHeader = (typeof DEMO_HEADERS)[number];
type DemoRow = Readonly<Record<DemoHeader, CellValue>>;

/** Demo leads with the truth about each, row by row. */
export interface DemoLeads {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly traits: readonly DemoTraits[];
}

/** Leads come in over so many days before today. */
const SPAN_DAYS = 270;
/** Most leads are decided within so many days; none before the first of them. */
const DECIDED_AFTER = { least: 7, most: 75 };
/** A few leads stay open for good. */
const STAYS_OPEN = 0.06;

/**
 * Invents leads of a company that sells software to other companies. The same seed, count and day give the
 * same leads. Outcomes are drawn from `trueModel`. Work addresses end in `.example`, so that no mail can ever
 * reach anybody. A few blemishes are there on purpose: a lead twice, a few blank cells, mistyped addresses.
 *
 * @param today the day on which the leads are looked at
 */
export function demoLeads(options: {
  readonly seed: number;
  readonly count: number;
  readonly today: CalendarDay;
}): DemoLeads {
  const random = randomNumbers(options.seed);
  const rows: (readonly CellValue[])[] = [];
  const traits: DemoTraits[] = [];
  for (let index = 0; index < options.count; index++) {
    const twin = index === TWIN_INDEX ? rows[TWIN_OF] : undefined;
    const twinTraits = traits[TWIN_OF];
    if (twin && twinTraits) {
      rows.push(twin);
      traits.push(twinTraits);
      continue;
    }
    const created = options.today - random.whole(0, SPAN_DAYS);
    const lead = inventLead(random, created, options.today, index);
    rows.push(DEMO_HEADERS.map((header) => lead.row[header]));
    traits.push(lead.traits);
  }
  return { headers: DEMO_HEADERS, rows, traits };
}

/** The lead that is in the list twice, as pasted lists have it. */
const TWIN_OF = 40;
const TWIN_INDEX = 187;

function inventLead(random: RandomNumbers, created: CalendarDay, today: CalendarDay, index: number) {
  const words = wholeCatalogue().demoWords;
  const who = inventPerson(random, index);
  const did = inventActivity(random);
  const traits: DemoTraits = {
    demoRequested: did.demo,
    pricingVisited: did.pricing > 0,
    decisionMaker: who.decides,
    webinarAttended: did.webinar,
    targetIndustry: TRUE_TARGETS.industries.some((industry) => industry === who.industry),
    idealSize: who.employees >= TRUE_TARGETS.employees[0] && who.employees <= TRUE_TARGETS.employees[1],
    manyVisits: did.visits >= 3,
    contentDownloaded: did.downloads > 0,
    manyEmailsOpened: did.opened >= 3,
    personalEmail: who.mail === 'personal',
    unsubscribed: did.unsubscribed,
    invalidEmail: who.mail === 'invalid',
    student: who.seniority === 'Student',
  };
  const end = inventOutcome(random, traits, created, today);
  const lastDay = end.outcome === 'Open' ? today : end.day - 1;
  const row: DemoRow = {
    Email: who.email,
    'First name': who.first,
    'Last name': who.last,
    Company: who.company,
    'Job title': random.chance(0.02) ? '' : who.title,
    Seniority: who.seniority,
    Industry: random.chance(0.03) ? '' : who.industry,
    Employees: who.size,
    'Annual revenue': who.revenue,
    Country: who.country,
    'Lead source': random.weighted(words.sources),
    'Created date': dateCell(created),
    'Website visits': did.visits,
    'Pricing page visits': did.pricing,
    'Marketing emails opened': did.opened,
    'Webinar attended': did.webinar ? 'Yes' : 'No',
    'Content downloads': did.downloads,
    'Demo requested': did.demo ? 'Yes' : 'No',
    'Last activity date': dateCell(lastActivity(random, created, lastDay)),
    Unsubscribed: did.unsubscribed ? 'Yes' : 'No',
    Outcome: end.outcome,
    'Outcome date': end.outcome === 'Open' ? '' : dateCell(end.day),
    'Deal value': end.outcome === 'Won' ? dealValue(random, who.employees) : '',
    Owner: random.pick(words.owners),
  };
  return { row, traits };
}

function inventPerson(random: RandomNumbers, index: number) {
  const words = wholeCatalogue().demoWords;
  const { country, names } = random.weighted(words.countries);
  const first = random.pick(names.first);
  const last = random.pick(names.last);
  const { seniority, decides, titles } = random.weighted(words.titles);
  const industry: Industry = random.weighted(words.industries);
  const company = `${random.pick(words.companyWords.first)} ${random.pick(words.companyWords.second[industry])}`;
  const [least, most] = random.weighted(words.sizes);
  const employees = random.whole(least, most);
  const kind = random.next();
  const mail = kind < 0.03 ? 'invalid' : kind < (seniority === 'Student' ? 0.8 : 0.15) ? 'personal' : 'work';
  const local = `${mailWord(first)}.${mailWord(last)}`;
  const domain = `${mailWord(company)}.example`;
  const email = {
    invalid: random.pick([`${local}@${mailWord(company)}`, `${local}(at)${domain}`, `${local}@`]),
    personal: `${local}.demo${index + 1}@${random.weighted(words.freeMail)}`,
    work: `${local}${index % 7 === 0 ? index : ''}@${domain}`,
  }[mail];
  return {
    country,
    first,
    last,
    seniority,
    decides,
    title: random.pick(titles),
    industry,
    company,
    employees,
    // Forms ask for a band, data vendors give a number: real columns hold both.
    size: random.chance(0.4) ? bandText(least, most) : employees,
    revenue: Math.round((employees * random.whole(60, 220)) / 10) * 10_000,
    mail,
    email,
  } as const;
}

function bandText(least: number, most: number): string {
  if (least < 11) return '1-10';
  return least > 5000 ? '5000+' : `${least}-${most}`;
}

/** Letters and digits of a name for an address. */
function mailWord(name: string): string {
  return name
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function inventActivity(random: RandomNumbers) {
  const pricing = random.chance(0.24) ? random.whole(1, 4) : 0;
  return {
    pricing,
    visits: Math.max(pricing, random.chance(0.34) ? random.whole(3, 14) : random.whole(0, 2)),
    opened: random.chance(0.35) ? random.whole(3, 12) : random.whole(0, 2),
    webinar: random.chance(0.16),
    downloads: random.chance(0.26) ? random.whole(1, 3) : 0,
    demo: random.chance(0.11),
    unsubscribed: random.chance(0.06),
  };
}

function inventOutcome(
  random: RandomNumbers,
  traits: DemoTraits,
  created: CalendarDay,
  today: CalendarDay,
): { readonly outcome: 'Won' | 'Lost' | 'Open'; readonly day: CalendarDay } {
  const won = random.chance(trueChance(traits));
  // The product of two draws makes quick decisions common and slow ones rare.
  const share = random.next() * (0.3 + 0.7 * random.next());
  const day = created + Math.round(DECIDED_AFTER.least + share * (DECIDED_AFTER.most - DECIDED_AFTER.least));
  const open = random.chance(STAYS_OPEN) || day > today;
  return { outcome: open ? 'Open' : won ? 'Won' : 'Lost', day };
}

/** Between the day a lead came in and the last day it could do anything, most often late. */
function lastActivity(random: RandomNumbers, created: CalendarDay, lastDay: CalendarDay): CalendarDay {
  const days = Math.max(0, lastDay - created);
  return created + Math.round(days * (1 - random.next() * random.next()));
}

function dealValue(random: RandomNumbers, employees: number): number {
  const seats = Math.max(5, Math.min(400, employees * (0.1 + 0.3 * random.next())));
  return Math.round(seats * 1.2) * 100;
}

/** A sheet's date cell: midnight of the day, where the script runs. */
function dateCell(day: CalendarDay): Date {
  const utc = new Date(day * 86_400_000);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
}
