import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindModel } from '../../../src/core/scoring/bind-model.ts';
import { parseConfig } from '../../../src/core/scoring/config/parse-config.ts';
import { scoreLeads } from '../../../src/core/scoring/score-leads.ts';
import { findLeadRows } from '../../../src/core/table/lead-rows.ts';
import { HEADERS, LEADS } from './random-leads.ts';
import { PLAIN_MODELS, type RandomModel, tabOfModel } from './random-models.ts';
import { TODAY } from './scoring-tab.ts';

function bound(model: RandomModel) {
  return bindModel(parseConfig(tabOfModel(model)).model, HEADERS.map(String), TODAY).bound;
}

test('leads score the same whether their columns are coded afresh or known from another model', () => {
  fc.assert(
    fc.property(PLAIN_MODELS, PLAIN_MODELS, LEADS, (first, second, leads) => {
      const rows = leads.map(({ cells }) => cells);
      const { isLead } = findLeadRows(rows);
      const { columns } = scoreLeads(bound(first), rows, isLead);
      const own = bound(second);
      const afresh = scoreLeads(own, rows, isLead);
      const known = scoreLeads(own, rows, isLead, { known: columns });
      expect(known.total).toEqual(afresh.total);
      expect(known.hits).toEqual(afresh.hits);
      expect(known.modelIndexes).toEqual(afresh.modelIndexes);
      expect([...known.columns.keys()].sort()).toEqual([...afresh.columns.keys()].sort());
    }),
    { numRuns: 200 },
  );
});
