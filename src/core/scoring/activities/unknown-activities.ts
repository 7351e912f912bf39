import { foldText } from '../../table/text.ts';
import { shortened } from '../config/shortened.ts';
import { nearestName } from '../did-you-mean.ts';
import { type Issue, IssueList } from '../issue.ts';
import type { LeadScores } from '../score-leads.ts';

/** Warns of each name that a criterion counts and no activity in the log has. */
export function unknownActivities({ bound, activities }: LeadScores): readonly Issue[] {
  const issues = new IssueList();
  if (!activities || activities.names.length === 0) return [];
  const known = new Set(activities.names.map(({ folded }) => folded));
  for (const { ready } of bound.criteria.flatMap(({ conditions }) => conditions)) {
    if (ready.kind !== 'activities') continue;
    for (const name of ready.count.names) {
      if (known.has(foldText(name))) continue;
      const nearest = nearestName(
        name,
        activities.names.map(({ text }) => text),
      );
      issues.warn(
        'unknown-activity',
        ready.count.cell,
        `No activity is called “${shortened(name)}”.${nearest ? ` Did you mean “${shortened(nearest)}”?` : ''}`,
      );
    }
  }
  return issues.issues;
}
