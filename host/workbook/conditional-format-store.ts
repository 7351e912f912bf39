import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** Condition of a rule that Apps Script can build here. */
export type FormatCondition =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'textEqualTo'; readonly text: string };

/** How a rule makes cells look; null leaves a property alone. */
export interface RuleFormat {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly isBold: boolean | null;
}

export interface ConditionalFormat {
  readonly areas: readonly CellArea[];
  /** Undefined for a rule of another kind, such as a colour scale, that a user made in the grid. */
  readonly condition: FormatCondition | undefined;
  readonly format: RuleFormat;
  /** The rule as Univer holds it, so that one that is only put back loses nothing. */
  readonly native: IConditionFormattingRule | undefined;
}

/** Reads and replaces the conditional formats of one sheet, in the order in which they win. */
export class ConditionalFormatStore {
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
  ) {}

  all(): readonly ConditionalFormat[] {
    return this.rules().map(conditionalFormatOf);
  }

  /** Takes the place of all rules; the first that matches a cell alone formats it. */
  replace(formats: readonly ConditionalFormat[]): void {
    const { AddConditionalRuleMutation, DeleteConditionalRuleMutation } = this.document.modules;
    const address = this.document.addressOf(this.sheet);
    const before = this.rules().map((rule) => structuredClone(rule));
    const after = formats.map((format, index) => ruleOf(format, `rule${index + 1}`));
    const swap = (from: readonly IConditionFormattingRule[], to: readonly IConditionFormattingRule[]) => [
      ...from.map(({ cfId }) => ({ id: DeleteConditionalRuleMutation.id, params: { ...address, cfId } })),
      // Univer puts an added rule before the others, and the first one wins.
      ...[...to]
        .reverse()
        .map((rule) => ({ id: AddConditionalRuleMutation.id, params: { ...address, rule } })),
    ];
    for (const { id, params } of swap(before, after)) {
      this.document.execute({ id }, params);
    }
    this.document.get(this.document.modules.IUndoRedoService).pushUndoRedo({
      unitID: address.unitId,
      undoMutations: swap(after, before),
      redoMutations: swap(before, after),
    });
  }

  private rules(): readonly IConditionFormattingRule[] {
    const model = this.document.get(this.document.modules.ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.document.unitId, this.sheet.getSheetId()) ?? [];
  }
}

function conditionalFormatOf(native: IConditionFormattingRule): ConditionalFormat {
  const { rule, ranges } = native;
  const style = 'style' in rule ? rule.style : {};
  return {
    areas: ranges,
    condition: conditionOf(rule),
    format: {
      background: style.bg?.rgb ?? null,
      fontColor: style.cl?.rgb ?? null,
      isBold: style.bl === undefined ? null : style.bl === 1,
    },
    native,
  };
}

function conditionOf(rule: IConditionFormattingRule['rule']): FormatCondition | undefined {
  if (!('subType' in rule)) {
    return undefined;
  }
  // Compared as text: Univer's enumerations exist at run time only in the modules handed in.
  const subType: string = rule.subType;
  const { operator, value } = rule as { operator?: string; value?: unknown };
  if (subType === 'formula') {
    return { kind: 'formula', formula: String(value) };
  }
  return subType === 'text' && operator === 'equal'
    ? { kind: 'textEqualTo', text: String(value) }
    : undefined;
}

function ruleOf(
  { areas, condition, format, native }: ConditionalFormat,
  cfId: string,
): IConditionFormattingRule {
  const ranges = areas.map((area) => ({ ...area }));
  if (native !== undefined) {
    return { ...structuredClone(native), cfId, ranges };
  }
  const test =
    condition?.kind === 'formula'
      ? { subType: 'formula', value: condition.formula }
      : { subType: 'text', operator: 'equal', value: condition?.text ?? '' };
  const style = {
    ...(format.background === null ? {} : { bg: { rgb: format.background } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.isBold === null ? {} : { bl: format.isBold ? 1 : 0 }),
  };
  const rule = { type: 'highlightCell', ...test, style } as IConditionFormattingRule['rule'];
  return { cfId, ranges, stopIfTrue: true, rule };
}
