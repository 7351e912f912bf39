import { compareDecimals, type ExactDecimal, exactDecimal } from '../../table/exact-decimal.ts';
import { readNumber } from '../../table/read-number.ts';
import { foldName } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import { DIMENSIONS, type Dimension, type Group, type Limits, type Settings } from '../model.ts';
import type { Block, BlockRow } from './blocks.ts';
import { shortened } from './shortened.ts';

const UNLIMITED: Limits = { min: undefined, max: undefined };

/** The Groups block: groups with their limits, and limits on whole dimensions. */
export interface GroupsTable {
  readonly groups: readonly Group[];
  readonly dimensions: Readonly<Record<Dimension, Limits>>;
}

export function readGroups(blocks: readonly Block[], settings: Settings, issues: IssueList): GroupsTable {
  const groups: Group[] = [];
  const dimensions: Record<Dimension, Limits> = { Fit: UNLIMITED, Engagement: UNLIMITED };
  const seen = new Set<string>();
  for (const row of blocks.flatMap((block) => block.rows)) {
    const name = row.text('Group');
    if (name === '') {
      issues.error('missing-group', row.cell('Group'), 'This row of Groups needs the name of its Group.');
      continue;
    }
    if (seen.has(foldName(name))) {
      issues.error(
        'duplicate-group',
        row.cell('Group'),
        `The group “${shortened(name)}” is listed twice. Keep one row.`,
      );
      continue;
    }
    seen.add(foldName(name));
    const limits = readLimits(row, name, settings, issues);
    const dimension = readCountsToward(row, issues);
    const own = dimensionNamed(name);
    if (!own) groups.push({ name, dimension, ...limits });
    else if (dimension && dimension !== own) {
      issues.error(
        'contradictory-group',
        row.cell('Counts toward'),
        `${own} is itself a dimension: it cannot count toward ${dimension}. Leave this cell blank.`,
      );
    } else dimensions[own] = limits;
  }
  return { groups, dimensions };
}

/** The dimension that a name is, in any case. */
export function dimensionNamed(name: string): Dimension | undefined {
  const folded = foldName(name);
  return DIMENSIONS.find((dimension) => foldName(dimension) === folded);
}

function readCountsToward(row: BlockRow, issues: IssueList): Dimension | undefined {
  const text = row.text('Counts toward');
  const dimension = dimensionNamed(text);
  if (text !== '' && !dimension) {
    const nearest = nearestName(text, DIMENSIONS);
    issues.error(
      'unknown-dimension',
      row.cell('Counts toward'),
      `A group counts toward Fit or Engagement, or neither (blank); “${shortened(text)}” is neither. ${nearest ? `Did you mean “${nearest}”?` : 'Groups do not nest.'}`,
    );
  }
  return dimension;
}

function readLimits(row: BlockRow, name: string, settings: Settings, issues: IssueList): Limits {
  const min = readLimit(row, 'Min', settings, issues);
  const max = readLimit(row, 'Max', settings, issues);
  if (min && max && compareDecimals(min, max) > 0) {
    issues.error('min-over-max', row.cell('Min'), `The group “${shortened(name)}” has a Min over its Max.`);
  }
  return { min, max };
}

function readLimit(
  row: BlockRow,
  header: string,
  settings: Settings,
  issues: IssueList,
): ExactDecimal | undefined {
  if (row.text(header) === '') return undefined;
  const limit = readNumber(row.value(header), settings.style);
  if (limit !== undefined) return exactDecimal(limit);
  issues.error(
    'unreadable-limit',
    row.cell(header),
    `${header} is a number, or blank for no limit; “${shortened(row.text(header))}” is neither.`,
  );
  return undefined;
}
