import { describe, expect, test } from 'vitest';
import { describeSetUp } from '../../../src/app/set-up/sentences.ts';
import { hasReferenceData, readLeads } from '../../reference/reference-data.ts';
import { conditionsOf, planFor, settingOf } from './lead-list.ts';
import { areaUnderCurve, scorePlan } from './scored-plan.ts';

function readList(path: string, delimiter: string) {
  const [headers = [], ...rows] = readLeads(path, delimiter);
  return { headers: headers.map(String), rows };
}

/** AUC of a plan's scores over the decided leads. */
function auc(list: ReturnType<typeof readList>, outcome: string, won: string, lost: string): number {
  const { totals, issues } = scorePlan(planFor(list).cells, list.headers, list.rows);
  expect(issues.filter((issue) => issue.level === 'error')).toEqual([]);
  const column = list.headers.indexOf(outcome);
  const scoresOf = (value: string): number[] =>
    totals.filter((_, index) => String(list.rows[index]?.[column]) === value);
  return areaUnderCurve(scoresOf(won), scoresOf(lost));
}

describe.skipIf(!hasReferenceData)('the default template on X Education', () => {
  const list = hasReferenceData ? readList('xeducation/Leads.csv', ',') : { headers: [], rows: [] };

  test('sorts the leads well above chance, without the columns filled in after the call', () => {
    const plan = planFor(list);
    const used = plan.criteria.flatMap((row) => row.conditions.map((condition) => condition.column));
    for (const leak of ['Tags', 'Lead Quality', 'Lead Profile', 'Last Notable Activity', 'Converted']) {
      expect(used).not.toContain(leak);
    }
    expect(used.filter((column) => column.startsWith('Asymmetrique'))).toEqual([]);
    expect(auc(list, 'Converted', '1', '0')).toBeGreaterThan(0.68);
  });

  test('guesses Prospect ID, Converted 1 and 0, and Select as blank', () => {
    const plan = planFor(list);
    expect(plan.leadKey).toBe('Prospect ID');
    expect(
      ['Outcome column', 'Won values', 'Lost values', 'Treat as blank'].map((name) => settingOf(plan, name)),
    ).toEqual(['Converted', '1', '0', 'Select, unknown']);
  });

  test('takes the last activity for e-mails opened, and visits for visits', () => {
    const plan = planFor(list);
    expect(conditionsOf(plan, 'Opened or clicked a marketing e-mail')).toBe(
      'Last Activity is any of Email Opened, Email Link Clicked',
    );
    expect(conditionsOf(plan, '3 or more visits')).toBe('TotalVisits at least 3');
    expect(conditionsOf(plan, 'Unsubscribed')).toBe('Do Not Email is yes');
  });
});

describe.skipIf(!hasReferenceData)('the default template on lists of other kinds', () => {
  test('bank marketing: the outcomes themselves suggest criteria; the length of the call is not one of them', () => {
    const list = readList('bank_marketing/bank-additional.csv', ';');
    const plan = planFor(list);
    expect(plan.criteria.map((row) => row.conditions[0].column)).toContain('poutcome');
    expect(plan.criteria.map((row) => row.conditions[0].column)).not.toContain('duration');
    expect(settingOf(plan, 'Treat as blank')).toBe('unknown');
    expect(auc(list, 'y', 'yes', 'no')).toBeGreaterThan(0.68);
  });

  test('Olist: no outcome, day first, and plain words that the score says little', () => {
    const plan = planFor(readList('olist/olist_mql_day_first.csv', ','));
    expect(settingOf(plan, 'Day first')).toBe(true);
    expect(settingOf(plan, 'Outcome column')).toBe('');
    expect(settingOf(plan, 'Created date')).toBe('first_contact_date');
    expect(plan.leadKey).toBe('mql_id');
    expect(describeSetUp(plan).join('\n')).toContain('so the score says little yet');
  });

  test('Maven deals: open deals are not lost, dates and value find their settings', () => {
    const plan = planFor(readList('crm/maven_sales_pipeline.csv', ','));
    expect(
      ['Outcome column', 'Won values', 'Lost values', 'Outcome date', 'Created date', 'Revenue column'].map(
        (name) => settingOf(plan, name),
      ),
    ).toEqual(['deal_stage', 'Won', 'Lost', 'close_date', 'engage_date', 'close_value']);
    expect(plan.outcome?.open).toBe(2089);
    expect(describeSetUp(plan).join('\n')).toContain('Only 1 criterion found a column');
  });
});
