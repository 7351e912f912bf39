import { createRequire } from 'node:module';
import type * as ConditionalFormatting from '@univerjs/preset-sheets-conditional-formatting';
import type * as SheetsNode from '@univerjs/preset-sheets-node-core';
import type * as Core from '@univerjs/presets';
import { compareRowTextsDirectly } from './row-text-formats.ts';
import type { UniverHandle } from './univer-handle.ts';

/**
 * Starts Univer's sheets, formula engine, conditional formatting and data validation without a screen.
 *
 * The modules are required, not imported: as ES modules they fail in Node, where engine-render names an export
 * that the CommonJS package opentype.js does not declare. The presets with a UI cannot be loaded without a
 * page, so conditional formatting comes from its engine package.
 */
export function createHeadlessUniver(): UniverHandle {
  const require = createRequire(anchor());
  const core: typeof Core = require('@univerjs/presets');
  const sheets: typeof SheetsNode = require('@univerjs/preset-sheets-node-core');
  const formatting: typeof ConditionalFormatting = require('@univerjs/sheets-conditional-formatting');
  const { univer } = core.createUniver({
    locale: core.LocaleType.EN_US,
    locales: {},
    logLevel: core.LogLevel.ERROR,
    presets: [sheets.UniverSheetsNodeCorePreset()],
    plugins: [formatting.UniverSheetsConditionalFormattingPlugin],
  });
  const modules = { ...core, ...sheets, ...formatting };
  compareRowTextsDirectly(univer, modules);
  return { univer, modules, hasUserInterface: false };
}

/** A file beside which node_modules is found; a bundle in CommonJS has no `import.meta.url`. */
function anchor(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url;
}
