import { DEMO_REQUEST_WAYS, yesElsewhere } from './engagement-ways.ts';
import { ANNUAL_REVENUE_WAYS, DECISION_MAKER_WAYS } from './fit-ways.ts';
import type { Template, TemplateCriterion } from './template.ts';
import { tiers } from './tiers.ts';

function timeline(label: string, points: number, from: number, to: number, days: number): TemplateCriterion {
  return {
    label,
    group: 'Timeline',
    points,
    note: 'The nearest time frame counts',
    eitherOr: 'timeline',
    ways: [
      { field: 'purchaseTimeline', needs: 'date', rule: 'in next days', value: String(days) },
      {
        field: 'purchaseTimeline',
        needs: 'number',
        rule: 'between',
        value: from === 0 ? `0 and ${to}` : `${from + 1} and ${to}`,
      },
      {
        field: 'purchaseTimeline',
        needs: 'words',
        rule: 'is any of',
        value: { how: 'months', months: [from, to] },
      },
    ],
  };
}

/** Budget, authority, need and timeline, 25 points each. */
export const BANT: Template = {
  id: 'bant',
  name: 'BANT',
  about: 'Budget, authority, need and timeline count for 25 points each.',
  criteria: [
    {
      label: 'Budget',
      group: 'Budget',
      points: 25,
      note: 'A stated budget, or a company whose revenue fits',
      ways: [
        { field: 'budget', needs: 'number', rule: 'more than', value: '0' },
        { field: 'budget', needs: 'yes/no', rule: 'is yes', value: '' },
        yesElsewhere('budget'),
        { field: 'budget', needs: 'anything', rule: 'is not blank', value: '' },
        ...ANNUAL_REVENUE_WAYS,
      ],
    },
    {
      label: 'Authority: decision maker',
      group: 'Authority',
      points: 25,
      note: 'Chief, VP, head, director, owner or founder',
      ways: DECISION_MAKER_WAYS,
    },
    {
      label: 'Need',
      group: 'Need',
      points: 25,
      note: 'A stated use case, a product of interest, or a demo request',
      ways: [
        { field: 'need', needs: 'yes/no', rule: 'is yes', value: '' },
        yesElsewhere('need'),
        { field: 'need', needs: 'anything', rule: 'is not blank', value: '' },
        ...DEMO_REQUEST_WAYS,
      ],
    },
    timeline('Timeline: within 3 months', 25, 0, 3, 90),
    timeline('Timeline: within 6 months', 15, 3, 6, 180),
    timeline('Timeline: within a year', 5, 6, 12, 365),
  ],
  standIns: [],
  groups: [
    { group: 'Budget', countsToward: 'Fit', max: 25 },
    { group: 'Authority', countsToward: 'Fit', max: 25 },
    { group: 'Need', countsToward: 'Engagement', max: 25 },
    { group: 'Timeline', countsToward: 'Engagement', max: 25 },
  ],
  tiers: tiers(
    {
      Hot: 'Call within 24 hours',
      Warm: 'Ask for what is missing within a week',
      Cold: 'Keep aware: newsletter',
    },
    { hot: 24, warm: 168 },
  ),
  maximumScore: 100,
};
