import type { ScoreChanges } from '../../../src/app/api.ts';
import { cellText } from '../../../src/core/table/text.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { figure, plural } from '../../kit/figures.ts';
import { LongList } from '../../kit/long-list.tsx';
import { Section } from '../../kit/section.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { CHANGES } from './sentences.ts';

interface ChangesProps {
  readonly changes: ScoreChanges;
  /** Leads of the whole list. */
  readonly leads: number;
  readonly tab: string;
  readonly sheet: LeadSheet;
}

const KINDS = ['up', 'down', 'fresh', 'same'] as const;
const MOVERS_AT_FIRST = 5;

/** What a run changed: how many scores went up and down, which tiers were left, who moved most. */
export function ChangesSection({ changes, leads, tab, sheet }: ChangesProps) {
  const compared = KINDS.reduce((sum, kind) => sum + changes[kind], 0);
  if (compared === 0) return null;
  return (
    <Section title={CHANGES.title}>
      {changes.fresh === compared ? (
        <p>{CHANGES.allFresh(compared)}</p>
      ) : changes.same === compared && changes.tierChanges.length === 0 ? (
        <p>{CHANGES.none(compared)}</p>
      ) : (
        <ul class="change-counts">
          {KINDS.filter((kind) => changes[kind] > 0).map((kind) => (
            <li key={kind}>
              <span>{CHANGES.rows[kind]}</span>
              <span class="figure">{figure(changes[kind])}</span>
            </li>
          ))}
        </ul>
      )}
      {compared < leads && <p class="hint">{CHANGES.partly(compared, leads)}</p>}
      {changes.tierChanges.length > 0 && (
        <>
          <h4 class="part-title">{CHANGES.tierChanges}</h4>
          <ul class="tier-changes">
            {changes.tierChanges.map(({ from, to, leads: moved }) => (
              <li key={`${from} → ${to}`}>
                <span class="tier-move">
                  <TierTag tier={from} colour={sheet.colourOf(from)} />
                  <span>→</span>
                  <TierTag tier={to} colour={sheet.colourOf(to)} />
                </span>
                <span class="figure">{plural(moved, 'lead')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.movers.length > 0 && (
        <>
          <h4 class="part-title">{CHANGES.movers}</h4>
          <LongList items={changes.movers} atFirst={MOVERS_AT_FIRST} noun="lead" class="movers">
            {(mover) => <MoverRow key={mover.rowNumber} mover={mover} tab={tab} sheet={sheet} />}
          </LongList>
        </>
      )}
    </Section>
  );
}

function MoverRow({ mover, tab, sheet }: Pick<ChangesProps, 'tab' | 'sheet'> & { readonly mover: Mover }) {
  const { lead, rowNumber, scoreFrom, scoreTo, tierFrom, tierTo, since, because } = mover;
  const { leads } = sheet;
  const today = leads?.today ?? 0;
  const { title, detail } = nameOf(sheet, mover);
  return (
    <li>
      <div class="mover-words">
        <CellLink
          cell={`${tab}!A${rowNumber}`}
          text={title}
          lead={leads?.tab === tab ? { key: lead, column: leads.keyColumnIndex + 1 } : undefined}
        />
        {detail !== '' && <div class="mover-detail">{detail}</div>}
        {tierFrom !== tierTo && tierFrom !== '' && (
          <div class="mover-detail">
            {tierFrom} → {tierTo === '' ? 'no tier' : tierTo}
          </div>
        )}
        <div>
          <span class={scoreTo > scoreFrom ? 'gain' : 'loss'}>{CHANGES.by(scoreFrom, scoreTo)}</span>
          {CHANGES.how(since, today, because)}
        </div>
      </div>
      <div class="mover-points">
        <span class="figure mover-detail">{CHANGES.move(scoreFrom, scoreTo)}</span>
      </div>
    </li>
  );
}

type Mover = ScoreChanges['movers'][number];

/** The lead's name, unless another lead stands in its row by now: then its key, which the run has told. */
function nameOf(
  sheet: LeadSheet,
  { lead, rowNumber }: Mover,
): { readonly title: string; readonly detail: string } {
  const rowIndex = sheet.rowIndexOf(rowNumber);
  const key =
    rowIndex === undefined ? '' : cellText(sheet.rows[rowIndex]?.[sheet.leads?.keyColumnIndex ?? -1]);
  if (rowIndex !== undefined && key === lead) return sheet.nameOf(rowIndex);
  return { title: lead === '' ? `Row ${rowNumber}` : lead, detail: '' };
}
