import type { Workbook } from 'exceljs';
import type { DefinedName } from '../cells/univer-resources.ts';
import { type FormulaWriter, readFormula } from './excel-formula.ts';
import { decodeXml, xmlAttributes, xmlElements } from './xml-text.ts';
import { readZipText, type ZipEntry } from './zip-entries.ts';

/** What is read from an archive besides what exceljs reads. */
export interface WorkbookXml {
  /** XML of the theme that colours refer to. */
  readonly theme: string | undefined;
  /** XML behind the cells of the worksheets, by tab name. */
  readonly worksheets: ReadonlyMap<string, string>;
  readonly definedNames: readonly DefinedName[];
}

/** The parts of an archive that exceljs does not read, or not well. */
export async function readWorkbookXml(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<WorkbookXml> {
  const textOf = async (name: string) => {
    const entry = entries.find((candidate) => candidate.name === name);
    return entry && (await readZipText(bytes, entry));
  };
  const workbook = (await textOf('xl/workbook.xml')) ?? '';
  const targets = new Map(
    xmlElements((await textOf('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship').map(({ attributes }) => [
      attributes.Id,
      (attributes.Target ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const worksheets = new Map<string, string>();
  for (const { attributes } of xmlElements(workbook, 'sheet')) {
    const xml = await textOf(targets.get(attributes.id) ?? '');
    // The cells come before; rules and validations behind them.
    if (xml !== undefined) worksheets.set(attributes.name ?? '', xml.slice(xml.lastIndexOf('sheetData')));
  }
  return { theme: await textOf('xl/theme/theme1.xml'), worksheets, definedNames: readNames(workbook) };
}

/** A reference to cells of one tab. */
const REFERENCE = /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/u;

/** Names of the whole workbook; those that Excel keeps for itself, such as print areas, and those of one tab are not. */
function readNames(workbookXml: string): DefinedName[] {
  return [...workbookXml.matchAll(/<(?:\w+:)?definedName(\s[^>]*)>([^<]*)</g)].flatMap(
    ([, tag = '', formula = ''], index) => {
      const { name = '', localSheetId, hidden } = xmlAttributes(tag);
      if (name === '' || name.startsWith('_xl') || localSheetId !== undefined || hidden === '1') return [];
      const value = readFormula(decodeXml(formula));
      // A reference is kept bare, a formula with its sign, as Univer does.
      const isReference = REFERENCE.test(value);
      return { id: `name-${index + 1}`, name, formulaOrRefString: isReference ? value.slice(1) : value };
    },
  );
}

/**
 * Takes the list of defined names away from exceljs and puts another in its place. Its own keeps one entry for each
 * cell that a name covers, which a filtered table of leads or a name for a whole column turns into millions.
 */
export function replaceNames(
  workbook: Workbook,
  names: readonly DefinedName[] = [],
  writeFormula: FormulaWriter = (formula) => formula,
): void {
  const model = names.map(({ name, formulaOrRefString }) => ({
    name,
    ranges: [writeFormula(formulaOrRefString)],
  }));
  Object.defineProperty(workbook, '_definedNames', {
    value: Object.defineProperty({}, 'model', { get: () => model, set: () => undefined }),
  });
}
