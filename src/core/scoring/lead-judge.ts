import type { Cells } from '../table/cell.ts';
import { CellReading } from '../table/cell-reading.ts';
import { type ExactDecimal, ZERO } from '../table/exact-decimal.ts';
import { type ActivityAwards, activityAwards } from './activities/activity-awards.ts';
import type { ActivityLog } from './activities/activity-log.ts';
import type { BoundCondition, BoundCriterion, BoundModel } from './bind-model.ts';
import { type Breakdown, breakDown, type Contribution } from './breakdown.ts';
import { type CellAwards, type CellJudge, exactAward, judgeCells } from './criterion-awards.ts';
import { type CodedColumn, codeColumns, markRepeats } from './lead-columns.ts';
import type { ScoringData } from './scoring-data.ts';

/** The columns that a model reads, coded and judged, with what is needed to add up any row. */
export class LeadJudge {
  readonly columns: ReadonlyMap<number, CodedColumn>;
  readonly modelIndexes: Int32Array;
  private readonly repeats = new Map<number, Uint8Array>();
  private readonly awards = new Map<BoundCondition, CellAwards>();
  private readonly activities = new Map<BoundCondition, ActivityAwards>();
  private eachRow_: CodedColumn | undefined;

  constructor(
    readonly bound: BoundModel,
    readonly rows: Cells,
    readonly isLead: Uint8Array,
    { known = new Map(), judged, activities, days }: ScoringData = {},
  ) {
    this.judgeActivities(activities, days);
    const judges = judgesByColumn(bound);
    const { style } = bound.context;
    const unknown = [...judges]
      .filter(([columnIndex]) => !known.has(columnIndex))
      .map(([columnIndex, own]) => ({ columnIndex, mustBeDistinct: own.some(isPattern) }));
    this.columns = new Map([
      ...[...known].filter(([columnIndex]) => judges.has(columnIndex)),
      ...codeColumns(rows, isLead, unknown),
    ]);
    for (const [columnIndex, conditions] of judges) {
      const column = this.column(columnIndex);
      const unjudged = conditions.filter(({ condition }) => {
        const awards = judged?.(condition);
        if (awards) this.awards.set(condition, awards);
        return !awards;
      });
      const results = judgeCells(column.values, style, unjudged);
      unjudged.forEach(({ condition }, index) => {
        this.awards.set(condition, results[index] as CellAwards);
      });
      if (conditions.some(({ ready }) => ready.kind === 'repeats')) {
        this.repeats.set(columnIndex, markRepeats(column, style));
      }
    }
    this.modelIndexes = this.routeLeads();
  }

  /** What each distinct cell earns under a condition. */
  awardsOf(condition: BoundCondition): CellAwards {
    return this.awards.get(condition) as CellAwards;
  }

  column(columnIndex: number): CodedColumn {
    return columnIndex < 0 ? this.eachRow : (this.columns.get(columnIndex) as CodedColumn);
  }

  /** Where a condition looks at activities, each row is a case of its own. */
  private get eachRow(): CodedColumn {
    this.eachRow_ ??= {
      codes: new Int32Array(this.isLead).map((flag, row) => (flag === 1 ? row : -1)),
      values: [],
      counts: new Int32Array(this.isLead),
    };
    return this.eachRow_;
  }

  /** What a condition on activities gives each lead; `undefined` for any other condition. */
  activityAwards(condition: BoundCondition): ActivityAwards | undefined {
    return this.activities.get(condition);
  }

  private judgeActivities(log: ActivityLog | undefined, days: ScoringData['days']): void {
    const { context } = this.bound;
    for (const { criterion, conditions } of this.bound.criteria) {
      conditions.forEach((condition, index) => {
        const { ready } = condition;
        if (ready.kind !== 'activities') return;
        if (!log) throw new RangeError('scoreLeads: the model counts activities, but none were handed over');
        const points = index === 0 && criterion.points !== 'DQ' ? criterion.points : ZERO;
        const awards = activityAwards(ready, points, { log, isLead: this.isLead, days, ...context });
        this.activities.set(condition, awards);
        this.awards.set(condition, awards);
      });
    }
  }

  /** 1 for each row that passes a condition that matches or not. */
  passes(condition: BoundCondition): Uint8Array {
    const repeats = condition.ready.kind === 'repeats' && this.repeats.get(condition.columnIndex);
    if (repeats) return repeats;
    const { codes } = this.column(condition.columnIndex);
    const { matched } = this.awardsOf(condition);
    const passed = new Uint8Array(codes.length);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] as number;
      if (code >= 0 && matched[code] === 1) passed[index] = 1;
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

  /** What a condition gives one lead, exactly; `undefined` where it does not match. */
  award(condition: BoundCondition, rowIndex: number, points = ZERO): ExactDecimal | undefined {
    const { columnIndex, ready } = condition;
    const activities = this.activities.get(condition);
    if (activities) return this.activityAward(activities, rowIndex);
    const { codes, values } = this.column(columnIndex);
    const cell = new CellReading(values[codes[rowIndex] as number], this.bound.context.style);
    return exactAward(ready, points, cell, this.repeats.get(columnIndex)?.[rowIndex] === 1);
  }

  private activityAward(awards: ActivityAwards, rowIndex: number): ExactDecimal | undefined {
    if (!awards.isSafe) return awards.exact(rowIndex);
    if (awards.matched[rowIndex] === 0) return undefined;
    return { units: BigInt(awards.units[rowIndex] as number), scale: awards.scales[rowIndex] as number };
  }
}

type ConditionJudge = CellJudge & { readonly condition: BoundCondition };

function isPattern({ condition }: ConditionJudge): boolean {
  return condition.condition.rule.value === 'pattern';
}

/** All conditions of a model by the column that they look at, with the points that each one gives. */
function judgesByColumn({ criteria, routes }: BoundModel): Map<number, ConditionJudge[]> {
  const judges = new Map<number, ConditionJudge[]>();
  const add = (condition: BoundCondition, points: ExactDecimal): void => {
    const { columnIndex, ready } = condition;
    if (ready.kind === 'activities') return;
    const own = judges.get(columnIndex) ?? [];
    own.push({ condition, ready, points });
    judges.set(columnIndex, own);
  };
  for (const { condition } of routes) if (condition) add(condition, ZERO);
  for (const { criterion, conditions } of criteria) {
    conditions.forEach((condition, index) => {
      add(condition, index === 0 && criterion.points !== 'DQ' ? criterion.points : ZERO);
    });
  }
  return judges;
}
