import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { Section } from '../../kit/section.tsx';
import type { CriterionGroup } from './criterion-groups.ts';
import { CriterionItem } from './criterion-row.tsx';
import type { Draft } from './draft.ts';
import { groupWords, SENTENCES } from './sentences.ts';

export interface GroupSectionProps {
  readonly group: CriterionGroup;
  readonly draft: Draft;
  readonly style: NumberStyle;
  /** Leads that criteria match, by row in the Scoring tab. */
  readonly hits: ReadonlyMap<number, number>;
  readonly leads: number;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** The criteria of one group, under its name and limits. */
export function GroupSection({ group, draft, style, hits, leads, change }: GroupSectionProps) {
  return (
    <Section title={group.name === '' ? SENTENCES.noGroup : group.name}>
      <p class="group-words">{groupWords(group)}</p>
      <ul class="criteria">
        {group.criteria.map((criterion) => (
          <CriterionItem
            key={criterion.rowIndex}
            criterion={criterion}
            own={draft.get(criterion.rowIndex)}
            style={style}
            hits={hits.get(criterion.rowIndex)}
            leads={leads}
            change={change}
          />
        ))}
      </ul>
    </Section>
  );
}
