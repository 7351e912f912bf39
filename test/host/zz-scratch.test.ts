import { expect, test } from 'vitest';
import { recordingInteraction } from '../../host/services/recording-interaction.ts';
import { createLocalWorkbook } from '../../host/workbook/local-workbook.ts';
test('scratch', async () => {
  const interaction = recordingInteraction();
  const wb = createLocalWorkbook({ distDirectory: 'dist', timeZone: 'Europe/Berlin', interaction });
  for (const f of ['loadDemoLeads', 'setUpScoring', 'scoreLeads', 'insertLiveFormulas']) {
    wb.calls.reset(); interaction.clear();
    const t = performance.now();
    try { console.log(f, JSON.stringify(wb.script.run(f) ?? null)?.slice(0, 500)); } catch (e) { console.log(f, 'THROWS', e); }
    console.log(Math.round(performance.now() - t), 'ms', wb.calls.read, wb.calls.write, wb.calls.property, JSON.stringify(wb.calls.names));
    console.log(JSON.stringify(interaction.shown).slice(0, 1500));
    await wb.waitForFormulas();
  }
  const ss = wb.services.SpreadsheetApp.getActive();
  for (const s of ss.getSheets()) { console.log(s.getName(), s.getLastRow(), s.getLastColumn()); console.log(s.getRange(1, 1, Math.min(4, s.getMaxRows()), Math.max(1, s.getLastColumn())).getDisplayValues().map(r=>r.join('|')).join('\n')); }
  wb.dispose();
  expect(1).toBe(1);
});
