import { expect, test } from 'vitest';
import { leadList, planFor } from './lead-list.ts';

const name = (index: number): string => `Person ${index % 7}`;

test('the e-mail address is the lead key where most leads have one of their own', () => {
  const list = leadList({
    'Record ID': (index) => index,
    Email: (index) => (index < 5 ? '' : `a${index}@firm.example`),
  });
  expect(planFor(list).leadKey).toBe('Email');
});

test('a record id is the lead key where e-mail addresses are missing', () => {
  const list = leadList({
    Email: (index) => (index < 40 ? '' : `a${index}@firm.example`),
    'Lead ID': (index) => index,
  });
  expect(planFor(list).leadKey).toBe('Lead ID');
});

test('an id that occurs twice is no lead key', () => {
  const list = leadList({ Name: name, id: (index) => index % 30 });
  expect(planFor(list).leadKey).toBe('');
});

test('any column that is called an id and has no value twice will do', () => {
  const list = leadList({
    Name: name,
    landing_page_id: (index) => index % 3,
    visitor_uuid: (index) => `u-${index}`,
  });
  expect(planFor(list).leadKey).toBe('visitor_uuid');
});
