import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalWorkbook } from '../../../host/workbook/local-workbook.ts';
import type { WorkbookSnapshot } from '../../../host/workbook/workbook-snapshot.ts';
import { firstSheetOf, sampleBuildDirectory } from '../sample-workbook.ts';

let distDirectory: string;
beforeAll(() => {
  distDirectory = mkdtempSync(join(tmpdir(), 'sample-build-'));
  cpSync(sampleBuildDirectory, distDirectory, { recursive: true });
  renameSync(join(distDirectory, 'Code.js.txt'), join(distDirectory, 'Code.js'));
});
afterAll(() => rmSync(distDirectory, { recursive: true }));

test('without a snapshot there is one blank sheet of 1,000 × 26 cells', () => {
  const workbook = createLocalWorkbook({ distDirectory });
  const sheet = firstSheetOf(workbook);
  expect([sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual(['Sheet1', 1000, 26]);
  expect(workbook.services.SpreadsheetApp.getActive().getSpreadsheetTimeZone()).toBe('Etc/GMT');
  expect(workbook.services.Session.getScriptTimeZone()).toBe('America/New_York');
  workbook.dispose();
});

test('a folder without Code.js is refused', () => {
  expect(() => createLocalWorkbook({ distDirectory: join(distDirectory, 'missing') })).toThrow('ENOENT');
});

test('an unknown time zone is refused', () => {
  expect(() => createLocalWorkbook({ distDirectory, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
});

test('a workbook made from a snapshot lacks nothing', async () => {
  const first = createLocalWorkbook({ distDirectory, timeZone: 'Europe/Berlin', locale: 'de_DE' });
  const sheet = firstSheetOf(first);
  const { SpreadsheetApp, PropertiesService } = first.services;
  sheet.getRange('A1:C2').setValues([
    ['07', '1,5', '5.3.2024'],
    ['=DOUBLE(B1:B2)', true, "'08"],
  ]);
  sheet.getRange('D1').setFormula('=COPY(A1:A)').setNote('spills').setBackground('#ff0000');
  sheet.getRange('E:E').addDeveloperMetadata('role', 'score');
  sheet.addDeveloperMetadata('purpose', 'leads');
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1>1')
      .setBackground('red')
      .setRanges([sheet.getRange('A1:A9')])
      .build(),
  ]);
  sheet
    .getRange('F1')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 222);
  PropertiesService.getDocumentProperties().setProperty('state', '{"run":1}');
  await first.waitForFormulas();
  const saved: WorkbookSnapshot = JSON.parse(JSON.stringify(first.snapshot()));
  const before = contentOf(first);
  first.dispose();

  const second = createLocalWorkbook({ distDirectory, snapshot: saved });
  await second.waitForFormulas();
  expect(contentOf(second)).toEqual(before);
  expect(before.values[0]?.slice(0, 4)).toEqual([7, 1.5, new Date('2024-03-04T23:00:00Z'), 7]);
  second.dispose();
});

test('options for zone and locale win over what the snapshot says', () => {
  const first = createLocalWorkbook({ distDirectory, timeZone: 'Europe/Berlin', locale: 'de_DE' });
  const snapshot = first.snapshot();
  first.dispose();
  const second = createLocalWorkbook({ distDirectory, snapshot, timeZone: 'Asia/Tokyo' });
  const spreadsheet = second.services.SpreadsheetApp.getActive();
  expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
    'Asia/Tokyo',
    'de_DE',
  ]);
  second.dispose();
});

test('a snapshot is detached from the running workbook', () => {
  const workbook = createLocalWorkbook({ distDirectory });
  const before = workbook.snapshot();
  firstSheetOf(workbook).getRange('A1').setValue(1);
  workbook.services.PropertiesService.getDocumentProperties().setProperty('a', '1');
  expect(before.sheets?.['0']?.cellData).toEqual({});
  expect(JSON.stringify(before.custom)).not.toContain('"a"');
  workbook.dispose();
});

test.each(['cjs', 'esm'] as const)(
  'bundled as %s it runs in plain Node, and the process ends',
  async (format) => {
    // Beside node_modules, where the bundle looks for Univer.
    const directory = join('node_modules', '.cache', `local-workbook-${format}`);
    const entry = join(directory, 'entry.ts');
    const outfile = join(directory, format === 'cjs' ? 'bundle.cjs' : 'bundle.mjs');
    mkdirSync(directory, { recursive: true });
    writeFileSync(
      entry,
      `import { createLocalWorkbook } from '../../../host/workbook/local-workbook.ts';
     async function main() {
       const workbook = createLocalWorkbook({ distDirectory: process.argv[2] });
       const sheet = workbook.services.SpreadsheetApp.getActive().getSheets()[0];
       sheet.getRange('A1').setFormula('=DOUBLE(21)');
       sheet.deleteRow(9);
       await workbook.waitForFormulas();
       console.log(sheet.getRange('A1').getValue());
       workbook.dispose();
     }
     void main();`,
    );
    await build({
      entryPoints: [entry],
      outfile,
      format,
      bundle: true,
      platform: 'node',
      external: ['@univerjs/*'],
      logLevel: 'error',
    });
    expect(
      execFileSync(process.execPath, [outfile, distDirectory], { encoding: 'utf8', timeout: 30_000 }).trim(),
    ).toBe('42');
    rmSync(directory, { recursive: true });
  },
);

function contentOf(workbook: ReturnType<typeof createLocalWorkbook>) {
  const sheet = firstSheetOf(workbook);
  const spreadsheet = workbook.services.SpreadsheetApp.getActive();
  const range = sheet.getRange('A1:F4');
  return {
    values: range.getValues(),
    shown: range.getDisplayValues(),
    formulas: range.getFormulas(),
    backgrounds: range.getBackgrounds(),
    formats: range.getNumberFormats(),
    note: sheet.getRange('D1').getNote(),
    metadata: sheet
      .createDeveloperMetadataFinder()
      .find()
      .map((each) => [each.getKey(), each.getValue(), each.getLocation().getColumn()?.getA1Notation()]),
    rules: sheet
      .getConditionalFormatRules()
      .map((rule) => [rule.getRanges()[0]?.getA1Notation(), rule.getBooleanCondition()?.getCriteriaValues()]),
    validation: sheet.getRange('F1').getDataValidations()[0]?.[0]?.getCriteriaValues(),
    frozen: sheet.getFrozenRows(),
    width: sheet.getColumnWidth(2),
    properties: workbook.services.PropertiesService.getDocumentProperties().getProperties(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
    locale: spreadsheet.getSpreadsheetLocale(),
  };
}
