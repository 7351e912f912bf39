import ExcelJS, { type Workbook } from 'exceljs';
import type { PictureKit } from '../../charts/chart-png.ts';
import { chartsIn } from '../../charts/sheet-chart.ts';
import { columnLetters } from '../cells/cell-address.ts';
import { readResource } from '../cells/univer-resources.ts';
import { YES } from '../cells/univer-values.ts';
import { type Spills, type WorkbookSnapshot, type Worksheet, worksheetsOf } from '../cells/workbook-parts.ts';
import { FileError } from '../file-error.ts';
import { SENTENCES } from '../sentences.ts';
import { excelTabNames } from '../tab-name.ts';
import { formulaWriter } from './excel-formula.ts';
import { appendMetadata, METADATA_TAB } from './metadata-tab.ts';
import { replaceNames } from './workbook-xml.ts';
import { writeTab } from './write-tab.ts';
import { DROPDOWN_TAB } from './write-validation.ts';

export interface XlsxOptions {
  /**
   * Functions that Excel does not know, such as the add-on's: their formulas are saved as the values that they gave
   * last. Functions that only Google Sheets has are treated so anyway. Case does not matter.
   */
  readonly unknownFunctions?: readonly string[];
  /** Cells that formulas fill beside their own; a snapshot lacks them. */
  readonly spills?: Spills;
  /** What charts are drawn with; without it they are left out. */
  readonly pictureKit?: PictureKit;
}

/** Packing harder than this takes half as long again and saves a tenth. */
const PACKING = { compression: 'DEFLATE', compressionOptions: { level: 3 } } as const;

/**
 * A workbook as an Excel file: what `openXlsx` reads, written back. Conditional formats keep their order (the first has
 * priority 1), checkboxes become dropdowns of TRUE and FALSE, charts become pictures, tab names are cut to Excel's 31
 * characters, and developer metadata lies in a hidden tab.
 *
 * @throws FileError for a workbook without tabs, and for more than Excel takes: rows, columns, characters in a cell
 */
export async function workbookToXlsx(
  snapshot: WorkbookSnapshot,
  options: XlsxOptions = {},
): Promise<Uint8Array> {
  const worksheets = worksheetsOf(snapshot);
  if (worksheets.length === 0)
    throw new FileError('empty', SENTENCES.noTabs(snapshot.name ?? 'The workbook'));
  // The hidden tabs have the first say, so that they find their names free.
  const hiddenTabs = [DROPDOWN_TAB, METADATA_TAB];
  const names = excelTabNames([...hiddenTabs, ...worksheets.map(({ name }) => name ?? '')]).slice(
    hiddenTabs.length,
  );
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Scoresheet';
  workbook.lastModifiedBy = 'Scoresheet';
  workbook.calcProperties.fullCalcOnLoad = true;
  const dropdowns = dropdownTab(workbook);
  const context = {
    snapshot,
    spills: options.spills,
    unknownFunctions: new Set((options.unknownFunctions ?? []).map((name) => name.toUpperCase())),
    placeValues: dropdowns.placeValues,
    writeFormula: formulaWriter(renamedTabs(worksheets, names)),
  };
  const conditionalFormats = readResource(snapshot, 'conditionalFormats');
  const validations = readResource(snapshot, 'validations');
  const notes = readResource(snapshot, 'notes');
  const firstShown = Math.max(
    0,
    worksheets.findIndex(({ hidden }) => hidden !== YES),
  );
  for (const [index, worksheet] of worksheets.entries()) {
    const id = worksheet.id ?? '';
    const isHidden = worksheet.hidden === YES && index !== firstShown;
    const sheet = workbook.addWorksheet(names[index], { state: isHidden ? 'hidden' : 'visible' });
    const extras = {
      conditionalFormats: conditionalFormats[id] ?? [],
      validations: validations[id] ?? [],
      notes: notes[id] ?? {},
    };
    writeTab(sheet, worksheet, extras, context);
    if (options.pictureKit && chartsIn(worksheet.custom).length > 0) {
      // What draws takes long to load, and most workbooks have nothing to draw.
      const { writeCharts } = await import('./write-charts.ts');
      await writeCharts(workbook, sheet, worksheet, context, options.pictureKit);
    }
  }
  dropdowns.append();
  appendMetadata(workbook, worksheets, names);
  replaceNames(workbook, Object.values(readResource(snapshot, 'definedNames')), context.writeFormula);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: firstShown,
      visibility: 'visible',
    },
  ];
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: PACKING } as object));
}

/** Names that tabs get in the file, by their own in lower case, where the two differ. */
function renamedTabs(worksheets: readonly Worksheet[], names: readonly string[]): Map<string, string> {
  return new Map(
    worksheets.flatMap(({ name = '' }, index) => {
      const newName = names[index] ?? name;
      return newName === name ? [] : [[name.toLowerCase(), newName] as const];
    }),
  );
}

/** The hidden tab for dropdowns whose values do not fit into their rules; added last, and only if there are any. */
function dropdownTab(workbook: Workbook): {
  readonly placeValues: (values: readonly string[]) => string;
  readonly append: () => void;
} {
  const lists: string[][] = [];
  const placed = new Map<string, string>();
  return {
    placeValues: (values) => {
      const key = JSON.stringify(values);
      const letters = columnLetters(lists.length);
      const address = placed.get(key) ?? `'${DROPDOWN_TAB}'!$${letters}$1:$${letters}$${values.length}`;
      if (!placed.has(key)) lists.push([...values]);
      placed.set(key, address);
      return address;
    },
    append: () => {
      if (lists.length === 0) return;
      const sheet = workbook.addWorksheet(DROPDOWN_TAB, { state: 'veryHidden' });
      for (const [listIndex, values] of lists.entries()) {
        for (const [index, value] of values.entries()) sheet.getCell(index + 1, listIndex + 1).value = value;
      }
    },
  };
}
