import { foldName } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import { DIMENSIONS, type Group } from '../model.ts';
import type { BlockRow } from './blocks.ts';
import { dimensionNamed } from './groups.ts';
import { shortened } from './shortened.ts';

/** Reads Group cells of criteria, and knows which groups are listed. */
export class GroupNames {
  /** The spelling that counts, by folded name. */
  private readonly spellings: Map<string, string>;
  private readonly listed: readonly string[];

  constructor(
    groups: readonly Group[],
    private readonly issues: IssueList,
  ) {
    this.listed = groups.map((group) => group.name);
    this.spellings = new Map(this.listed.map((name) => [foldName(name), name]));
  }

  /** The group of a row as its Groups row spells it, else as the first criterion does; `''` for none. */
  read(row: BlockRow): string {
    const name = row.text('Group');
    const known = name === '' ? '' : (dimensionNamed(name) ?? this.spellings.get(foldName(name)));
    if (known !== undefined) return known;
    this.spellings.set(foldName(name), name);
    const nearest = nearestName(name, [...this.listed, ...DIMENSIONS]);
    this.issues.warn(
      'unlisted-group',
      row.cell('Group'),
      `The group “${shortened(name)}” is not listed in the block Groups, so its points count only in the total.` +
        (nearest ? ` Did you mean “${nearest}”?` : ''),
    );
    return name;
  }
}
