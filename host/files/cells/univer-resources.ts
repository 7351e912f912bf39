import type {
  IDataValidationRuleBase,
  IDataValidationRuleOptions,
  IRange,
  IStyleData,
} from '@univerjs/presets';
import type { WorkbookSnapshot } from './workbook-parts.ts';

/**
 * What Univer keeps beside the cells: JSON texts in a snapshot's `resources`, one for each plug-in, keyed by worksheet
 * id. The shapes are Univer 0.25.1's own, written down here as far as they are read or written.
 */
export const RESOURCE_NAMES = {
  conditionalFormats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  notes: 'SHEET_NOTE_PLUGIN',
  definedNames: 'SHEET_DEFINED_NAME_PLUGIN',
} as const;

type Comparison =
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'equal'
  | 'notEqual';

export type NumberOperator = Comparison | 'between' | 'notBetween';

export type TextOperator =
  | 'beginsWith'
  | 'endsWith'
  | 'containsText'
  | 'notContainsText'
  | 'equal'
  | 'notEqual'
  | 'containsBlanks'
  | 'notContainsBlanks'
  | 'containsErrors'
  | 'notContainsErrors';

/** What a conditional format asks of a cell; colours of cells that meet it. */
export type HighlightRule = { readonly type: 'highlightCell'; readonly style: IStyleData } & (
  | { readonly subType: 'formula'; readonly value: string }
  | {
      readonly subType: 'number';
      readonly operator: NumberOperator;
      readonly value?: number | readonly number[];
    }
  | { readonly subType: 'text'; readonly operator: TextOperator; readonly value?: string }
  | { readonly subType: 'duplicateValues' | 'uniqueValues' }
  | {
      readonly subType: 'rank';
      readonly isBottom: boolean;
      readonly isPercent: boolean;
      readonly value: number;
    }
  | { readonly subType: 'average'; readonly operator: Comparison }
  | { readonly subType: 'timePeriod'; readonly operator: string }
);

/** A scale of colours over the values of a range. */
interface ColorScaleRule {
  readonly type: 'colorScale';
  readonly config: readonly {
    readonly index: number;
    readonly color: string;
    readonly value: { readonly type: string; readonly value?: number | string };
  }[];
}

/** Bars and icons, which are kept in the workbook but not written to files. */
interface DrawnRule {
  readonly type: 'dataBar' | 'iconSet';
}

/**
 * One conditional format. In the list of a worksheet the **first** rule has priority, as in Google Sheets: Univer draws
 * a list from its end to its start, so that earlier rules lie over later ones, and loading keeps a list's order. (A rule
 * that is added while Univer runs is put first.) Rules that do not disagree about a colour show together.
 */
export interface ConditionalFormat {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: HighlightRule | ColorScaleRule | DrawnRule;
}

/** One data validation. Univer names types as Excel does, and has `checkbox` and `listMultiple` besides. */
export interface Validation
  extends Omit<IDataValidationRuleBase, 'operator' | 'type'>,
    Omit<IDataValidationRuleOptions, 'errorStyle' | 'renderMode'> {
  readonly uid: string;
  readonly type: string;
  readonly operator?: NumberOperator;
  readonly errorStyle?: number;
  readonly renderMode?: number;
  readonly ranges: readonly IRange[];
}

/** A note on a cell. */
export interface CellNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

/** Notes of a worksheet by row and column index. */
export type CellNotes = Record<number, Record<number, CellNote>>;

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
}

/** What a resource holds, by the name that this project gives it. */
interface ResourceShapes {
  /** by worksheet id */
  conditionalFormats: Record<string, readonly ConditionalFormat[]>;
  /** by worksheet id */
  validations: Record<string, readonly Validation[]>;
  /** by worksheet id */
  notes: Record<string, CellNotes>;
  /** by the name's id */
  definedNames: Record<string, DefinedName>;
}

type ResourceKind = keyof ResourceShapes;

/** A resource of a workbook; an empty one where it is missing or is no JSON. */
export function readResource<Kind extends ResourceKind>(
  snapshot: WorkbookSnapshot,
  kind: Kind,
): ResourceShapes[Kind] {
  const data = snapshot.resources?.find(({ name }) => name === RESOURCE_NAMES[kind])?.data;
  try {
    return (data ? JSON.parse(data) : {}) as ResourceShapes[Kind];
  } catch {
    return {} as ResourceShapes[Kind];
  }
}

/** A resource as a snapshot holds it. */
export function resourceOf<Kind extends ResourceKind>(
  kind: Kind,
  value: ResourceShapes[Kind],
): { name: string; data: string } {
  return { name: RESOURCE_NAMES[kind], data: JSON.stringify(value) };
}
