import type { TierMove } from '../../../src/core/scoring/compare-scores.ts';
import { CellLink } from '../../kit/cell-link.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet } from '../../sheet/lead-sheet.ts';
import { PREVIEW } from './sentences.ts';

/** More names than these nobody reads. */
const MOST_NAMES = 20;

export interface TierMovesProps {
  /** The biggest first. */
  readonly moves: readonly TierMove[];
  readonly sheet: LeadSheet;
}

/** Who would change tier, from which to which; each name goes to its row. */
export function TierMoves({ moves, sheet }: TierMovesProps) {
  const rest = moves.length - MOST_NAMES;
  return (
    <div class="tier-moves">
      <h3 class="preview-title">{PREVIEW.who}</h3>
      <ul>
        {moves.slice(0, MOST_NAMES).map((move) => (
          <Move key={move.rowIndex} move={move} sheet={sheet} />
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{PREVIEW.andMore(rest)}</p>}
    </div>
  );
}

function Move({ move, sheet }: { readonly move: TierMove; readonly sheet: LeadSheet }) {
  const { rowIndex, from, to, scoreBefore, scoreAfter } = move;
  const { title, detail } = sheet.nameOf(rowIndex);
  const asides = [detail, sheet.isDecided[rowIndex] === 1 ? PREVIEW.decided : ''].filter(
    (aside) => aside !== '',
  );
  return (
    <li>
      <div class="move-head">
        <CellLink
          cell={`${sheet.leads?.tab ?? ''}!A${sheet.rowNumber(rowIndex)}`}
          lead={sheet.keyOf(rowIndex)}
          text={title}
        />
        <span class="figure quiet">{PREVIEW.scoreMove(scoreBefore, scoreAfter)}</span>
      </div>
      {asides.length > 0 && <p class="move-aside">{asides.join(' · ')}</p>}
      <p class="move-tiers">
        <TierTag tier={from} colour={sheet.colourOf(from)} />
        <span>→</span>
        <TierTag tier={to} colour={sheet.colourOf(to)} />
      </p>
    </li>
  );
}
