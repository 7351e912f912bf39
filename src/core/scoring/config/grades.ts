import { foldName } from '../../table/text.ts';
import type { IssueList } from '../issue.ts';
import type { GradeAction, GradeStep, Settings } from '../model.ts';
import type { Block } from './blocks.ts';
import { dimensionNamed } from './groups.ts';
import type { ModelNames } from './model-names.ts';
import { shortened } from './shortened.ts';
import { readFrom, sharesModel } from './tiers.ts';

/** The Dimension cell of a row that gives a grade as `A1` its action. */
const BOTH_DIMENSIONS = /^fit[x×*/&+]engagement$/;

export function readGrades(
  blocks: readonly Block[],
  settings: Settings,
  models: ModelNames,
  issues: IssueList,
): { readonly steps: readonly GradeStep[]; readonly actions: readonly GradeAction[] } {
  const steps: GradeStep[] = [];
  const actions: GradeAction[] = [];
  for (const row of blocks.flatMap((block) => block.rows)) {
    const grade = row.text('Grade');
    const dimension = dimensionNamed(row.text('Dimension'));
    const isAction = BOTH_DIMENSIONS.test(foldName(row.text('Dimension')));
    if (!dimension && !isAction) {
      issues.error(
        'unknown-dimension',
        row.cell('Dimension'),
        `Dimension is Fit, Engagement or “Fit x Engagement”; “${shortened(row.text('Dimension'))}” is none of them.`,
      );
      continue;
    }
    if (grade === '') {
      issues.error('missing-grade', row.cell('Grade'), 'This row of Grades needs its Grade, such as A or 1.');
      continue;
    }
    const ownModels = models.read(row);
    if (!dimension) {
      actions.push({ grade, action: row.text('Action'), models: ownModels });
      continue;
    }
    const start = readFrom(row, settings, issues);
    if (!start) continue;
    const twin = steps.find(
      (step) =>
        step.dimension === dimension && step.from === start.from && sharesModel(step.models, ownModels),
    );
    if (twin) {
      issues.error(
        'same-from',
        row.cell('From'),
        `The ${dimension} grades “${shortened(twin.grade)}” and “${shortened(grade)}” have the same From. Change one of them.`,
      );
    }
    steps.push({ dimension, grade, from: start.from, models: ownModels });
  }
  return { steps, actions };
}
