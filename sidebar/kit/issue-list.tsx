import type { Issue } from '../../src/app/api.ts';
import { CellLink } from './cell-link.tsx';
import { LongList } from './long-list.tsx';
import { Section } from './section.tsx';

const LEVELS = [
  ['error', 'To mend'],
  ['warning', 'To look at'],
] as const;

/** So many can be read through; a column gone wrong may bring hundreds. */
const AT_FIRST = 20;

/** Errors first, then warnings; each names its cell, and a click goes there. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <>
      {LEVELS.map(([level, title]) => {
        const own = issues.filter((issue) => issue.level === level);
        if (own.length === 0) return null;
        return (
          <Section key={level} title={title} aside={String(own.length)}>
            <LongList items={own} atFirst={AT_FIRST} noun={level} class={`issues ${level}`}>
              {({ cell, message, code }) => (
                <li key={`${cell} ${code} ${message}`}>
                  <p>{message}</p>
                  <CellLink cell={cell} />
                </li>
              )}
            </LongList>
          </Section>
        );
      })}
    </>
  );
}
