import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { EffectRefRangeParams } from '@univerjs/preset-sheets-node-core';
import type { IMutationInfo, IRange } from '@univerjs/presets';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/**
 * Lets Univer's user interface move the formulas of conditional formats and validations as Sheets does: by itself it
 * leaves references with a `$` where they are, and `=$D2="Hot"` looks into the wrong column when one is inserted.
 */
export function moveAbsoluteReferences(document: SpreadsheetDocument): void {
  document.get(document.modules.FormulaRefRangeService).transformFormulaByEffectCommand = (
    _unitId,
    subUnitId,
    formula,
    command,
  ) =>
    subUnitId === document.workbook.getActiveSheet().getSheetId()
      ? movedFormula(document, formula, command)
      : formula;
}

/**
 * Keeps the ranges and formulas of conditional formats with their cells when rows and columns are inserted,
 * deleted or moved. In a page Univer's own user interface does so; without one, nothing would.
 */
export function followConditionalFormats(document: SpreadsheetDocument): void {
  const { EffectRefRangId, SheetInterceptorService } = document.modules;
  const structural = new Set<string>(Object.values(EffectRefRangId));
  document.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) =>
      structural.has(command.id)
        ? changesOf(document, command as EffectRefRangeParams)
        : { redos: [], undos: [] },
  });
}

/** Structural commands are run on the active sheet, as Univer's own adjustments assume. */
function changesOf(document: SpreadsheetDocument, command: EffectRefRangeParams) {
  const { ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, AddConditionalRuleMutation } =
    document.modules;
  const { SetConditionalRuleMutation } = document.modules;
  const address = document.addressOf(document.workbook.getActiveSheet());
  const rules =
    document.get(ConditionalFormattingRuleModel).getSubunitRules(address.unitId, address.subUnitId) ?? [];
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  for (const rule of rules) {
    const { cfId } = rule;
    const before = structuredClone(rule);
    const after = moved(document, rule, command);
    if (after.ranges.length === 0) {
      redos.push({ id: DeleteConditionalRuleMutation.id, params: { ...address, cfId } });
      undos.push({ id: AddConditionalRuleMutation.id, params: { ...address, rule: before } });
    } else {
      redos.push({ id: SetConditionalRuleMutation.id, params: { ...address, cfId, rule: after } });
      undos.push({ id: SetConditionalRuleMutation.id, params: { ...address, cfId, rule: before } });
    }
  }
  return { redos, undos };
}

function moved(
  document: SpreadsheetDocument,
  rule: IConditionFormattingRule,
  command: EffectRefRangeParams,
): IConditionFormattingRule {
  const after = {
    ...structuredClone(rule),
    ranges: rule.ranges.flatMap((range) => movedRange(document, range, command)),
  };
  const config = after.rule;
  return 'value' in config && typeof config.value === 'string' && config.value.startsWith('=')
    ? { ...after, rule: { ...config, value: movedFormula(document, config.value, command) } as typeof config }
    : after;
}

/** A moved part of a range leaves the rest behind; insertions and deletions keep a range in one piece. */
function movedRange(
  { modules }: SpreadsheetDocument,
  range: IRange,
  command: EffectRefRangeParams,
): readonly IRange[] {
  const { MoveColsCommand, MoveRowsCommand } = modules;
  if (command.id === MoveColsCommand.id || command.id === MoveRowsCommand.id) {
    return modules.handleCommonDefaultRangeChangeWithEffectRefCommands(range, command);
  }
  return [modules.handleDefaultRangeChangeWithEffectRefCommands(range, command)].flatMap(
    (kept) => kept ?? [],
  );
}

/** A rule's formula refers to its own sheet alone, and is written for the first cell of its ranges. */
function movedFormula(document: SpreadsheetDocument, formula: string, command: EffectRefRangeParams): string {
  const { LexerTreeBuilder, ErrorType, sequenceNodeType, generateStringWithSequence } = document.modules;
  const { deserializeRangeWithSheet, serializeRange, handleDefaultRangeChangeWithEffectRefCommands } =
    document.modules;
  const nodes = document.get(LexerTreeBuilder).sequenceNodesBuilder(formula) ?? [];
  const after = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) {
      return node;
    }
    const { range, sheetName } = deserializeRangeWithSheet(node.token);
    if (sheetName !== '') {
      return node;
    }
    const place = handleDefaultRangeChangeWithEffectRefCommands(range, command);
    return { ...node, token: place === null ? ErrorType.REF : serializeRange({ ...range, ...place }) };
  });
  return nodes.length === 0 ? formula : `=${generateStringWithSequence(after)}`;
}
