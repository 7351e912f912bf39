import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LeadFieldId } from '../../../src/app/lead-fields/all-lead-fields.ts';
import { leadFields } from '../../../src/app/lead-fields/lead-fields.ts';
import { namePhrase } from '../../../src/app/set-up/header-words.ts';
import { mapHeaders } from '../../../src/app/set-up/map-headers.ts';
import { soundsLikeTheAnswer } from '../../../src/app/set-up/sounds-like-the-answer.ts';
import { headerTexts } from '../../../src/core/table/lead-rows.ts';
import { hasReferenceData, referencePath } from '../../reference/reference-data.ts';

type Expected = Readonly<Partial<Record<LeadFieldId, string>>>;

function mapped(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Record<string, string> {
  return Object.fromEntries(
    Object.values(mapHeaders(headers, rows)).map((entry) => [entry.field, entry.header]),
  );
}

/** Header rows of real exports: what must be found, and what must be left alone. */
const EXPORTS: Readonly<Record<string, { readonly found: Expected; readonly not?: readonly string[] }>> = {
  hubspot_contacts_columns_used: {
    found: {
      recordId: 'Record ID',
      visits: 'Number of Sessions',
      pageViews: 'Number of Pageviews',
      formSubmissions: 'Number of Form Submissions',
      emailsOpened: 'Marketing emails opened',
      emailsClicked: 'Marketing emails clicked',
      createdDate: 'Create Date',
      outcomeDate: 'Close Date',
      lifecycleStage: 'Lifecycle Stage',
      recentConversion: 'Recent Conversion',
      recentConversionDate: 'Recent Conversion Date',
      owner: 'Propiedad del contacto',
    },
    not: ['Preparatoria BPM', 'Marketing emails delivered', 'Actividades de promoción APREU'],
  },
  hubspot_contacts_short: {
    found: {
      email: 'Email',
      firstName: 'First Name',
      lastName: 'Last Name',
      company: 'Associated Company',
      country: 'Country/Region',
      leadStatus: 'Lead Status',
      createdDate: 'Create Date',
      owner: 'Contact owner',
    },
  },
  hubspot_contacts_bi: {
    found: {
      recordId: 'Contact ID',
      company: 'Company Name',
      industry: 'Branche',
      state: 'State/Region',
      annualRevenue: 'Annual Revenue',
      dealValue: 'Total Revenue',
      leadSource: 'Original Source',
      judgement: 'HubSpot Score',
    },
    not: ['Associated Company ID', 'Associated Deals'],
  },
  hubspot_contacts_sentence_case: {
    found: {
      email: 'Email',
      jobTitle: 'Job title',
      company: 'Company name',
      industry: 'Industry',
      annualRevenue: 'Annual revenue',
      companySize: 'Number of employees',
      city: 'City',
      state: 'State/Region',
      country: 'Country/Region',
      lastActivityDate: 'Last activity date',
      lastContacted: 'Last contacted',
      emailsOpened: 'Marketing emails opened',
      emailsClicked: 'Marketing emails clicked',
      emailBounced: 'Marketing emails bounced',
      unsubscribed: 'Unsubscribed from all email',
      leadSource: 'Original Traffic Source',
      visits: 'Number of sessions',
      pageViews: 'Number of page views',
      formSubmissions: 'Number of form submissions',
      buyingRole: 'Buying role',
      outcomeDate: 'Close date',
      createdDate: 'Create date',
      dealValue: 'Total revenue',
    },
    not: ['Number of times contacted', 'Number of sales activities', 'Days to close', 'Last modified date'],
  },
  hubspot_companies_full: {
    found: {
      company: 'Name',
      recordId: 'Company ID',
      companySize: 'Number of Employees',
      annualRevenue: 'Annual Revenue',
      industry: 'Industry',
      country: 'Country',
      visits: 'Number of Sessions',
      lastActivityDate: 'Last Activity Date',
      owner: 'Company owner',
    },
    not: ['Twitter Followers', 'Next Activity Date', 'Total Money Raised', 'Number of child companies'],
  },
  salesforce_leads_report_custom: {
    found: {
      recordId: 'Lead ID',
      owner: 'Lead Owner',
      email: 'Email',
      leadStatus: 'Lead Status',
      lastActivityDate: 'Last Activity Date',
      createdDate: 'Create Date',
    },
    not: ['Lead Owner: Manager', 'Location Friendly Name'],
  },
  salesforce_listview_style: {
    found: {
      leadSource: 'Lead Source',
      owner: 'Owner Alias',
      createdDate: 'Created Date',
      leadStatus: 'Lead Status',
    },
  },
  salesforce_api_names: {
    found: {
      recordId: 'Id',
      fullName: 'Name',
      jobTitle: 'Title',
      company: 'Company',
      leadSource: 'LeadSource',
      leadStatus: 'Status',
      annualRevenue: 'AnnualRevenue',
      companySize: 'NumberOfEmployees',
      converted: 'IsConverted',
      outcomeDate: 'ConvertedDate',
      createdDate: 'CreatedDate',
      lastActivityDate: 'LastActivityDate',
      need: 'ProductInterest__c',
      judgement: 'Rating',
    },
    not: [
      'Salutation',
      'IsDeleted',
      'LastViewedDate',
      'ConvertedAccountId',
      'NumberofLocations__c',
      'SICCode__c',
    ],
  },
  salesforce_lead_labels: {
    found: { fullName: 'Full Name', recordId: 'Lead ID', jobTitle: 'Title', company: 'Company' },
    not: ['Salutation', 'Master Record ID'],
  },
  zoho_leads_ads: {
    found: {
      recordId: 'Record Id',
      leadSource: 'Lead Source',
      leadStatus: 'Lead Status',
      converted: 'Is Converted',
      createdDate: 'Created Time',
      owner: 'Lead Owner.id',
    },
    not: ['Conversion Export Status', 'Cost per Click', 'GCLID'],
  },
  pipedrive_people: {
    found: {
      fullName: 'Person - Name',
      firstName: 'Person - First name',
      email: 'Person - Email',
      phone: 'Person - Phone',
      company: 'Organization name',
      createdDate: 'Person - Creation date',
      owner: 'Person - Owner',
    },
    not: ['Person - Visible to'],
  },
  pipedrive_leads: {
    found: {
      fullName: 'Contact person',
      company: 'Organization',
      owner: 'Lead - Owner',
      leadSource: 'Lead - Source channel',
    },
    not: ['Lead - Title'],
  },
  marketo_labels: {
    found: {
      email: 'Email Address',
      company: 'Company Name',
      jobTitle: 'Role',
      department: 'Department',
      industry: 'Industry',
      annualRevenue: 'Annual Revenue',
      country: 'Country',
      city: 'City',
      judgement: 'Lead Score',
    },
    not: [
      'Do Not Call',
      'Do Not Call Reason',
      'Marketo Data.com Status',
      'Inferred Company',
      'Date of Birth',
    ],
  },
  linkedin_leadgen: {
    found: {
      recordId: 'lead_id',
      createdDate: 'created_date',
      email: 'Email address',
      jobTitle: 'Job title',
      country: 'Country/Region',
    },
    not: ['form_id', 'test_lead', 'event_id'],
  },
  linkedin_connections: {
    found: { jobTitle: 'Position', company: 'Company', createdDate: 'Connected On', email: 'Email Address' },
  },
  meta_lead_ads: {
    found: {
      recordId: 'id',
      createdDate: 'created_time',
      fullName: 'full_name',
      email: 'email',
      city: 'city',
    },
    not: ['ad_name', 'campaign_name', 'is_organic', 'do_you_have_health_insurance?', 'zip_code'],
  },
  meta_lead_ads_sales_sheet: {
    found: {
      converted: 'CONVERTEU?',
      dealValue: 'RECEITA',
      owner: 'CONSULTOR',
      industry: 'qual_o_tipo_da_sua_empresa?',
      email: 'email',
    },
    not: ['OBS', 'qual_o_seu_cnpj?'],
  },
  dynamics365_open_leads: {
    found: {
      company: 'Business Name',
      companySize: 'Employees',
      industry: 'Industry',
      jobTitle: 'Job Title',
      email: 'Email Address',
      judgement: 'Rating',
    },
    not: ['(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'SIC Code'],
  },
  apollo_people: {
    found: {
      email: 'Email',
      jobTitle: 'Title',
      seniority: 'Seniority',
      department: 'Departments',
      companySize: '# Employees',
      annualRevenue: 'Annual Revenue',
      emailStatus: 'Email Status',
      emailsOpened: 'Email Open',
      emailBounced: 'Email Bounced',
      country: 'Country',
      state: 'State',
      dealStage: 'Stage',
      lastContacted: 'Last Contacted',
    },
    not: [
      'Demoed',
      'Replied',
      'Total Funding',
      'Secondary Email',
      'Company City',
      'Number of Retail Locations',
    ],
  },
  zoominfo_match: {
    found: {
      email: 'Email address',
      seniority: 'Management Level',
      companySize: 'Employees',
      annualRevenue: 'Revenue Range',
      industry: 'Industry label',
      country: 'Country',
      state: 'Person State',
      city: 'Person City',
      department: 'Job Function',
    },
    not: [
      'Source count',
      'Salutation',
      'Match status',
      'TitleCode',
      'Company division name',
      'Revenue (in 000s)',
    ],
  },
  xeducation_leadsquared: {
    found: {
      recordId: 'Prospect ID',
      leadOrigin: 'Lead Origin',
      leadSource: 'Lead Source',
      unsubscribed: 'Do Not Email',
      converted: 'Converted',
      visits: 'TotalVisits',
      timeOnSite: 'Total Time Spent on Website',
      pageViewsPerVisit: 'Page Views Per Visit',
      specialization: 'Specialization',
      occupation: 'What is your current occupation',
      city: 'City',
      contentDownload: 'A free copy of Mastering The Interview',
    },
    not: ['Do Not Call', 'Search', 'Magazine', 'Newspaper'],
  },
  olist_mql: {
    found: {
      recordId: 'mql_id',
      createdDate: 'first_contact_date',
      leadSource: 'origin',
      converted: 'converted',
      outcomeDate: 'won_date',
      industry: 'business_segment',
    },
    not: ['landing_page_id', 'lead_behaviour_profile'],
  },
  maven_sales_pipeline: {
    found: {
      recordId: 'opportunity_id',
      owner: 'sales_agent',
      company: 'account',
      dealStage: 'deal_stage',
      createdDate: 'engage_date',
      outcomeDate: 'close_date',
      dealValue: 'close_value',
    },
  },
  shimoku_offers: {
    found: {
      recordId: 'Id',
      need: 'Use Case',
      leadStatus: 'Status',
      createdDate: 'Created Date',
      outcomeDate: 'Close Date',
      lostReason: 'Loss Reason',
      dealValue: 'Price',
    },
    not: ['Discount code'],
  },
};

describe.skipIf(!hasReferenceData)('mapHeaders on header rows of real exports', () => {
  const file: { headers: { id: string; headers: string[] }[] } = hasReferenceData
    ? JSON.parse(readFileSync(referencePath('crm/crm_headers.json'), 'utf8'))
    : { headers: [] };

  test('there is an expectation for every header row', () => {
    expect(file.headers.map(({ id }) => id).sort()).toEqual(Object.keys(EXPORTS).sort());
  });

  test.each(file.headers)('$id', ({ id, headers }) => {
    const expected = EXPORTS[id];
    const actual = mapped(headerTexts(headers));
    expect(actual).toMatchObject(trimmed(expected?.found ?? {}, headers));
    for (const header of expected?.not ?? []) expect(Object.values(actual)).not.toContain(header);
  });
});

/** Expectations name headers without a stray space or mark at their end. */
function trimmed(found: Expected, headers: readonly string[]): Record<string, string> {
  const texts = headerTexts(headers);
  return Object.fromEntries(
    Object.entries(found).map(([field, header]) => [
      field,
      texts.find((text) => text === header) ?? texts.find((text) => text.startsWith(header)) ?? header,
    ]),
  );
}

describe('mapHeaders', () => {
  test.each([
    [
      'HubSpot, internal names',
      [
        'hs_email_open',
        'hs_email_click',
        'num_page_views',
        'jobtitle',
        'annualrevenue',
        'hs_lead_status',
        'createdate',
      ],
      {
        pageViews: 'num_page_views',
        emailsOpened: 'hs_email_open',
        emailsClicked: 'hs_email_click',
        jobTitle: 'jobtitle',
        annualRevenue: 'annualrevenue',
        leadStatus: 'hs_lead_status',
        createdDate: 'createdate',
      },
    ],
    [
      'a Salesforce report',
      ['Company / Account', 'Lead: Created Date', 'Lead: Title', 'Email Opt Out'],
      {
        company: 'Company / Account',
        createdDate: 'Lead: Created Date',
        jobTitle: 'Lead: Title',
        unsubscribed: 'Email Opt Out',
      },
    ],
    [
      'Pipedrive',
      ['Person - Email', 'Lead - Title', 'Deal - Title', 'Person - Job title'],
      { email: 'Person - Email', jobTitle: 'Person - Job title' },
    ],
    [
      'Apollo',
      ['# Employees', 'Title', 'Email Open'],
      { companySize: '# Employees', jobTitle: 'Title', emailsOpened: 'Email Open' },
    ],
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Branche', 'Mitarbeiterzahl', 'Land', 'Erstellt am'],
      {
        firstName: 'Vorname',
        lastName: 'Nachname',
        email: 'E-Mail-Adresse',
        industry: 'Branche',
        companySize: 'Mitarbeiterzahl',
        country: 'Land',
        createdDate: 'Erstellt am',
      },
    ],
    [
      'Spanish and Portuguese',
      ['Correo electrónico', 'Cargo', 'País', 'Faturamento', 'CONVERTEU?'],
      {
        email: 'Correo electrónico',
        jobTitle: 'Cargo',
        country: 'País',
        annualRevenue: 'Faturamento',
        converted: 'CONVERTEU?',
      },
    ],
    [
      'French',
      ['Prénom', 'Nom', 'Courriel', 'Entreprise', 'Poste', 'Secteur'],
      {
        firstName: 'Prénom',
        lastName: 'Nom',
        email: 'Courriel',
        company: 'Entreprise',
        jobTitle: 'Poste',
        industry: 'Secteur',
      },
    ],
  ])('knows the names of %s', (_, headers, expected) => {
    expect(mapped(headers)).toEqual(expected);
  });

  test('a deal’s or lead’s Title in Pipedrive is no job title', () => {
    expect(mapped(['Lead - Title', 'Deal - Title'])).toEqual({});
  });

  test('a column called Email without an @ in its cells is no e-mail column', () => {
    const rows = [
      ['yes', 'a@firm.example'],
      ['no', 'b@firm.example'],
    ];
    expect(mapped(['Email', 'Contact address e-mail address'], rows).email).toBe(
      'Contact address e-mail address',
    );
    expect(mapped(['Email'], [['yes'], ['no']]).email).toBeUndefined();
  });

  test('of two headers that differ in case alone, the one with more filled cells is taken', () => {
    expect(
      mapped(
        ['First Name', 'First name'],
        [
          ['', 'Ada'],
          ['', 'Grace'],
        ],
      ).firstName,
    ).toBe('First name');
    expect(mapped(['First Name', 'First name']).firstName).toBe('First Name');
  });

  test('Last Activity is a date or a kind of event, as its cells say', () => {
    expect(mapped(['Last Activity'], [['2024-03-01'], ['2024-04-01']])).toEqual({
      lastActivityDate: 'Last Activity',
    });
    expect(mapped(['Last Activity'], [['Email Opened'], ['SMS Sent']])).toEqual({
      lastActivity: 'Last Activity',
    });
  });

  test('a header that occurs twice is not mapped, since no criterion can name it', () => {
    expect(mapped(['Email', 'Email', 'Country'])).toEqual({ country: 'Country' });
  });

  test('whatever the headers, no column carries two fields', () => {
    const names = leadFields().flatMap((field) => field.names);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.constantFrom(...names), fc.string()), { maxLength: 40 }),
        (headers) => {
          const columns = Object.values(mapHeaders(headers)).map((entry) => entry.columnIndex);
          expect(new Set(columns).size).toBe(columns.length);
        },
      ),
    );
  });
});

describe('the dictionary', () => {
  test('has no id twice', () => {
    const ids = leadFields().map((field) => field.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('finds every field by every one of its names', () => {
    const shared = new Set(['last activity', 'product']);
    for (const field of leadFields()) {
      for (const name of field.names) {
        if (shared.has(namePhrase(name))) continue;
        expect.soft(Object.keys(mapHeaders([name])), `${field.id}: ${name}`).toEqual([field.id]);
      }
    }
  });
});

describe('soundsLikeTheAnswer', () => {
  test.each([
    'Tags',
    'Lead Quality',
    'Lead Profile',
    'Last Notable Activity',
    'Asymmetrique Activity Index',
    'Lead Status',
    'HubSpot score',
    'Close Date',
    'Converted',
    'Deal Stage',
    'Lost reason',
    'duration',
  ])('%s does', (header) => {
    expect(soundsLikeTheAnswer(header)).toBe(true);
  });

  test.each([
    'Email',
    'Job title',
    'Country',
    'Last Activity',
    'Total Time Spent on Website',
    'Specialization',
  ])('%s does not', (header) => {
    expect(soundsLikeTheAnswer(header)).toBe(false);
  });
});
