import type { Spills, WorkbookSnapshot } from '../cells/workbook-parts.ts';
import type { FormulaWriter } from './excel-formula.ts';

/** What writing one tab needs to know about its workbook and the file. */
export interface WriteContext {
  readonly snapshot: WorkbookSnapshot;
  readonly spills: Spills | undefined;
  /** Upper-case names of functions whose formulas are saved as their last result. */
  readonly unknownFunctions: ReadonlySet<string>;
  /** Puts a dropdown's values into cells and returns their address. */
  readonly placeValues: (values: readonly string[]) => string;
  readonly writeFormula: FormulaWriter;
}
