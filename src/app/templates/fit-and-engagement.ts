import {
  ACTIVE_WAYS,
  DEMO_REQUEST_WAYS,
  DOWNLOAD_WAYS,
  EMAILS_OPENED_WAYS,
  EVENT_WAYS,
  FORM_WAYS,
  INACTIVE_WAYS,
  PRICING_PAGE_WAYS,
  UNSUBSCRIBED_WAYS,
  VISITS_WAYS,
} from './engagement-ways.ts';
import {
  ANNUAL_REVENUE_WAYS,
  COMPANY_SIZE_WAYS,
  DECISION_MAKER_WAYS,
  INVALID_EMAIL_WAYS,
  OUTSIDE_WAYS,
  PERSONAL_EMAIL_WAYS,
  STUDENT_OR_COMPETITOR_WAYS,
  TARGET_INDUSTRY_WAYS,
  TARGET_REGION_WAYS,
} from './fit-ways.ts';
import type { Template, TemplateCriterion } from './template.ts';
import { tiers } from './tiers.ts';

function who(label: string, points: number | 'DQ', ways: TemplateCriterion['ways'], note: string) {
  return { label, group: 'Fit', points, ways, note };
}

function does(label: string, points: number, ways: TemplateCriterion['ways'], note: string) {
  return { label, group: 'Engagement', points, ways, note };
}

/** Who they are up to 40 points, what they do up to 60. */
export const FIT_AND_ENGAGEMENT: Template = {
  id: 'fit-and-engagement',
  name: 'Fit + Engagement 40/60',
  about: 'Who the lead is counts for up to 40 points, what the lead does for up to 60.',
  // In the order in which criteria are kept: fit and engagement by turns, the strongest first.
  criteria: [
    who('Decision maker', 15, DECISION_MAKER_WAYS, 'Chief, VP, head, director, owner or founder'),
    does('Demo requested', 50, DEMO_REQUEST_WAYS, 'The clearest sign that somebody wants to talk'),
    who('Target industry', 10, TARGET_INDUSTRY_WAYS, 'Industries you sell to'),
    does('Pricing page visited', 20, PRICING_PAGE_WAYS, 'Pages about buying count 3 to 5 times plain ones'),
    who('Company size in the ideal range', 10, COMPANY_SIZE_WAYS, 'Number of employees'),
    does('Webinar or event attended', 15, EVENT_WAYS, 'Gave you an hour of their time'),
    who('Target region', 5, TARGET_REGION_WAYS, 'Places you sell to'),
    does('Whitepaper or guide downloaded', 10, DOWNLOAD_WAYS, 'Reads up on the problem you solve'),
    who('Annual revenue fits', 5, ANNUAL_REVENUE_WAYS, 'Can afford what you sell'),
    does('Active in the last 7 days', 10, ACTIVE_WAYS, 'Interest cools quickly'),
    {
      ...who(
        'Personal e-mail address',
        -5,
        PERSONAL_EMAIL_WAYS,
        'A free mail provider: business buyers rarely use one',
      ),
      offWhenCommon: true,
    },
    does('3 or more visits', 10, VISITS_WAYS, 'Comes back'),
    who('Invalid e-mail address', -10, INVALID_EMAIL_WAYS, 'Cannot be reached'),
    does('3 or more marketing e-mails opened', 5, EMAILS_OPENED_WAYS, 'Reads what you send'),
    who('Student or competitor', 'DQ', STUDENT_OR_COMPETITOR_WAYS, 'Will never buy'),
    does('No activity in 30 days', -10, INACTIVE_WAYS, 'Has gone quiet'),
    who('Outside the served regions', -10, OUTSIDE_WAYS, 'You cannot sell there'),
    does('Unsubscribed', -15, UNSUBSCRIBED_WAYS, 'Does not want to hear from you'),
  ],
  standIns: [
    {
      label: 'Long time on the website',
      group: 'Engagement',
      points: 20,
      note: 'The upper quarter of all leads',
      ways: [{ field: 'timeOnSite', needs: 'number', rule: 'at least', value: { how: 'upper quarter' } }],
    },
    {
      label: 'Occupation that wins more often',
      group: 'Fit',
      points: 15,
      note: 'Occupations whose leads are won clearly more often than others',
      ways: [
        {
          field: 'occupation',
          needs: 'words',
          rule: 'is any of',
          value: { how: 'better sources', ask: 'occupations' },
        },
      ],
    },
    {
      label: 'Source that wins more often',
      group: 'Fit',
      points: 10,
      note: 'Sources whose leads are won clearly more often than others',
      ways: [{ field: 'leadSource', needs: 'words', rule: 'is any of', value: { how: 'better sources' } }],
    },
    {
      label: 'Way in that wins more often',
      group: 'Fit',
      points: 10,
      note: 'Ways in whose leads are won clearly more often than others',
      ways: [{ field: 'leadOrigin', needs: 'words', rule: 'is any of', value: { how: 'better sources' } }],
    },
    does('Form sent in', 10, FORM_WAYS, 'Raised a hand'),
    {
      label: 'Many page views',
      group: 'Engagement',
      points: 10,
      note: 'The upper quarter of all leads',
      ways: [{ field: 'pageViews', needs: 'number', rule: 'at least', value: { how: 'upper quarter' } }],
    },
  ],
  groups: [
    { group: 'Fit', countsToward: 'Fit', max: 40 },
    { group: 'Engagement', countsToward: 'Engagement', max: 60 },
  ],
  tiers: tiers(
    {
      Hot: 'Call within 24 hours',
      Warm: 'Nurture: e-mail within a week',
      Cold: 'Keep aware: newsletter',
    },
    { hot: 24, warm: 168 },
  ),
  maximumScore: 100,
};
