import type { Cells } from '../../table/cell.ts';
import { foldName } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import { configCell, type Issue, IssueList } from '../issue.ts';
import type { Criterion, Group, ScoringModel } from '../model.ts';
import { type Block, type BlockName, findBlocks } from './blocks.ts';
import { shortened } from './conditions.ts';
import { readCriteria } from './criteria.ts';
import { readGrades } from './grades.ts';
import { dimensionNamed, readGroups } from './groups.ts';
import { ModelNames } from './model-names.ts';
import { readRoutes } from './routes.ts';
import { readSettings } from './settings.ts';
import { readTiers } from './tiers.ts';

/** Beyond so many criteria a model is hard to explain. */
const MANY_CRITERIA = 15;

/** What the cells of the Scoring tab say, and all that is wrong with them. */
export interface ParsedConfig {
  /** What could be read; score nothing with it while the issues hold an error. */
  readonly model: ScoringModel;
  readonly issues: readonly Issue[];
}

/**
 * Reads the cells of the Scoring tab, from A1 on.
 *
 * @param cells the config range; rows may differ in width
 */
export function parseConfig(cells: Cells): ParsedConfig {
  const issues = new IssueList();
  const blocks = findBlocks(cells, issues);
  const named = (name: BlockName): Block[] => blocks.filter((block) => block.name === name);
  const settings = readSettings(named('Settings'), issues);
  const table = readGroups(named('Groups'), settings, issues);
  const routes = readRoutes(named('Models'), settings, issues);
  const models = new ModelNames(routes, issues);
  const criteria = readCriteria(named('Criteria'), settings, models, issues).map((criterion) =>
    withListedGroup(criterion, table.groups, issues),
  );
  const tiers = readTiers(named('Tiers'), settings, models, issues);
  const grades = readGrades(named('Grades'), settings, models, issues);
  checkCriteria(named('Criteria'), criteria, issues);
  return {
    model: {
      criteria,
      groups: table.groups,
      dimensions: table.dimensions,
      tiers,
      grades: grades.steps,
      gradeActions: grades.actions,
      routes,
      settings,
      hitsHeader: hitsHeader(named('Criteria')),
    },
    issues: issues.issues,
  };
}

function hitsHeader([block]: readonly Block[]): ScoringModel['hitsHeader'] {
  const columnIndex = block?.columns.get('Hits');
  return block && columnIndex !== undefined ? { rowIndex: block.rowIndex + 1, columnIndex } : undefined;
}

/** Spells a criterion's group as its Groups row does. */
function withListedGroup(criterion: Criterion, groups: readonly Group[], issues: IssueList): Criterion {
  if (criterion.group === '') return criterion;
  const dimension = dimensionNamed(criterion.group);
  if (dimension) return { ...criterion, group: dimension };
  const folded = foldName(criterion.group);
  const listed = groups.find((group) => foldName(group.name) === folded);
  if (listed) return { ...criterion, group: listed.name };
  const nearest = nearestName(criterion.group, [...groups.map((group) => group.name), 'Fit', 'Engagement']);
  issues.warn(
    'unlisted-group',
    criterion.cell,
    `The group “${shortened(criterion.group)}” is not listed in the block Groups, so its points count in the total alone.` +
      (nearest ? ` Did you mean “${nearest}”?` : ''),
  );
  return criterion;
}

function checkCriteria(blocks: readonly Block[], criteria: readonly Criterion[], issues: IssueList): void {
  const [block] = blocks;
  if (!block) {
    issues.error(
      'no-criteria',
      configCell(0, 0),
      'There is no block Criteria: a cell that says “Criteria” with headers such as Column, Rule and Points right beneath it.',
    );
    return;
  }
  const cell = configCell(block.rowIndex, block.columnIndex);
  const hasErrors = issues.issues.some((issue) => issue.level === 'error');
  if (criteria.length === 0 && !hasErrors) {
    issues.warn('no-criteria-on', cell, 'No criterion is on, so every lead keeps the Starting score.');
  }
  if (criteria.length > MANY_CRITERIA) {
    issues.warn(
      'too-many-criteria',
      cell,
      `${criteria.length} criteria are on. Beyond ${MANY_CRITERIA} a score is hard to explain: keep those that earn their place.`,
    );
  }
}
