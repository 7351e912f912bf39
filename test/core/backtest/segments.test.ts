import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LeadSegments, leadsInSegments, segmentsOf } from '../../../src/core/backtest/segments.ts';
import { expectNear } from '../stats/close-to.ts';
import { backtestOf } from './backtest-of.ts';
import { listsOf, mixedLeads, randomLeads, scoredCase } from './scored-leads.ts';

/** Leads in segments, each named by itself. */
function named(nameOf: (index: number) => string, leads: number): LeadSegments {
  return leadsInSegments(leads, nameOf, () => -1, 0);
}

test('leads of one code are in one segment, and so are those of several codes with one name', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 30 }), (codes) => {
      const nameOf = (index: number): string =>
        ['b', '', 'a', 'b', 'c', 'a', 'none'].at(codes[index] ?? 0) ?? '';
      const codeOf = (index: number): number => codes[index] as number;
      expect(leadsInSegments(codes.length, nameOf, codeOf, 6)).toEqual(named(nameOf, codes.length));
    }),
  );
});

describe('segmentsOf', () => {
  test('counts each segment, with the AUC where it has ten won and ten lost leads', () => {
    fc.assert(
      fc.property(randomLeads(5, 40), fc.infiniteStream(fc.constantFrom('a', 'b', '')), (leads, stream) => {
        const names = leads.map(() => stream.next().value as string);
        const { told: segments, others } = segmentsOf(
          listsOf(leads),
          named((index) => names[index] ?? '', leads.length),
          'by name',
        );
        expect(others).toBe(0);
        expect(segments.map(({ name }) => name)).toEqual(['a', 'b'].filter((name) => names.includes(name)));
        for (const segment of segments) {
          const own = leads.filter((_, index) => names[index] === segment.name);
          const won = own.filter((lead) => lead.won);
          const lost = own.filter((lead) => !lead.won);
          expect([segment.leads, segment.won]).toEqual([own.length, won.length]);
          expectNear(segment.rate, won.length / own.length);
          expectNear(
            segment.meanScore,
            own.reduce((sum, { tenths }) => sum + tenths, 0) / 10 / own.length,
            1e-9,
          );
          const pairs = won.flatMap((one) => lost.map((other) => Math.sign(one.tenths - other.tenths)));
          const auc = pairs.reduce((sum: number, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
          expectNear(segment.auc, Math.min(won.length, lost.length) < 10 ? null : auc);
        }
      }),
    );
  });

  const many = (count: number) =>
    listsOf(Array.from({ length: count }, (_, index) => ({ tenths: index, won: index % 2 === 0 })));

  test('by name: the last 36, and how many came before', () => {
    const names = Array.from({ length: 40 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
    const { told, others } = segmentsOf(
      many(40),
      named((index) => names[39 - index] ?? '', 40),
      'by name',
    );
    expect(told.map(({ name }) => name)).toEqual(names.slice(-36));
    expect(others).toBe(4);
  });

  test('largest first: 36 of them, equals as they come, and how many more', () => {
    const nameOf = (index: number): string => (index < 50 ? `s${index}` : 'big');
    const { told, others } = segmentsOf(many(60), named(nameOf, 60), 'largest first');
    expect(told.map(({ name }) => name)).toEqual([
      'big',
      ...Array.from({ length: 35 }, (_, index) => `s${index}`),
    ]);
    expect(others).toBe(15);
  });

  test('as many names as leads stay within bounds', () => {
    const { told, others } = segmentsOf(many(50_000), named(String, 50_000), 'largest first');
    expect([told.length, others]).toEqual([36, 49_964]);
  });
});

describe('in a report', () => {
  const scored = scoredCase(mixedLeads(500, 500), { created: 'Created', source: 'Source' });
  const [headers = [], ...rows] = scored.leads;
  const sources = ['Google', 'google ', 'GOOGLE', 'Fair', '', 'n/a'];
  const report = backtestOf({
    ...scored,
    blocks: [...(scored.blocks ?? []).slice(0, -1), ['Treat as blank', 'n/a']],
    leads: [
      [...headers, 'Source', 'Created'],
      ...rows.map((row, index) => [
        ...row,
        sources[index % 6] ?? '',
        index === 7 ? 'soon' : `2024-0${1 + (index % 3)}-28`,
      ]),
    ],
  });

  test('sources are one whatever their case, named as first spelled; blank ones are told apart', () => {
    expect(report.sources?.told.map(({ name, leads }) => [name, leads])).toEqual([
      ['Google', 501],
      ['(blank)', 332],
      ['Fair', 167],
    ]);
  });

  test('months run in order; a lead without a date is in none', () => {
    expect(report.months?.told.map(({ name, leads }) => [name, leads])).toEqual([
      ['2024-01', 334],
      ['2024-02', 332],
      ['2024-03', 333],
    ]);
  });

  test('without models there is nothing by model', () => {
    expect(report.models).toEqual({ told: [], others: 0 });
  });
});
