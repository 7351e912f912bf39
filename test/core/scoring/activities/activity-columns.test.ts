import { describe, expect, test } from 'vitest';
import { findActivityColumns } from '../../../../src/core/scoring/activities/activity-columns.ts';
import type { Cells, CellValue } from '../../../../src/core/table/cell.ts';
import { countingTab, readLog, scoreWithActivities } from './score-with-activities.ts';

/** The headers taken for lead key, activity, date and count. */
function found(headers: readonly string[], leadKey = 'Email'): (string | undefined)[] {
  const { keys, activity, date, count } = findActivityColumns(headers, leadKey);
  return [keys[0], activity, date, count].map((index) => (index === undefined ? undefined : headers[index]));
}

describe('the columns of real exports', () => {
  test.each([
    [
      'HubSpot, activities',
      ['Record ID', 'Activity type', 'Activity date', 'Activity assigned to', 'Contact email'],
      'Contact email',
      'Activity type',
      'Activity date',
    ],
    [
      'HubSpot, marketing e-mail events',
      ['Recipient', 'Event type', 'Created', 'Campaign ID', 'URL'],
      'Recipient',
      'Event type',
      'Created',
    ],
    [
      'HubSpot, form submissions',
      ['Conversion Date', 'Conversion Page', 'Form name', 'Email', 'First Name'],
      'Email',
      'Form name',
      'Conversion Date',
    ],
    [
      'Marketo, activity log',
      ['Lead ID', 'Activity Date', 'Activity Type', 'Primary Attribute Value', 'Campaign ID'],
      'Lead ID',
      'Activity Type',
      'Activity Date',
    ],
    [
      'Marketo, bulk extract',
      [
        'marketoGUID',
        'leadId',
        'activityDate',
        'activityTypeId',
        'campaignId',
        'primaryAttributeValueId',
        'primaryAttributeValue',
        'attributes',
      ],
      'leadId',
      'activityTypeId',
      'activityDate',
    ],
    [
      'Mailchimp, subscriber activity',
      ['Email Address', 'Timestamp', 'Action', 'URL', 'IP'],
      'Email Address',
      'Action',
      'Timestamp',
    ],
    [
      'GA4, exploration',
      ['Event name', 'Date', 'User pseudo ID', 'Event count'],
      'User pseudo ID',
      'Event name',
      'Date',
      'Event count',
    ],
    [
      'GA4, BigQuery',
      ['event_date', 'event_timestamp', 'event_name', 'user_id', 'user_pseudo_id', 'platform'],
      'user_id',
      'event_name',
      'event_date',
    ],
    [
      'Universal Analytics',
      ['client_id', 'hit_timestamp', 'event_category', 'hits'],
      'client_id',
      'event_category',
      'hit_timestamp',
      'hits',
    ],
    [
      'Salesforce, tasks',
      ['Id', 'WhoId', 'WhatId', 'Subject', 'ActivityDate', 'Status', 'Type'],
      'WhoId',
      'Type',
      'ActivityDate',
    ],
    [
      'Salesforce, tasks report',
      ['Assigned', 'Subject', 'Date', 'Priority', 'Task Subtype', 'Lead ID', 'Company / Account'],
      'Lead ID',
      'Task Subtype',
      'Date',
    ],
    [
      'Salesforce, campaign members',
      ['CampaignId', 'LeadId', 'Status', 'HasResponded', 'FirstRespondedDate', 'CreatedDate'],
      'LeadId',
      'Status',
      'CreatedDate',
    ],
    [
      'Salesforce, campaigns with members',
      ['Campaign Name', 'Email', 'Member Status', 'Member First Associated Date'],
      'Email',
      'Campaign Name',
      'Member First Associated Date',
    ],
    [
      'Pipedrive, activities',
      [
        'ID',
        'Done',
        'Subject',
        'Type',
        'Due date',
        'Due time',
        'Duration',
        'Contact person',
        'Person - Email',
        'Add time',
      ],
      'Person - Email',
      'Type',
      'Due date',
    ],
    [
      'Segment, tracks',
      ['anonymous_id', 'user_id', 'event', 'received_at', 'original_timestamp'],
      'user_id',
      'event',
      'original_timestamp',
    ],
    ['Intercom', ['user_email', 'event_name', 'created_at'], 'user_email', 'event_name', 'created_at'],
    ['web log', ['When', 'Visitor ID', 'Page'], 'Visitor ID', 'Page', 'When'],
    ['plain', ['Email', 'Activity', 'Date', 'Count'], 'Email', 'Activity', 'Date', 'Count'],
    [
      'plain with name and time',
      ['Name', 'E-mail', 'What', 'Date/Time', 'How often'],
      'E-mail',
      'What',
      'Date/Time',
      'How often',
    ],
  ] as [string, string[], string, string, string, string?][])(
    '%s',
    (_, headers, key, activity, date, count) => {
      expect(found(headers)).toEqual([key, activity, date, count]);
    },
  );

  test('a column called as the lead key comes first, unless it is a bare ID, which may number the rows', () => {
    expect(found(['Email', 'Customer code', 'Event', 'Date'], 'customer CODE')[0]).toBe('Customer code');
    expect(found(['ID', 'Lead ID', 'Event', 'Date'], 'ID')[0]).toBe('Lead ID');
    expect(found(['ID', 'Event', 'Date'], 'ID')[0]).toBe('ID');
  });

  test('a lead key called as an activity or a date might be is the key', () => {
    expect(found(['Name', 'Event', 'Date'], 'Name')).toEqual(['Name', 'Event', 'Date', undefined]);
    expect(found(['Page', 'Title', 'Date'], 'Page')).toEqual(['Page', 'Title', 'Date', undefined]);
  });

  test.each([
    [
      ['Event', 'Date'],
      [undefined, 'Event', 'Date', undefined],
    ],
    [
      ['Email', 'Date'],
      ['Email', undefined, 'Date', undefined],
    ],
    [
      ['Email', 'Event'],
      ['Email', 'Event', undefined, undefined],
    ],
    [
      ['', '', ''],
      [undefined, undefined, undefined, undefined],
    ],
  ])('what is missing is not made up: %j', (headers, expected) => {
    expect(found(headers)).toEqual(expected);
  });
});

