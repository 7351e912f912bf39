import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a page has of what Node has; nothing else is handed in, above all no Buffer, process or require. */
const PAGE = {
  TextDecoder,
  TextEncoder,
  Blob,
  Response,
  DecompressionStream,
  Uint8Array,
  ArrayBuffer,
  DataView,
  WeakMap,
  Promise,
  setTimeout,
  clearTimeout,
  setImmediate: undefined,
  console,
};

const SCRIPT = `
import { openFile } from './host/files/open-file.ts';
import { saveCsv, saveXlsx } from './host/files/save-file.ts';
globalThis.result = (async () => {
  const bytes = Uint8Array.from([...'Name;Ort;Seit\\nJ\\u00fcrgen;K\\u00f6ln;2024-03-12\\n'].map((letter) => letter.charCodeAt(0)));
  const csv = await openFile('leads.csv', bytes);
  const xlsx = await openFile('leads.xlsx', await saveXlsx(csv.snapshot));
  return { notes: csv.notes, text: new TextDecoder().decode(saveCsv(xlsx.snapshot, 'leads')) };
})();
`;

test('opening and saving files works in a page: bundled without Node, a CSV goes to an Excel file and back', async () => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: SCRIPT, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  const page: Record<string, unknown> = { ...PAGE };
  page.window = page;
  page.self = page;
  runInNewContext(outputFiles[0]?.text ?? '', page);
  expect(await page.result).toEqual({
    notes: [
      'The file is not UTF-8; it was read as windows-1252. If accented letters look wrong, export it again as UTF-8.',
    ],
    text: 'Name,Ort,Seit\r\nJürgen,Köln,2024-03-12\r\n',
  });
});
