import { compareDecimals, decimalToNumber, exactDecimal } from '../../table/exact-decimal.ts';
import { readNumber } from '../../table/read-number.ts';
import { foldName } from '../../table/text.ts';
import type { IssueList } from '../issue.ts';
import { DISQUALIFIED_TIER, type Settings, type Tier } from '../model.ts';
import type { Block, BlockRow } from './blocks.ts';
import type { ModelNames } from './model-names.ts';
import { shortened } from './shortened.ts';

/** A From cell: a number, or blank for everything below the others. */
export function readFrom(
  row: BlockRow,
  settings: Settings,
  issues: IssueList,
): { readonly from: number | undefined } | undefined {
  if (row.text('From') === '') return { from: undefined };
  const from = readNumber(row.value('From'), settings.style);
  if (from !== undefined) return { from };
  issues.error(
    'unreadable-from',
    row.cell('From'),
    `From is a number, or blank for everything below; “${shortened(row.text('From'))}” is neither.`,
  );
  return undefined;
}

export function readTiers(
  blocks: readonly Block[],
  settings: Settings,
  models: ModelNames,
  issues: IssueList,
): Tier[] {
  const tiers: Tier[] = [];
  const rows: BlockRow[] = [];
  for (const block of blocks) {
    for (const row of block.rows) {
      const tier = readTier(block, row, settings, models, issues);
      if (!tier) continue;
      const twin = tiers.find((other) => clash(other, tier));
      if (twin) {
        issues.error(
          'same-from',
          row.cell('From'),
          `The tiers “${shortened(twin.name)}” and “${shortened(tier.name)}” both begin ` +
            `${tier.from === undefined ? 'below all others' : `at ${tier.from}`}. Give one of them another From.`,
        );
      }
      tiers.push(tier);
      rows.push(row);
    }
  }
  checkReach(tiers, rows, settings, issues);
  checkDisqualifiedTier(tiers, rows, settings, issues);
  return tiers;
}

function readTier(
  block: Block,
  row: BlockRow,
  settings: Settings,
  models: ModelNames,
  issues: IssueList,
): Tier | undefined {
  const name = row.text('Tier');
  const start = readFrom(row, settings, issues);
  if (name === '') {
    issues.error('missing-tier', row.cell('Tier'), 'This row of Tiers needs the name of its Tier.');
    return undefined;
  }
  if (!start) return undefined;
  const hours = readNumber(row.value('Follow up (hours)'), settings.style);
  if (row.text('Follow up (hours)') !== '' && (hours === undefined || hours < 0)) {
    issues.error(
      'unreadable-hours',
      row.cell('Follow up (hours)'),
      `Follow up (hours) is a number of hours, such as 24, not “${shortened(row.text('Follow up (hours)'))}”.`,
    );
  }
  const fromColumn = block.columns.get('From');
  return {
    name,
    from: start.from,
    action: row.text('Action'),
    owner: row.text('Owner'),
    followUpHours: hours,
    models: models.read(row),
    nameCell: { rowIndex: row.rowIndex, columnIndex: block.columns.get('Tier') ?? block.columnIndex },
    fromCell: fromColumn === undefined ? undefined : { rowIndex: row.rowIndex, columnIndex: fromColumn },
  };
}

/** Whether a tier is the one that disqualified leads get. */
export function isDisqualifiedTier(tier: Tier): boolean {
  return foldName(tier.name) === foldName(DISQUALIFIED_TIER);
}

function clash(left: Tier, right: Tier): boolean {
  if (isDisqualifiedTier(left) !== isDisqualifiedTier(right)) return false;
  return left.from === right.from && sharesModel(left.models, right.models);
}

/** Whether two lists of models, empty for all, have one in common. */
export function sharesModel(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  return left.some((name) => right.some((other) => foldName(name) === foldName(other)));
}

/** A tier that begins above the highest score would stay empty for ever: more likely one of the two numbers is a slip. */
function checkReach(
  tiers: readonly Tier[],
  rows: readonly BlockRow[],
  { maximumScore }: Settings,
  issues: IssueList,
): void {
  if (!maximumScore) return;
  const highest = decimalToNumber(maximumScore);
  tiers.forEach((tier, index) => {
    const row = rows[index];
    if (!row || tier.from === undefined || isDisqualifiedTier(tier)) return;
    if (compareDecimals(exactDecimal(tier.from), maximumScore) <= 0) return;
    issues.warn(
      'unreachable-tier',
      row.cell('From'),
      `The tier “${shortened(tier.name)}” begins at ${tier.from}, above the Maximum score (${highest}): no lead can reach it.`,
    );
  });
}

function checkDisqualifiedTier(
  tiers: readonly Tier[],
  rows: readonly BlockRow[],
  settings: Settings,
  issues: IssueList,
): void {
  tiers.forEach((tier, index) => {
    const row = rows[index];
    if (!row || !isDisqualifiedTier(tier)) return;
    const score = decimalToNumber(settings.disqualifiedScore);
    if (tier.from !== undefined) {
      issues.error(
        'disqualified-from',
        row.cell('From'),
        `The tier “${tier.name}” is given to the Disqualified score (${score}) alone, so its From stays blank.`,
      );
    }
    if (!settings.minimumScore || compareDecimals(settings.minimumScore, settings.disqualifiedScore) <= 0) {
      issues.error(
        'disqualified-score-shared',
        row.cell('Tier'),
        `A lead that is not disqualified could also score ${score}, and would get the tier “${tier.name}”. ` +
          'Set Minimum score above Disqualified score.',
      );
    }
  });
}