describe('columns that would all do by their headers', () => {
  const tab = countingTab({ Criterion: 'c', Activity: '*', Counting: 'each', Points: 1 });
  const totals = (leads: Cells, log: Cells) => [...scoreWithActivities(tab, leads, log).total];

  test('a log with Contact ID and Email is read by whichever holds the keys of the leads', () => {
    const log = [
      ['Email', 'Contact ID', 'Event', 'Date'],
      ['ann@acme.com', 501, 'Visit', '2024-03-01'],
      ['bob@acme.com', 502, 'Visit', '2024-03-01'],
      ['', 501, 'Visit', '2024-03-02'],
    ];
    expect(totals([['Record ID'], [501], ['502']], log)).toEqual([2, 1]);
    expect(totals([['E-mail'], ['ANN@acme.com'], ['bob@acme.com']], log)).toEqual([1, 1]);
  });

  test('an ID that numbers the rows is not taken for the leads, though it looks like their keys', () => {
    const rows = Array.from({ length: 30 }, (_, index): CellValue[] => [
      index + 1,
      100 + (index % 2),
      'Visit',
      '2024-03-01',
    ]);
    expect(totals([['ID'], [100], [101], [1], [2]], [['ID', 'Lead ID', 'Event', 'Date'], ...rows])).toEqual([
      15, 15, 0, 0,
    ]);
  });

  test('of two likely columns one that holds a key here and there gives way to one that holds hardly anything else', () => {
    const rows = Array.from({ length: 30 }, (_, index): CellValue[] => [
      index === 7 ? 100 : 900,
      100 + (index % 2),
      'Visit',
      '2024-03-01',
    ]);
    const log = [['User ID', 'Contact ID', 'Event', 'Date'], ...rows];
    expect(totals([['Record ID'], [100], [101]], log)).toEqual([15, 15]);
  });

  test('a column that nobody would call a key is found by what it holds', () => {
    const log = [
      ['Ticket of', 'Event', 'Date'],
      ['K-7', 'Visit', '2024-03-01'],
      ['k-8', 'Visit', '2024-03-01'],
      ['?', 'Visit', '2024-03-01'],
    ];
    expect(totals([['Customer code'], ['k-7'], ['K-8']], log)).toEqual([1, 1]);
  });

  test('a column of dates is one that holds dates', () => {
    const log = [
      ['Email', 'Event', 'Date', 'Created at'],
      ['a', 'Visit', '', '2024-03-01'],
      ['a', 'Visit', 'n/a', '2024-03-02'],
    ];
    expect(totals([['Email'], ['a']], log)).toEqual([2]);
  });

  test('a range that goes on far beneath the last row is sampled where it holds something', () => {
    const blank = Array.from({ length: 40_000 }, () => ['', '', '', '']);
    const log = [
      ['Email', 'Contact ID', 'Event', 'Date'],
      ['x@y.example', 501, 'Visit', '2024-03-01'],
      ...blank,
    ];
    expect(totals([['Record ID'], [501]], log)).toEqual([1]);
  });
});

describe('where the headers stand', () => {
  const tab = countingTab({ Criterion: 'c', Activity: '*', Points: 1 });

  test('a banner and a merged title above them are passed over', () => {
    const log: Cells = [
      ['Activity export', '', '', ''],
      ['', '', '', ''],
      ['Acme Inc.', 'March', '', ''],
      ['Email', 'Event', 'Date', 'Page'],
      ['ann@acme.com', 'Visit', 'soon', '/docs'],
    ];
    const read = readLog(tab, [['Email'], ['ann@acme.com']], log);
    expect(read.headers).toEqual(['Email', 'Event', 'Date', 'Page']);
    expect(read.issues.map(({ cell }) => cell)).toEqual(['Activities!C5']);
  });

  test('two columns of one header: the first counts', () => {
    const log: Cells = [
      ['Email', 'Event', 'Date', 'Event'],
      ['a', 'Visit', '2024-03-01', 'Other'],
    ];
    const own = countingTab({ Criterion: 'c', Activity: 'Visit', Points: 1 });
    expect(scoreWithActivities(own, [['Email'], ['a']], log).total[0]).toBe(1);
  });
});
