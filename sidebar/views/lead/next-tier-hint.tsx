import { useMemo } from 'preact/hooks';
import type { BoundCondition, BoundModel } from '../../../src/core/scoring/bind-model.ts';
import type { Breakdown } from '../../../src/core/scoring/breakdown.ts';
import { type LeadChange, type NextTier, nextTier } from '../../../src/core/scoring/next-tier.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { compareDecimals, ZERO } from '../../../src/core/table/exact-decimal.ts';
import { Section } from '../../kit/section.tsx';
import { limitText } from './ledger.ts';
import { SENTENCES, wayText } from './sentences.ts';

/** So many ways are a help; more are a list to read. */
const WAYS_SHOWN = 3;

interface NextTierHintProps {
  readonly bound: BoundModel;
  readonly breakdown: Breakdown;
  /** How often the lead has done within its window what a condition counts. */
  readonly timesOf: (condition: BoundCondition) => number;
}

/** What would lift the lead into the next tier, or why nothing would. */
export function NextTierHint({ bound, breakdown, timesOf }: NextTierHintProps) {
  const found = useMemo(() => nextTier(bound, breakdown, timesOf), [bound, breakdown, timesOf]);
  // Without tiers there is none to reach, and what disqualifies a lead is told above all else.
  if (found.kind === 'no tiers' || found.kind === 'disqualified') return null;
  return (
    <Section title={'tier' in found ? SENTENCES.toTier(found.missing, found.tier.name) : SENTENCES.nextTitle}>
      <Hint bound={bound} found={found} timesOf={timesOf} />
    </Section>
  );
}

function Hint({
  bound,
  found,
  timesOf,
}: Pick<NextTierHintProps, 'bound' | 'timesOf'> & {
  readonly found: Exclude<NextTier, { kind: 'no tiers' | 'disqualified' }>;
}) {
  switch (found.kind) {
    case 'top':
      return <p>{SENTENCES.top}</p>;
    case 'far':
      return <p>{found.areAllTried ? SENTENCES.far : SENTENCES.farAsTried}</p>;
    case 'out of reach':
      return <OutOfReach bound={bound} tier={found.tier.name} best={found.best} />;
    case 'within reach':
      return <Ways ways={found.ways} timesOf={timesOf} />;
  }
}

interface WaysProps extends Pick<NextTierHintProps, 'timesOf'> {
  readonly ways: readonly (readonly LeadChange[])[];
}

function Ways({ ways, timesOf }: WaysProps) {
  const [first = []] = ways;
  const others = ways.length - WAYS_SHOWN;
  return (
    <div class="ways">
      {ways.length === 1 ? (
        <p>{SENTENCES.oneWay(wayText(first, timesOf))}</p>
      ) : (
        <>
          <p>{first.length === 1 ? SENTENCES.ways : SENTENCES.pairs}</p>
          <ul class="plain-list">
            {ways.slice(0, WAYS_SHOWN).map((way) => (
              <li key={way.map(({ criterion }) => criterion.criterion.cell).join()}>
                {wayText(way, timesOf)}
              </li>
            ))}
            {others > 0 && <li class="quiet">{SENTENCES.moreWays(others)}</li>}
          </ul>
        </>
      )}
      <p class="lead-small">{SENTENCES.allElse}</p>
    </div>
  );
}

interface OutOfReachProps {
  readonly bound: BoundModel;
  readonly tier: string;
  readonly best: Breakdown;
}

function OutOfReach({ bound, tier, best }: OutOfReachProps) {
  const limits = best.limitChanges.flatMap(({ change }, index) =>
    compareDecimals(change, ZERO) < 0 ? [limitText(bound, best, index)] : [],
  );
  return (
    <>
      <p>{SENTENCES.outOfReach(tier, exactText(best.total))}</p>
      {limits.length > 0 && (
        <>
          <p>{SENTENCES.heldBack}</p>
          <ul class="plain-list">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
