import { describe, expect, test } from 'vitest';
import { tieredLeads } from './lead-sheet-of.ts';

describe('a sheet with rows read afresh', () => {
  const sheet = tieredLeads([70, 40, 10]);
  const row = (index: number, points: number) => [`lead${index}@firm.example`, points];

  test('keeps the rows that were read afresh before', () => {
    const fresh = sheet.withRow(0, row(0, 20)).withRow(2, row(2, 65)).withRow(0, row(0, 30));
    expect([...(fresh.current?.scores.total ?? [])]).toEqual([30, 40, 65]);
    expect(fresh.leads).toBe(sheet.leads);
    expect([...(sheet.current?.scores.total ?? [])]).toEqual([70, 40, 10]);
  });

  test('is the very same where the row has not changed', () => {
    expect(sheet.withRow(1, row(1, 40))).toBe(sheet);
    const fresh = sheet.withRow(0, row(0, 20));
    expect(fresh.withRow(0, row(0, 20))).toBe(fresh);
  });

  test('knows a lead by its key', () => {
    expect(sheet.isSameLead(1, row(1, 99))).toBe(true);
    expect(sheet.isSameLead(1, row(2, 40))).toBe(false);
    expect(sheet.isSameLead(1, [])).toBe(false);
  });
});
