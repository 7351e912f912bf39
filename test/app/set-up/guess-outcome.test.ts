import { describe, expect, test } from 'vitest';
import { guessOutcome } from '../../../src/app/set-up/guess-outcome.ts';
import { hasReferenceData, readLeads } from '../../reference/reference-data.ts';

/** One row per value, under a header, beside a column of names. */
function list(header: string, values: readonly (string | number | boolean)[]) {
  return { headers: ['Name', header], rows: values.map((value, index) => [`Lead ${index}`, value]) };
}

describe('guessOutcome', () => {
  test.each([
    [
      'HubSpot',
      'Lifecycle Stage',
      ['customer', 'lead', 'Evangelist', 'subscriber'],
      ['customer', 'Evangelist'],
      [],
      2,
    ],
    [
      'Salesforce',
      'Lead Status',
      ['Closed - Converted', 'Closed - Not Converted', 'Open - Not Contacted', 'Nurturing'],
      ['Closed - Converted'],
      ['Closed - Not Converted'],
      2,
    ],
    [
      'Salesforce, qualified',
      'Status',
      ['Qualified', 'Unqualified', 'New', 'Working - Contacted'],
      ['Qualified'],
      ['Unqualified'],
      2,
    ],
    [
      'Salesforce opportunities',
      'StageName',
      ['Closed Won', 'Closed Lost', 'Prospecting'],
      ['Closed Won'],
      ['Closed Lost'],
      1,
    ],
    ['Salesforce, converted', 'IsConverted', [true, false, false], ['TRUE'], ['FALSE'], 0],
    ['Zoho', 'Is Converted', ['true', 'false'], ['true'], ['false'], 0],
    ['Pipedrive', 'Deal - Status', ['Won', 'Lost', 'Open'], ['Won'], ['Lost'], 1],
    ['LeadSquared', 'Converted', [1, 0, 0], ['1'], ['0'], 0],
    ['the bank', 'y', ['yes', 'no', 'no'], ['yes'], ['no'], 0],
    ['Maven', 'deal_stage', ['Won', 'Lost', 'Engaging', 'Prospecting'], ['Won'], ['Lost'], 2],
    ['a Brazilian sheet', 'CONVERTEU?', ['sim', 'não', ''], ['sim'], ['não'], 1],
  ] as const)('%s', (_, header, values, wonValues, lostValues, open) => {
    const { headers, rows } = list(header, values);
    expect(guessOutcome(headers, rows)).toMatchObject({ header, wonValues, lostValues, open });
  });

  test('a yes or no is no outcome unless its header asks for one', () => {
    const { headers, rows } = list('Do Not Email', ['Yes', 'No', 'No']);
    expect(guessOutcome(headers, rows)).toBeUndefined();
  });

  test('a status with open leads beats a yes or no, under which open leads would count as lost', () => {
    const headers = ['IsConverted', 'Status'];
    const rows = [
      [true, 'Closed - Converted'],
      [false, 'Closed - Not Converted'],
      [false, 'Open - Not Contacted'],
    ];
    expect(guessOutcome(headers, rows)).toMatchObject({ header: 'Status', won: 1, lost: 1, open: 1 });
  });

  test('a column of won and lost is found whatever its header', () => {
    const { headers, rows } = list('Ergebnis', ['Gewonnen', 'Verloren', 'offen']);
    expect(guessOutcome(headers, rows)).toMatchObject({ header: 'Ergebnis', won: 1, lost: 1, open: 1 });
  });

  test('a list without outcomes has none', () => {
    const { headers, rows } = list('Country', ['France', 'Spain']);
    expect(guessOutcome(headers, rows)).toBeUndefined();
  });
});

describe.skipIf(!hasReferenceData)('guessOutcome on real lists', () => {
  test.each([
    ['xeducation/Leads.csv', ',', 'Converted', 3561, 5679, 0],
    ['bank_marketing/bank-additional.csv', ';', 'y', 451, 3668, 0],
    ['crm/maven_sales_pipeline.csv', ',', 'deal_stage', 4238, 2473, 2089],
  ])('%s', (path, delimiter, header, won, lost, open) => {
    const [headers = [], ...rows] = readLeads(path, delimiter);
    expect(guessOutcome(headers.map(String), rows)).toMatchObject({ header, won, lost, open });
  });

  test('olist/olist_mql_day_first.csv has no outcome', () => {
    const [headers = [], ...rows] = readLeads('olist/olist_mql_day_first.csv', ',');
    expect(guessOutcome(headers.map(String), rows)).toBeUndefined();
  });
});
