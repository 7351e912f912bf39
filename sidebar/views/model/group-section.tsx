import type { Criterion } from '../../../src/core/scoring/model.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { Section } from '../../kit/section.tsx';
import type { CriterionGroup } from './criterion-groups.ts';
import { CriterionItem } from './criterion-row.tsx';
import type { Draft } from './draft.ts';
import type { RefusedCounting } from './draft-changes.ts';
import { groupWords, SENTENCES } from './sentences.ts';

export interface GroupSectionProps {
  readonly group: CriterionGroup;
  readonly draft: Draft;
  /** Criteria that count activities as the engine reads them under the draft, by cell. */
  readonly counts: ReadonlyMap<string, Criterion>;
  readonly refused: readonly RefusedCounting[];
  readonly style: NumberStyle;
  /** Leads that criteria match, by cell. */
  readonly hits: ReadonlyMap<string, number>;
  readonly leads: number;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** The criteria of one group, under its name and limits. */
export function GroupSection(props: GroupSectionProps) {
  const { group, draft, counts, refused, style, hits, leads, change } = props;
  return (
    <Section title={group.name === '' ? SENTENCES.noGroup : group.name}>
      <p class="group-words">{groupWords(group)}</p>
      <ul class="criteria">
        {group.criteria.map((criterion) => (
          <CriterionItem
            key={criterion.cell}
            criterion={criterion}
            own={draft.get(criterion.cell)}
            read={counts.get(criterion.cell)}
            refused={refused.filter((own) => own.criterion.cell === criterion.cell)}
            style={style}
            hits={hits.get(criterion.cell)}
            leads={leads}
            change={change}
          />
        ))}
      </ul>
    </Section>
  );
}
