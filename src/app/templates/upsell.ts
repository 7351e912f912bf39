import { CUSTOMER_WAYS } from './engagement-ways.ts';
import type { Template, TemplateCriterion } from './template.ts';
import { tiers } from './tiers.ts';

function row(
  label: string,
  group: 'Interest' | 'Account',
  points: number,
  ways: TemplateCriterion['ways'],
  note: string,
): TemplateCriterion {
  return { label, group, points, ways, note };
}

/** Customers who may buy more. */
export const UPSELL: Template = {
  id: 'upsell',
  name: 'Existing customers (upsell)',
  about: 'Finds the customers who are ready for more: growing use, interest in new products, renewal near.',
  criteria: [
    {
      ...row(
        'Product usage growing',
        'Interest',
        20,
        CUSTOMER_WAYS.usageGrowing,
        'Outgrows the present plan',
      ),
      eitherOr: 'usage',
    },
    row(
      "New product's page visited",
      'Interest',
      15,
      CUSTOMER_WAYS.newProductPage,
      'Looks at what else you sell',
    ),
    row('Training attended', 'Interest', 10, CUSTOMER_WAYS.training, 'Invests time in the product'),
    row('Premium content used', 'Interest', 10, CUSTOMER_WAYS.premiumContent, 'Wants to do more with it'),
    row('Renewal within 90 days', 'Account', 15, CUSTOMER_WAYS.renewal, 'Decides about the contract anyway'),
    row('Open support tickets', 'Account', -10, CUSTOMER_WAYS.openTickets, 'Solve these first'),
    {
      ...row(
        'Product usage falling',
        'Interest',
        -15,
        CUSTOMER_WAYS.usageFalling,
        'At risk: keep before you sell',
      ),
      eitherOr: 'usage',
    },
  ],
  standIns: [],
  groups: [
    { group: 'Account', countsToward: 'Fit' },
    { group: 'Interest', countsToward: 'Engagement' },
  ],
  tiers: tiers(
    {
      Hot: 'Offer the next plan: call within 48 hours',
      Warm: 'Show what is new: e-mail within a week',
      Cold: 'Look after as usual',
    },
    { hot: 48, warm: 168 },
  ),
  maximumScore: 100,
};
