import type { ConditionalFormat, FormatCondition, RuleFormat } from '../workbook/conditional-format-store.ts';
import { colorOf } from './color-of.ts';
import { flag, instanceOf, listOf, nullable, text } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';
import { booleanCriteria } from './spreadsheet-enumerations.ts';
import { RangeState } from './spreadsheet-states.ts';

const NO_FORMAT: RuleFormat = { background: null, fontColor: null, isBold: null };

/** State behind a `ConditionalFormatRule`. */
export class ConditionalFormatRuleState {
  constructor(
    readonly ranges: readonly RangeState[],
    readonly rule: Omit<ConditionalFormat, 'areas'>,
  ) {}
}

/** State behind a `ConditionalFormatRuleBuilder`. */
export class ConditionalFormatRuleBuilderState {
  ranges: readonly RangeState[] = [];
  condition: FormatCondition | undefined;
  format: RuleFormat = NO_FORMAT;
  native: ConditionalFormat['native'];
}

/** State behind a `BooleanCondition`. */
export class BooleanConditionState {
  constructor(
    readonly condition: FormatCondition,
    readonly format: RuleFormat,
  ) {}
}

const builder = methodsOf<ConditionalFormatRuleBuilderState>();

export const conditionalFormatRuleBuilderService: ServiceDefinition<ConditionalFormatRuleBuilderState> = {
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  methods: {
    whenFormulaSatisfied: builder.free([takes(text)], (state, _, formula) =>
      changed(state, {
        condition: { kind: 'formula', formula: formula.startsWith('=') ? formula : `=${formula}` },
      }),
    ),
    whenTextEqualTo: builder.free([takes(text)], (state, _, wanted) =>
      changed(state, { condition: { kind: 'textEqualTo', text: wanted } }),
    ),
    setBackground: builder.free([takes(nullable(text))], (state, _, color) =>
      changed(state, { format: { ...state.format, background: color === null ? null : colorOf(color) } }),
    ),
    setFontColor: builder.free([takes(nullable(text))], (state, _, color) =>
      changed(state, { format: { ...state.format, fontColor: color === null ? null : colorOf(color) } }),
    ),
    setBold: builder.free([takes(nullable(flag))], (state, _, isBold) =>
      changed(state, { format: { ...state.format, isBold } }),
    ),
    setRanges: builder.free([takes(listOf(instanceOf(RangeState)))], (state, _, ranges) => {
      state.ranges = ranges;
      return state;
    }),
    build: builder.free([takes()], ({ ranges, condition, format, native }) => {
      if (ranges.length === 0) {
        throw new ServiceError('Conditional format rule cannot have no ranges.');
      }
      if (condition === undefined && native === undefined) {
        throw new ServiceError('host: a conditional format rule without a condition is not emulated');
      }
      return new ConditionalFormatRuleState(ranges, { condition, format, native });
    }),
  },
};

const rule = methodsOf<ConditionalFormatRuleState>();

export const conditionalFormatRuleService: ServiceDefinition<ConditionalFormatRuleState> = {
  name: 'SpreadsheetApp.ConditionalFormatRule',
  methods: {
    getRanges: rule.free([takes()], (state) => [...state.ranges]),
    getBooleanCondition: rule.free([takes()], ({ rule: { condition, format } }) =>
      condition === undefined ? null : new BooleanConditionState(condition, format),
    ),
    copy: rule.free([takes()], (state) => {
      const copy = new ConditionalFormatRuleBuilderState();
      copy.ranges = state.ranges;
      copy.condition = state.rule.condition;
      copy.format = state.rule.format;
      copy.native = state.rule.native;
      return copy;
    }),
  },
};

const condition = methodsOf<BooleanConditionState>();

export const booleanConditionService: ServiceDefinition<BooleanConditionState> = {
  name: 'SpreadsheetApp.BooleanCondition',
  methods: {
    getCriteriaType: condition.free([takes()], (state) =>
      booleanCriteria.value(state.condition.kind === 'formula' ? 'CUSTOM_FORMULA' : 'TEXT_EQUAL_TO'),
    ),
    getCriteriaValues: condition.free([takes()], (state) => [
      state.condition.kind === 'formula' ? state.condition.formula : state.condition.text,
    ]),
    getBackground: condition.free([takes()], (state) =>
      state.format.background === null ? null : colorOf(state.format.background),
    ),
    getFontColor: condition.free([takes()], (state) =>
      state.format.fontColor === null ? null : colorOf(state.format.fontColor),
    ),
    getBold: condition.free([takes()], (state) => state.format.isBold),
  },
};

/** A builder whose condition or look changed no longer stands for the rule that it was copied from. */
function changed(
  state: ConditionalFormatRuleBuilderState,
  change: Partial<Pick<ConditionalFormatRuleBuilderState, 'condition' | 'format'>>,
): ConditionalFormatRuleBuilderState {
  return Object.assign(state, change, { native: undefined });
}
