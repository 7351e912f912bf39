import type * as ConditionalFormatting from '@univerjs/preset-sheets-conditional-formatting';
import type * as SheetsNode from '@univerjs/preset-sheets-node-core';
import type * as Core from '@univerjs/presets';

/**
 * What is used of Univer at run time. It is handed in rather than imported, because Node can load Univer only
 * as CommonJS and a page only as ES modules, and its classes serve as injection keys: all must come from the
 * one copy that made the workbook.
 */
export type UniverModules = Pick<
  typeof Core,
  | 'CellValueType'
  | 'CommandType'
  | 'DataValidationErrorStyle'
  | 'DataValidationRenderMode'
  | 'Direction'
  | 'ICommandService'
  | 'IUndoRedoService'
  | 'IResourceLoaderService'
  | 'IResourceManagerService'
  | 'IUniverInstanceService'
  | 'numfmt'
  | 'ObjectMatrix'
  | 'Plugin'
  | 'RANGE_TYPE'
  | 'UniverInstanceType'
  | 'WrapStrategy'
> &
  Pick<
    typeof SheetsNode,
    | 'AddSheetDataValidationCommand'
    | 'AddWorksheetMergeMutation'
    | 'ArrayValueObject'
    | 'BaseFunction'
    | 'BooleanValueObject'
    | 'ClearRangeDataValidationCommand'
    | 'ClearSelectionFormatCommand'
    | 'EffectRefRangId'
    | 'ErrorType'
    | 'ErrorValueObject'
    | 'FormulaDataModel'
    | 'FormulaExecuteStageType'
    | 'FormulaExecutedStateType'
    | 'FormulaRefRangeService'
    | 'FormulaResultStatus'
    | 'IActiveDirtyManagerService'
    | 'IFunctionService'
    | 'InsertColByRangeCommand'
    | 'InsertRowByRangeCommand'
    | 'InsertSheetCommand'
    | 'LexerTreeBuilder'
    | 'MoveColsCommand'
    | 'MoveRowsCommand'
    | 'MoveRangeMutation'
    | 'NumberValueObject'
    | 'RangeReferenceObject'
    | 'ReorderRangeMutation'
    | 'RemoveColByRangeCommand'
    | 'RemoveRowByRangeCommand'
    | 'RemoveSheetCommand'
    | 'RemoveWorksheetMergeMutation'
    | 'SetArrayFormulaDataMutation'
    | 'SetBorderCommand'
    | 'SetColDataMutation'
    | 'SetFormulaCalculationNotificationMutation'
    | 'SetFormulaCalculationStartMutation'
    | 'SetFormulaCalculationStopMutation'
    | 'SetFrozenCommand'
    | 'SetRangeCustomMetadataCommand'
    | 'SetRangeValuesMutation'
    | 'SetRangeValuesUndoMutationFactory'
    | 'SetRowHiddenMutation'
    | 'SetRowVisibleMutation'
    | 'SetSelectionsOperation'
    | 'SetStyleCommand'
    | 'SetTabColorCommand'
    | 'SetWorksheetActiveOperation'
    | 'SetWorksheetColWidthMutation'
    | 'SetWorksheetHideMutation'
    | 'SetWorksheetNameCommand'
    | 'SheetDataValidationModel'
    | 'SheetInterceptorService'
    | 'SheetsSelectionsService'
    | 'StringValueObject'
    | 'ToggleGridlinesMutation'
    | 'UnionNodeFactory'
    | 'deserializeListOptions'
    | 'deserializeRangeWithSheet'
    | 'generateStringWithSequence'
    | 'initSheetFormulaData'
    | 'handleCommonDefaultRangeChangeWithEffectRefCommands'
    | 'handleDefaultRangeChangeWithEffectRefCommands'
    | 'sequenceNodeType'
    | 'serializeListOptions'
    | 'serializeRange'
  > &
  Pick<
    typeof ConditionalFormatting,
    | 'AddConditionalRuleMutation'
    | 'ConditionalFormattingFormulaService'
    | 'ConditionalFormattingRuleModel'
    | 'ConditionalFormattingService'
    | 'ConditionalFormattingViewModel'
    | 'DeleteConditionalRuleMutation'
    | 'SetConditionalRuleMutation'
  >;

/** A running Univer without a workbook in it yet, and the exports it was made from. */
export interface UniverHandle {
  readonly univer: Core.Univer;
  readonly modules: UniverModules;
  /** Whether Univer's user interface runs, which also keeps conditional formats with their cells. */
  readonly hasUserInterface: boolean;
}
