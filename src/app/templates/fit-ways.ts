import type { Way } from './template.ts';

const DECISION_MAKER =
  '\\b(chief|ceo|cfo|cto|coo|cio|cmo|cro|cpo|ciso|cxo|vp|svp|evp|vice president|president|head|director|owner|founder|co-founder|cofounder|geschäftsführer(in)?|inhaber(in)?|\\w*leiter(in)?|directeur|directrice|gérant|gerente|diretor|sócio)\\b';

/** Chief, CxO, VP, head, director, owner, founder: from the title, else from a seniority column. */
export const DECISION_MAKER_WAYS: readonly Way[] = [
  { field: 'jobTitle', needs: 'words', rule: 'matches', value: DECISION_MAKER },
  {
    field: 'seniority',
    needs: 'words',
    rule: 'matches',
    value:
      '\\b(c[- ]?suite|c[- ]?level|cxo|executive|chief|vp|vice president|head|director|owner|founder|partner)\\b',
  },
  {
    field: 'buyingRole',
    needs: 'words',
    rule: 'contains any of',
    value: 'decision maker, budget holder, executive sponsor',
  },
  { field: 'occupation', needs: 'words', rule: 'matches', value: DECISION_MAKER, mustMatch: true },
];

export const TARGET_INDUSTRY_WAYS: readonly Way[] = [
  { field: 'industry', needs: 'words', rule: 'is any of', value: { how: 'commonest', ask: 'industries' } },
  {
    field: 'specialization',
    needs: 'words',
    label: 'Target specialization',
    rule: 'is any of',
    value: { how: 'commonest', ask: 'industries' },
  },
];

export const COMPANY_SIZE_WAYS: readonly Way[] = [
  { field: 'companySize', needs: 'number or band', rule: 'between', value: { how: 'band', ask: 'sizes' } },
  { field: 'companySize', needs: 'words', rule: 'is any of', value: { how: 'commonest', ask: 'sizes' } },
];

export const TARGET_REGION_WAYS: readonly Way[] = (['country', 'state', 'city'] as const).map((field) => ({
  field,
  needs: 'words',
  rule: 'is any of',
  value: { how: 'commonest', ask: 'regions' },
  skipIfCommon: true,
}));

export const ANNUAL_REVENUE_WAYS: readonly Way[] = [
  {
    field: 'annualRevenue',
    needs: 'number or band',
    rule: 'between',
    value: { how: 'band', ask: 'revenues' },
  },
  { field: 'annualRevenue', needs: 'words', rule: 'is any of', value: { how: 'commonest', ask: 'revenues' } },
];

export const PERSONAL_EMAIL_WAYS: readonly Way[] = [
  { field: 'email', needs: 'email', rule: 'is personal email', value: '' },
];

export const INVALID_EMAIL_WAYS: readonly Way[] = [
  { field: 'email', needs: 'email', rule: 'is invalid email', value: '' },
  { field: 'emailStatus', needs: 'words', rule: 'contains any of', value: 'invalid, bounced, undeliverable' },
  { field: 'emailBounced', needs: 'number', rule: 'at least', value: '1', label: 'E-mail bounced' },
  { field: 'emailBounced', needs: 'yes/no', rule: 'is yes', value: '', label: 'E-mail bounced' },
  { field: 'emailBounced', needs: 'date', rule: 'is not blank', value: '', label: 'E-mail bounced' },
];

export const STUDENT_OR_COMPETITOR_WAYS: readonly Way[] = [
  {
    field: 'contactType',
    needs: 'words',
    rule: 'contains any of',
    value: 'competitor, student',
    mustMatch: true,
  },
  { field: 'jobTitle', needs: 'words', rule: 'matches', value: '\\b(student|competitor)$' },
  { field: 'seniority', needs: 'words', rule: 'matches', value: '\\b(student|competitor)$', mustMatch: true },
  {
    field: 'occupation',
    needs: 'words',
    rule: 'matches',
    value: '\\b(student|competitor)$',
    mustMatch: true,
  },
];

export const OUTSIDE_WAYS: readonly Way[] = [
  {
    field: 'country',
    needs: 'words',
    rule: 'is none of',
    value: { how: 'all won', ask: 'served regions' },
    and: { rule: 'is not blank', value: '' },
  },
  {
    field: 'industry',
    needs: 'words',
    label: 'Outside the served industries',
    rule: 'is none of',
    value: { how: 'all won' },
    and: { rule: 'is not blank', value: '' },
  },
];
