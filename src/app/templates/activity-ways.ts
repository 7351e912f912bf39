import type { LeadFieldId } from '../lead-fields/all-lead-fields.ts';

/** How a criterion is told from what leads did, instead of from a column of their own. */
export interface ActivityWay {
  /** A field that one of the criterion's ways looks at. */
  readonly field: LeadFieldId;
  /** Words, one of which stands in the names of the activities that count; none: every activity. A name has a space before it. */
  readonly words: readonly string[];
  /** Words that rule a name out. */
  readonly not?: readonly string[];
  readonly atLeast?: number;
  readonly withinDays?: number;
  readonly fade?: string;
}

/** Recency is worth points: what is fresh counts in full, and half as much some weeks later. */
export const ACTIVITY_WAYS: readonly ActivityWay[] = [
  {
    field: 'demoRequest',
    words: ['demo', 'trial', 'talk to sales', 'contact sales'],
    fade: 'halves every 90',
  },
  { field: 'pricingPageVisits', words: ['pricing', 'price'], fade: 'halves every 57' },
  {
    field: 'eventAttended',
    words: ['webinar', 'event attended', 'attended', 'booth', 'trade show', 'tradeshow', 'conference'],
    not: ['registered', 'invited', 'no show', 'not attended'],
    withinDays: 180,
  },
  {
    field: 'contentDownload',
    words: ['whitepaper', 'white paper', 'ebook', 'e-book', 'guide', 'download'],
    withinDays: 180,
  },
  { field: 'caseStudy', words: ['case study', 'customer story'], withinDays: 180 },
  {
    field: 'lastActivityDate',
    words: [],
    // What others did with the lead, and its farewell; “sent” as a word of its own, since it stands in “presentation” too.
    not: [
      ' sent',
      '(sent',
      '_sent',
      '-sent',
      'emailsent',
      'send email',
      'delivered',
      'bounce',
      'dropped',
      'deferred',
      'unsub',
      'opted out',
      'opt out',
      'opt-out',
      'spam',
      'imported',
      'created',
      'assigned',
      'merged',
      'synced',
      'owner changed',
      'status changed',
      'stage changed',
      'change data value',
      'change score',
    ],
    withinDays: 7,
  },
  {
    field: 'visits',
    words: ['visit', 'page view', 'pageview', 'page_view', 'session', 'web page'],
    atLeast: 3,
    withinDays: 7,
  },
  {
    field: 'emailsOpened',
    words: ['open'],
    not: ['opportunity', 'ticket', 'deal'],
    atLeast: 3,
    withinDays: 30,
  },
  { field: 'unsubscribed', words: ['unsub', 'opted out', 'opt out'] },
];
