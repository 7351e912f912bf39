import { readList } from '../../table/read-list.ts';
import { foldName } from '../../table/text.ts';
import { nearestName } from '../did-you-mean.ts';
import type { IssueList } from '../issue.ts';
import type { BlockRow } from './blocks.ts';
import { shortened } from './shortened.ts';

/** Reads Model cells, and knows which models there are. */
export class ModelNames {
  /** @param names the models that the block Models lists */
  constructor(
    private readonly names: readonly string[],
    private readonly issues: IssueList,
  ) {}

  /** The models that a Model cell names, as the block Models spells them; empty for all. */
  read(row: BlockRow): readonly string[] {
    const { entries, openQuote } = readList(row.value('Model'));
    const cell = row.cell('Model');
    if (openQuote) {
      this.issues.error(
        'unreadable-model',
        cell,
        'This list of models opens a quote that it does not close.',
      );
    }
    return entries.map((entry) => this.known(entry, cell));
  }

  private known(name: string, cell: string): string {
    const folded = foldName(name);
    const found = this.names.find((known) => foldName(known) === folded);
    if (found !== undefined) return found;
    const nearest = nearestName(name, this.names);
    this.issues.error(
      'unknown-model',
      cell,
      this.names.length === 0
        ? `The model “${shortened(name)}” is named here, but there is no block Models that says which leads belong to it.`
        : `There is no model “${shortened(name)}” in the block Models.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
    );
    return name;
  }
}
