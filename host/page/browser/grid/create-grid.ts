import * as formatting from '@univerjs/preset-sheets-conditional-formatting';
import formattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import * as sheets from '@univerjs/preset-sheets-core';
import sheetsWords from '@univerjs/preset-sheets-core/locales/en-US';
import * as validation from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import * as core from '@univerjs/presets';
import { compareRowTextsDirectly } from '../../../workbook/row-text-formats.ts';
import type { UniverHandle } from '../../../workbook/univer-handle.ts';
import { letFocus } from './grid-focus.ts';

/** Points. */
const SHEETS_FONT_SIZE = 10;

/** Starts Univer with its grid, formula bar and sheet tabs in an element of the page. */
export function createGrid(container: HTMLElement): UniverHandle {
  // Cells without a size of their own are drawn as Sheets draws them.
  Object.assign(core.DEFAULT_STYLES, { ff: 'Arial', fs: SHEETS_FONT_SIZE });
  const { univer } = core.createUniver({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: core.mergeLocales(sheetsWords, formattingWords, validationWords) },
    logLevel: core.LogLevel.ERROR,
    presets: [
      sheets.UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: true,
        footer: { menus: false, addSheetButtonConfig: { defaultColumnCount: 26 } },
        // Text that looks like a number is what the add-on keeps; no cell needs a mark for it.
        disableForceStringAlert: true,
        disableForceStringMark: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      } as Parameters<typeof sheets.UniverSheetsCorePreset>[0]),
      formatting.UniverSheetsConditionalFormattingPreset(),
      validation.UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    ],
  });
  letFocus(container, univer);
  const modules = { ...core, ...sheets, ...formatting, ...validation };
  compareRowTextsDirectly(univer, modules);
  return { univer, modules, hasUserInterface: true };
}
