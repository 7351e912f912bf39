import { listText } from '../../core/table/list-text.ts';
import { foldText } from '../../core/table/text.ts';
import { wholeCatalogue } from '../catalogue/whole-catalogue.ts';
import type { TemplateCriterion } from '../templates/template.ts';
import type { ActivitySurvey } from './activity-survey.ts';
import type { PlannedCriterion } from './planned-criterion.ts';

/** More names than this make a cell that nobody reads. */
const MOST_NAMES = 12;

/**
 * A criterion told from what leads did, where the log has activities of that kind: they carry their own days, which a
 * column with a count does not.
 */
export function planByActivity(
  criterion: TemplateCriterion,
  activities: ActivitySurvey | undefined,
): PlannedCriterion | undefined {
  const field = criterion.ways[0]?.field;
  const way = wholeCatalogue().activityWays.find((known) => known.field === field);
  if (!activities || !way || (way.words.length === 0 && Number(criterion.points) < 0)) return undefined;
  const speaks = (name: string, words: readonly string[] = []): boolean =>
    words.some((word) => ` ${foldText(name)}`.includes(word));
  const doings = activities.names.filter((name) => !speaks(name, way.not));
  const names = way.words.length === 0 ? doings : doings.filter((name) => speaks(name, way.words));
  const countsAll =
    way.words.length === 0 && (names.length === activities.names.length || names.length > MOST_NAMES);
  if (!countsAll && (names.length === 0 || names.length > MOST_NAMES)) return undefined;
  const { label, group, points, note } = criterion;
  const { atLeast, withinDays, fade } = way;
  const activity = countsAll ? '*' : listText(names);
  return {
    label,
    group,
    points,
    note,
    on: true,
    conditions: [{ column: '', rule: '', value: '', counting: { activity, atLeast, withinDays, fade } }],
    columnIndex: -1,
    field: way.field,
    from: 'template',
  };
}
