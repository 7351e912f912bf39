import {
  CASE_STUDY_WAYS,
  DEMO_REQUEST_WAYS,
  DOWNLOAD_WAYS,
  EMAIL_CLICK_WAYS,
  EVENT_WAYS,
  FORM_WAYS,
  INACTIVE_WAYS,
  PRICING_PAGE_WAYS,
  UNSUBSCRIBED_WAYS,
  VISITS_WAYS,
} from './engagement-ways.ts';
import { INVALID_EMAIL_WAYS, PERSONAL_EMAIL_WAYS } from './fit-ways.ts';
import type { Template } from './template.ts';
import { tiers } from './tiers.ts';

/** Points of 1, 2, 3, 5, 8, 13 and 21, each step clearly more than the last. */
export const FIBONACCI: Template = {
  id: 'fibonacci',
  name: 'Fibonacci points',
  about: 'Points of 1, 2, 3, 5, 8, 13 and 21, so that strong signs clearly outweigh weak ones.',
  criteria: [
    {
      label: 'Page visited',
      group: 'Engagement',
      points: 1,
      note: 'Has been on the website',
      ways: [
        { field: 'pageViews', needs: 'number', rule: 'at least', value: '1' },
        { field: 'visits', needs: 'number', rule: 'at least', value: '1' },
        {
          field: 'lastActivity',
          needs: 'words',
          rule: 'contains any of',
          value: 'page visited, page viewed, visited',
          mustMatch: true,
          oneAtATime: true,
        },
      ],
    },
    {
      label: 'E-mail clicked',
      group: 'Engagement',
      points: 2,
      note: 'Followed a link that you sent',
      ways: EMAIL_CLICK_WAYS,
    },
    {
      label: 'E-book or guide downloaded',
      group: 'Engagement',
      points: 3,
      note: 'Reads up on the problem you solve',
      ways: DOWNLOAD_WAYS,
    },
    {
      label: 'Form sent in or webinar attended',
      group: 'Engagement',
      points: 5,
      note: 'Raised a hand',
      ways: [...EVENT_WAYS.filter((way) => way.field === 'eventAttended'), ...FORM_WAYS],
    },
    {
      label: 'Case study read',
      group: 'Engagement',
      points: 8,
      note: 'Looks for proof',
      ways: CASE_STUDY_WAYS,
    },
    {
      label: 'Pricing page visited',
      group: 'Engagement',
      points: 13,
      note: 'Thinks about buying',
      ways: PRICING_PAGE_WAYS,
    },
    {
      label: 'Demo requested',
      group: 'Engagement',
      points: 21,
      note: 'Wants to talk',
      ways: DEMO_REQUEST_WAYS,
    },
    {
      label: 'Personal e-mail address',
      group: 'Fit',
      points: -1,
      note: 'A free mail provider',
      ways: PERSONAL_EMAIL_WAYS,
      offWhenCommon: true,
    },
    {
      label: 'Invalid e-mail address',
      group: 'Fit',
      points: -5,
      note: 'Cannot be reached',
      ways: INVALID_EMAIL_WAYS,
    },
    {
      label: 'No activity in 30 days',
      group: 'Engagement',
      points: -8,
      note: 'Has gone quiet',
      ways: INACTIVE_WAYS,
    },
    {
      label: 'Unsubscribed',
      group: 'Engagement',
      points: -13,
      note: 'Does not want to hear from you',
      ways: UNSUBSCRIBED_WAYS,
    },
  ],
  standIns: [
    {
      label: 'Long time on the website',
      group: 'Engagement',
      points: 8,
      note: 'The upper quarter of all leads',
      ways: [{ field: 'timeOnSite', needs: 'number', rule: 'at least', value: { how: 'upper quarter' } }],
    },
    {
      label: '3 or more visits',
      group: 'Engagement',
      points: 3,
      note: 'Comes back',
      ways: VISITS_WAYS,
    },
  ],
  groups: [
    { group: 'Fit', countsToward: 'Fit' },
    { group: 'Engagement', countsToward: 'Engagement' },
  ],
  tiers: tiers(
    {
      Hot: 'Call within 24 hours',
      Warm: 'Nurture: e-mail within a week',
      Cold: 'Keep aware: newsletter',
    },
    { hot: 24, warm: 168 },
  ),
  cuts: { hot: 34, warm: 13 },
  maximumScore: undefined,
};
