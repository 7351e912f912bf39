import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadsPerWeek } from '../../../src/core/backtest/leads-per-week.ts';

const AS_OF = 100;
const someDay = fc.option(fc.integer({ min: 0, max: 110 }), { nil: Number.NaN });

test('leadsPerWeek counts leads, dated or not but none to come, over the weeks that their dates span', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ day: someDay, isLead: fc.boolean() }), { maxLength: 30 }), (rows) => {
      const found = leadsPerWeek(
        { createdDays: Float64Array.from(rows, ({ day }) => day) },
        Uint8Array.from(rows, ({ isLead }) => (isLead ? 1 : 0)),
        AS_OF,
      );
      const days = rows.flatMap(({ day, isLead }) => (isLead && day <= AS_OF ? [day] : []));
      const weeks = Math.max(7, Math.max(...days) - Math.min(...days) + 1) / 7;
      if (days.length === 0) expect(found).toBeNull();
      else {
        const leads = rows.filter(({ day, isLead }) => isLead && !(day > AS_OF)).length;
        expect(found).toBeCloseTo(leads / weeks, 12);
      }
    }),
  );
});

test('a single day counts as one week', () => {
  expect(leadsPerWeek({ createdDays: Float64Array.of(5, 5, 5) }, Uint8Array.of(1, 1, 1), AS_OF)).toBe(3);
});
