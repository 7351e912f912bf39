import type { Cells } from '../table/cell.ts';
import { ZERO } from '../table/exact-decimal.ts';
import type { BoundCondition, BoundCriterion, BoundModel } from './bind-model.ts';
import { type Breakdown, breakDown, type Contribution } from './breakdown.ts';
import { exactAward, judgeCells } from './criterion-awards.ts';
import { type CodedColumn, codeColumn, markRepeats } from './lead-columns.ts';

/** The columns that a model reads, coded, with what is needed to judge any row. */
export class LeadJudge {
  readonly columns = new Map<number, CodedColumn>();
  readonly repeats = new Map<number, Uint8Array>();
  readonly modelIndexes: Int32Array;

  constructor(
    readonly bound: BoundModel,
    readonly rows: Cells,
    readonly isLead: Uint8Array,
  ) {
    const conditions = [
      ...bound.criteria.flatMap((criterion) => criterion.conditions),
      ...bound.routes.flatMap((route) => (route.condition ? [route.condition] : [])),
    ];
    for (const { columnIndex, ready } of conditions) {
      let column = this.columns.get(columnIndex);
      if (!column) {
        column = codeColumn(rows, isLead, columnIndex, bound.context.style);
        this.columns.set(columnIndex, column);
      }
      if (ready.kind === 'repeats' && !this.repeats.has(columnIndex)) {
        this.repeats.set(columnIndex, markRepeats(column));
      }
    }
    this.modelIndexes = this.routeLeads();
  }

  column(columnIndex: number): CodedColumn {
    return this.columns.get(columnIndex) as CodedColumn;
  }

  /** 1 for each row that passes a condition that matches or not. */
  passes({ columnIndex, ready }: BoundCondition): Uint8Array {
    if (ready.kind === 'repeats') return this.repeats.get(columnIndex) as Uint8Array;
    const { codes, readings } = this.column(columnIndex);
    const byCode = judgeCells(ready, readings);
    const passed = new Uint8Array(codes.length);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] as number;
      if (code >= 0 && byCode[code] === 1) passed[index] = 1;
    }
    return passed;
  }

  /** Whether a criterion belongs to the models of a lead, by model index; `undefined` for all leads. */
  modelFilter({ criterion }: BoundCriterion): ((modelIndex: number) => boolean) | undefined {
    if (criterion.models.length === 0) return undefined;
    const wanted = this.bound.modelNames.map((name) => criterion.models.includes(name));
    return (modelIndex) => wanted[modelIndex] === true;
  }

  private routeLeads(): Int32Array {
    const modelIndexes = new Int32Array(this.rows.length).fill(-1);
    for (const { condition, modelIndex } of this.bound.routes) {
      const passed = condition ? this.passes(condition) : this.isLead;
      for (let index = 0; index < passed.length; index++) {
        if (passed[index] === 1 && modelIndexes[index] === -1) modelIndexes[index] = modelIndex;
      }
    }
    return modelIndexes;
  }

  /** Adds one lead up exactly, criterion by criterion. */
  breakdown(rowIndex: number): Breakdown {
    const modelIndex = this.modelIndexes[rowIndex] ?? -1;
    const contributions: Contribution[] = [];
    const disqualifiedBy: BoundCriterion[] = [];
    for (const criterion of this.bound.criteria) {
      const filter = this.modelFilter(criterion);
      if (filter && !filter(modelIndex)) continue;
      const [first, ...others] = criterion.conditions;
      if (!others.every((condition) => this.award(condition, rowIndex, undefined) !== undefined)) continue;
      const { points } = criterion.criterion;
      const award = this.award(first, rowIndex, points === 'DQ' ? undefined : points);
      if (award === undefined) continue;
      if (points === 'DQ') disqualifiedBy.push(criterion);
      else contributions.push({ criterion, points: award });
    }
    return breakDown(this.bound, this.bound.modelNames[modelIndex] ?? '', contributions, disqualifiedBy);
  }

  private award({ columnIndex, ready }: BoundCondition, rowIndex: number, points = ZERO) {
    const { codes, readings } = this.column(columnIndex);
    const reading = readings[codes[rowIndex] as number];
    const repeats = this.repeats.get(columnIndex)?.[rowIndex] === 1;
    return reading && exactAward(ready, points, reading, repeats);
  }
}
