import type { ISheetDataValidationRule, Worksheet } from '@univerjs/presets';
import type { CellArea } from './cell-area.ts';
import type { SpreadsheetDocument } from './spreadsheet-document.ts';

/** What a validation asks of a cell. */
export type ValidationCriterion =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly showsDropdown: boolean }
  /** `reference` is A1 notation with its sheet, e.g. `'My tab'!A2:A9`. */
  | { readonly kind: 'range'; readonly reference: string; readonly showsDropdown: boolean }
  | { readonly kind: 'checkbox' };

export interface Validation {
  readonly criterion: ValidationCriterion;
  /** False: a value that does not fit is refused. True: it gets a warning. */
  readonly allowsInvalid: boolean;
  readonly helpText: string | null;
}

/** Reads and sets the validations of one sheet's cells. */
export class ValidationStore {
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly sheet: Worksheet,
  ) {}

  /** The validation of a cell; undefined where there is none, or one that Apps Script has no words for here. */
  at(rowIndex: number, columnIndex: number): Validation | undefined {
    const rule = this.rules().find(({ ranges }) =>
      ranges.some(
        (area) =>
          rowIndex >= area.startRow &&
          rowIndex <= area.endRow &&
          columnIndex >= area.startColumn &&
          columnIndex <= area.endColumn,
      ),
    );
    return rule === undefined ? undefined : this.validationOf(rule);
  }

  /** Takes the place of whatever validated the area before. */
  set(area: CellArea, validation: Validation): void {
    this.document.execute(this.document.modules.AddSheetDataValidationCommand, {
      ...this.document.addressOf(this.sheet),
      rule: this.ruleOf(area, validation),
    });
  }

  clear(area: CellArea): void {
    this.document.execute(this.document.modules.ClearRangeDataValidationCommand, {
      ...this.document.addressOf(this.sheet),
      ranges: [area],
    });
  }

  private rules(): readonly ISheetDataValidationRule[] {
    const model = this.document.get(this.document.modules.SheetDataValidationModel);
    return model.getRules(this.document.unitId, this.sheet.getSheetId());
  }

  private validationOf(rule: ISheetDataValidationRule): Validation | undefined {
    const criterion = this.criterionOf(rule);
    return criterion === undefined
      ? undefined
      : {
          criterion,
          allowsInvalid: rule.errorStyle !== this.document.modules.DataValidationErrorStyle.STOP,
          helpText: rule.prompt ?? null,
        };
  }

  private criterionOf({
    type,
    formula1 = '',
    showDropDown,
  }: ISheetDataValidationRule): ValidationCriterion | undefined {
    const showsDropdown = showDropDown !== false;
    if (type === 'checkbox') {
      return { kind: 'checkbox' };
    }
    if (type !== 'list') {
      return undefined;
    }
    return formula1.startsWith('=')
      ? { kind: 'range', reference: formula1.slice(1), showsDropdown }
      : { kind: 'list', values: this.document.modules.deserializeListOptions(formula1), showsDropdown };
  }

  private ruleOf(
    area: CellArea,
    { criterion, allowsInvalid, helpText }: Validation,
  ): ISheetDataValidationRule {
    const { DataValidationErrorStyle, DataValidationRenderMode, serializeListOptions } =
      this.document.modules;
    return {
      uid: this.freeId(),
      ranges: [{ ...area }],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: allowsInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
      ...(helpText === null ? {} : { prompt: helpText, showInputMessage: true }),
      ...(criterion.kind === 'checkbox'
        ? { type: 'checkbox' }
        : {
            type: 'list',
            // An arrow beside the text, as scripts make them; chips would cut the text short.
            renderMode: DataValidationRenderMode.ARROW,
            showDropDown: criterion.showsDropdown,
            formula1:
              criterion.kind === 'list'
                ? serializeListOptions([...criterion.values])
                : `=${criterion.reference}`,
          }),
    };
  }

  private freeId(): string {
    const taken = new Set(this.rules().map((rule) => rule.uid));
    let number = taken.size + 1;
    while (taken.has(`v${number}`)) {
      number += 1;
    }
    return `v${number}`;
  }
}
