import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';
import type { Way } from './template.ts';

/** Yes in languages whose words for it no rule takes for a yes. */
const YES_ELSEWHERE = 'ja, oui, si, sí, sì, sim, tak, да, はい, 是';

/** A yes in words that no rule reads as one: a column of ja and nein is filled in every row, and says no in most. */
export function yesElsewhere(field: LeadFieldId): Way {
  return { field, needs: 'words', rule: 'is any of', value: YES_ELSEWHERE, mustMatch: true };
}

/** Ways to tell that something happened, from a column of its own: a count, yes/no, a date, or any words. */
function happened(field: LeadFieldId): readonly Way[] {
  return [
    { field, needs: 'number', rule: 'at least', value: '1' },
    { field, needs: 'yes/no', rule: 'is yes', value: '' },
    { field, needs: 'date', rule: 'is not blank', value: '' },
    yesElsewhere(field),
    {
      field,
      needs: 'words',
      rule: 'contains any of',
      value: 'yes, attended, joined, completed',
      mustMatch: true,
    },
    { field, needs: 'words', rule: 'is not blank', value: '' },
  ];
}

/** Ways to tell it from columns that name one event at a time: the last form sent in, the last activity. */
function spokenOf(words: string): readonly Way[] {
  return (['recentConversion', 'lastActivity'] as const).map((field) => ({
    field,
    needs: 'words',
    rule: 'contains any of',
    value: words,
    mustMatch: true,
    oneAtATime: true,
  }));
}

export const DEMO_REQUEST_WAYS: readonly Way[] = [...happened('demoRequest'), ...spokenOf('demo, trial')];

export const PRICING_PAGE_WAYS: readonly Way[] = [...happened('pricingPageVisits'), ...spokenOf('pricing')];

export const EVENT_WAYS: readonly Way[] = [
  ...happened('eventAttended'),
  ...spokenOf('webinar, event, booth, tradeshow, conference'),
];

export const DOWNLOAD_WAYS: readonly Way[] = [
  ...happened('contentDownload'),
  ...spokenOf('whitepaper, white paper, ebook, e-book, guide, download'),
];

export const CASE_STUDY_WAYS: readonly Way[] = [...happened('caseStudy'), ...spokenOf('case study')];

export const ACTIVE_WAYS: readonly Way[] = [
  { field: 'lastActivityDate', needs: 'date', rule: 'in last days', value: '7' },
  { field: 'recentConversionDate', needs: 'date', rule: 'in last days', value: '7' },
];

export const INACTIVE_WAYS: readonly Way[] = [
  {
    field: 'lastActivityDate',
    needs: 'date',
    rule: 'not in last days',
    value: '30',
    and: { rule: 'is not blank', value: '' },
  },
];

export const VISITS_WAYS: readonly Way[] = [
  { field: 'visits', needs: 'number', rule: 'at least', value: '3' },
  { field: 'pageViews', needs: 'number', rule: 'at least', value: '3', label: '3 or more page views' },
];

export const EMAILS_OPENED_WAYS: readonly Way[] = [
  { field: 'emailsOpened', needs: 'number', rule: 'at least', value: '3' },
  { field: 'emailsOpened', needs: 'yes/no', rule: 'is yes', value: '', label: 'Marketing e-mail opened' },
  {
    field: 'emailsClicked',
    needs: 'number',
    rule: 'at least',
    value: '1',
    label: 'Marketing e-mail clicked',
  },
  {
    field: 'lastActivity',
    needs: 'words',
    rule: 'is any of',
    value: 'Email Opened, Email Link Clicked',
    label: 'Opened or clicked a marketing e-mail',
    mustMatch: true,
    oneAtATime: true,
  },
];

export const EMAIL_CLICK_WAYS: readonly Way[] = [
  { field: 'emailsClicked', needs: 'number', rule: 'at least', value: '1' },
  { field: 'emailsClicked', needs: 'yes/no', rule: 'is yes', value: '' },
  {
    field: 'lastActivity',
    needs: 'words',
    rule: 'contains any of',
    value: 'link clicked, email clicked',
    mustMatch: true,
    oneAtATime: true,
  },
];

export const UNSUBSCRIBED_WAYS: readonly Way[] = [
  { field: 'unsubscribed', needs: 'yes/no', rule: 'is yes', value: '' },
  { field: 'unsubscribed', needs: 'number', rule: 'at least', value: '1' },
  { field: 'unsubscribed', needs: 'date', rule: 'is not blank', value: '' },
  {
    field: 'unsubscribed',
    needs: 'words',
    rule: 'contains any of',
    value: 'unsubscribed, opted out, opt-out',
    mustMatch: true,
  },
  {
    field: 'lastActivity',
    needs: 'words',
    rule: 'contains',
    value: 'unsubscribed',
    mustMatch: true,
    oneAtATime: true,
  },
];

export const FORM_WAYS: readonly Way[] = [
  { field: 'formSubmissions', needs: 'number', rule: 'at least', value: '1' },
  {
    field: 'lastActivity',
    needs: 'words',
    rule: 'contains any of',
    value: 'form submitted',
    mustMatch: true,
    oneAtATime: true,
  },
];

/** Ways that only customers have. */
export const CUSTOMER_WAYS = {
  usageGrowing: [
    { field: 'usageChange', needs: 'number', rule: 'more than', value: '0' },
    {
      field: 'usageChange',
      needs: 'words',
      rule: 'contains any of',
      value: 'growing, growth, increasing, rising, up',
      oneAtATime: true,
    },
  ],
  usageFalling: [
    { field: 'usageChange', needs: 'number', rule: 'less than', value: '0' },
    {
      field: 'usageChange',
      needs: 'words',
      rule: 'contains any of',
      value: 'falling, declining, decreasing, shrinking, down',
    },
  ],
  newProductPage: happened('newProductPage'),
  training: happened('trainingAttended'),
  premiumContent: happened('premiumContent'),
  renewal: [{ field: 'renewalDate', needs: 'date', rule: 'in next days', value: '90' }],
  openTickets: [{ field: 'openTickets', needs: 'number', rule: 'at least', value: '1' }],
} as const satisfies Readonly<Record<string, readonly Way[]>>;
