import { foldName } from '../../table/text.ts';
import type { IssueList } from '../issue.ts';
import type { Condition, ModelRoute, NamedColumn, Settings } from '../model.ts';
import type { Block, BlockRow } from './blocks.ts';
import { columnsNamedIn, isGraded, readCondition } from './conditions.ts';
import { shortened } from './shortened.ts';

/** The Models block: its routes in the order in which they are tried, and the names of all its models. */
export interface ModelsTable {
  readonly routes: readonly ModelRoute[];
  /** Also of rows in which something else is wrong. */
  readonly modelNames: readonly string[];
  /** Also of rows in which something else is wrong. */
  readonly columnsNamed: readonly NamedColumn[];
}

/**
 * Reads which leads belong to which model: the first rule that matches decides, and the row without a Column,
 * wherever it stands, takes the leads that no rule matches.
 */
export function readRoutes(blocks: readonly Block[], settings: Settings, issues: IssueList): ModelsTable {
  const routes: ModelRoute[] = [];
  const spellings = new Map<string, string>();
  let byDefault: string | undefined;
  const rows = blocks.flatMap((block) => block.rows);
  for (const row of rows) {
    const name = row.text('Model');
    if (name === '') {
      issues.error('missing-model', row.cell('Model'), 'This row of Models needs the name of its Model.');
      continue;
    }
    // A model may have several rules; the first row's spelling is its name.
    const model = spellings.get(foldName(name)) ?? name;
    spellings.set(foldName(name), model);
    if (!row.isBlank(['Column', 'Rule', 'Value'])) {
      const condition = readRouteCondition(row, settings, issues);
      if (condition) routes.push({ model, condition });
    } else if (byDefault === undefined) byDefault = model;
    else {
      issues.error(
        'two-default-models',
        row.cell('Model'),
        `The models “${shortened(byDefault)}” and “${shortened(model)}” both have no Column, so both would take the leads that no rule matches. Give one of them a rule.`,
      );
    }
  }
  if (byDefault !== undefined) routes.push({ model: byDefault, condition: undefined });
  return { routes, modelNames: [...spellings.values()], columnsNamed: columnsNamedIn(rows) };
}

function readRouteCondition(row: BlockRow, settings: Settings, issues: IssueList): Condition | undefined {
  const condition = readCondition(row, settings, issues);
  if (!condition || !isGraded(condition)) return condition;
  issues.error(
    'graded-model',
    row.cell('Rule'),
    `The rule “${condition.rule.name}” gives points by degrees, so it cannot choose a model.`,
  );
  return undefined;
}
