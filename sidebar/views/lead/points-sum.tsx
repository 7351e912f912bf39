import type { BoundCondition, BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { signedPoints } from '../../../src/core/scoring/reasons.ts';
import { compareDecimals, ZERO } from '../../../src/core/table/exact-decimal.ts';
import type { ActivityFacts } from './activity-facts.ts';
import { type Bar, bars, type LedgerLine, ledger } from './ledger.ts';
import { SENTENCES } from './sentences.ts';

interface PointsSumProps {
  readonly bound: BoundModel;
  readonly breakdown: Breakdown;
  /** How often the lead did what a condition counts. */
  readonly factsOf: (condition: BoundCondition) => ActivityFacts | undefined;
}

/** The sum that makes a score: a signed bar a criterion on one scale, what limits changed, and what it adds up to. */
export function PointsSum({ bound, breakdown, factsOf }: PointsSumProps) {
  const lines = ledger(bound, breakdown, factsOf);
  const drawn = lines.filter(({ kind }) => kind !== 'held');
  const scale = bars(drawn.map(({ points }) => points));
  return (
    <div class="points">
      {breakdown.contributions.length === 0 && <p class="lead-quiet">{SENTENCES.nothing}</p>}
      <ul>
        {drawn.map((line, index) => (
          <Line key={line.key} line={line} zero={scale.zero} bar={scale.bars[index]} />
        ))}
        {lines
          .filter(({ kind }) => kind === 'held')
          .map((line) => (
            <Line key={line.key} line={line} />
          ))}
      </ul>
      <p class="points-total">
        <span>{SENTENCES.sum}</span>
        <span class="figure">{exactText(breakdown.total)}</span>
      </p>
    </div>
  );
}

interface LineProps {
  readonly line: LedgerLine;
  /** Share of the track at which 0 lies. */
  readonly zero?: number;
  readonly bar?: Bar | undefined;
}

function Line({ line: { kind, text, aside, points }, zero = 0, bar }: LineProps) {
  const isLoss = compareDecimals(points, ZERO) < 0;
  return (
    <li class={`points-line ${kind}`}>
      <span class="points-text">
        {text}
        {aside !== '' && <span class="points-aside"> {aside}</span>}
      </span>
      <span class="figure points-figure">{signedPoints(points)}</span>
      {bar && (
        <span class="points-track" aria-hidden="true">
          <span
            class={`points-bar ${isLoss ? 'loss' : 'gain'}`}
            style={{ left: share(bar.start), width: share(bar.width) }}
          />
          <span class="points-zero" style={{ left: share(zero) }} />
        </span>
      )}
    </li>
  );
}

function share(value: number): string {
  return `${value * 100}%`;
}
