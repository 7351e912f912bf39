import type { IssueList } from '../issue.ts';
import type { ModelRoute, Settings } from '../model.ts';
import type { Block } from './blocks.ts';
import { readCondition, shortened } from './conditions.ts';

/** The Models block: which leads belong to which model, the first rule that matches deciding. */
export function readRoutes(blocks: readonly Block[], settings: Settings, issues: IssueList): ModelRoute[] {
  const routes: ModelRoute[] = [];
  let byDefault: string | undefined;
  for (const row of blocks.flatMap((block) => block.rows)) {
    const model = row.text('Model');
    if (model === '') {
      issues.error('missing-model', row.cell('Model'), 'This row of Models needs the name of its Model.');
      continue;
    }
    if (byDefault !== undefined) {
      issues.warn(
        'unreachable-model',
        row.cell('Model'),
        `No lead comes to “${shortened(model)}” here: the row of “${shortened(byDefault)}” above has no Column and takes every lead.`,
      );
    }
    if (row.isBlank(['Column', 'Rule', 'Value'])) {
      byDefault ??= model;
      routes.push({ model, condition: undefined });
      continue;
    }
    const condition = readCondition(row, settings, issues);
    if (!condition) continue;
    const ready = condition.rule.prepare(condition.value, { style: settings.style, asOf: 0 });
    if ('needs' in ready || ready.kind === 'each' || ready.kind === 'decay') {
      issues.error(
        'graded-model',
        row.cell('Rule'),
        `The rule “${condition.rule.name}” gives points by degrees, so it cannot choose a model.`,
      );
      continue;
    }
    routes.push({ model, condition });
  }
  return routes;
}
