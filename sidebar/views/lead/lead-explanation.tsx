import { useCallback, useMemo, useState } from 'preact/hooks';
import type { BoundCondition, BoundCriterion } from '../../../src/core/scoring/bind-model.ts';
import { exactText } from '../../../src/core/scoring/points-words.ts';
import { matchedCriteria, whatIf } from '../../../src/core/scoring/what-if.ts';
import type { CalendarDay } from '../../../src/core/table/calendar-day.ts';
import { Button } from '../../kit/button.tsx';
import { CellLink } from '../../kit/cell-link.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Section } from '../../kit/section.tsx';
import { TierTag } from '../../kit/tiers.tsx';
import type { LeadSheet, ScoredModel } from '../../sheet/lead-sheet.ts';
import { useSurroundings } from '../../sheet/sheet-state.ts';
import { activityFacts } from './activity-facts.ts';
import { LeadStanding } from './lead-standing.tsx';
import { NextTierHint } from './next-tier-hint.tsx';
import { PointsSum } from './points-sum.tsx';
import { ScoreHistory } from './score-history.tsx';
import { SENTENCES } from './sentences.ts';
import { standingOf } from './standing.ts';
import { WhatIfList } from './what-if-list.tsx';
import type { WrittenScore, WrittenTier } from './written-score.ts';

interface LeadExplanationProps {
  readonly sheet: LeadSheet;
  readonly current: ScoredModel;
  readonly rowIndex: number;
  readonly written: WrittenScore | undefined;
  readonly writtenTier: WrittenTier | undefined;
  /** The day of the written score; 0 for none. */
  readonly scoredOn: CalendarDay;
  readonly isVisible: boolean;
}

type Switches = ReadonlyMap<BoundCriterion, boolean>;

/** Why a lead has its score, what would lift it, and what it would have if it were otherwise. */
export function LeadExplanation(props: LeadExplanationProps) {
  const { sheet, current, rowIndex, written, writtenTier, scoredOn, isVisible } = props;
  const { bound, scores } = current;
  const breakdown = useMemo(() => current.scores.breakdown(rowIndex), [current, rowIndex]);
  const matched = useMemo(() => matchedCriteria(breakdown), [breakdown]);
  const factsOf = useCallback(
    (condition: BoundCondition) => activityFacts(scores, bound, condition, rowIndex),
    [scores, bound, rowIndex],
  );
  const timesOf = useCallback(
    (condition: BoundCondition) => scores.timesOf(condition)?.[rowIndex] ?? 0,
    [scores, rowIndex],
  );
  const [chosen, setChosen] = useState<Switches>(new Map());
  // Criteria of an earlier reading of the sheet mean nothing any more.
  const switches = useMemo(
    () => new Map([...chosen].filter(([criterion]) => bound.criteria.includes(criterion))),
    [chosen, bound],
  );
  const isWhatIf = switches.size > 0;
  const shown = useMemo(
    () => (isWhatIf ? whatIf(bound, breakdown, switches) : breakdown),
    [isWhatIf, bound, breakdown, switches],
  );
  const flip = (criterion: BoundCriterion, isOn: boolean): void => {
    const next = new Map(switches);
    if (isOn === matched.has(criterion)) next.delete(criterion);
    else next.set(criterion, isOn);
    setChosen(next);
  };
  const { title, detail } = sheet.nameOf(rowIndex);
  const rowNumber = sheet.rowNumber(rowIndex);
  const standing = standingOf(bound, shown);
  const score = exactText(shown.total);
  const tier = standing.tier?.name ?? '';
  const hasTiers = bound.model.tiers.length > 0;
  return (
    <article class="lead">
      <h2>{title}</h2>
      {detail !== '' && <p class="lead-quiet">{detail}</p>}
      <p class="lead-quiet lead-row">
        <span>{SENTENCES.row(rowNumber)}</span>
        <CellLink
          cell={`${sheet.leads?.tab ?? ''}!A${rowNumber}`}
          text={SENTENCES.goToRow}
          lead={sheet.keyOf(rowIndex)}
        />
      </p>
      <LeadStanding sheet={sheet} standing={standing} breakdown={shown} isWhatIf={isWhatIf} />
      {sheet.isDecided[rowIndex] === 1 && <p class="lead-quiet lead-note">{SENTENCES.decided}</p>}
      <OlderNote
        written={written}
        writtenTier={writtenTier}
        score={current.scores.total[rowIndex]}
        tier={current.tierOf(rowIndex)?.name ?? ''}
      />
      <Section title={SENTENCES.why(score, isWhatIf)}>
        <PointsSum bound={bound} breakdown={shown} factsOf={factsOf} />
      </Section>
      <NextTierHint bound={bound} breakdown={shown} timesOf={timesOf} />
      <ScoreHistory
        sheet={sheet}
        rowIndex={rowIndex}
        written={written?.score}
        scoredOn={scoredOn}
        model={breakdown.model}
        tiers={bound.model.tiers}
        isVisible={isVisible}
      />
      <Section title={SENTENCES.whatIfTitle}>
        <Disclosure title={SENTENCES.whatIfOpen}>
          <WhatIfList bound={bound} breakdown={breakdown} switches={switches} onSwitch={flip} />
        </Disclosure>
      </Section>
      {isWhatIf && (
        <div class="what-if-bar">
          <p class="what-if-mark">{SENTENCES.whatIfBar}</p>
          <div class="what-if-result">
            <span class="what-if-score figure">{score}</span>
            {hasTiers && <TierTag tier={tier} colour={sheet.colourOf(tier)} />}
            <Button onClick={() => setChosen(new Map())}>{SENTENCES.reset}</Button>
          </div>
          <p class="lead-small">
            {SENTENCES.insteadOf(exactText(breakdown.total), standingOf(bound, breakdown).tier?.name ?? '')}
          </p>
        </div>
      )}
      <p class="unseen" role="status">
        {isWhatIf ? SENTENCES.whatIfRead(score, tier) : ''}
      </p>
    </article>
  );
}

interface OlderNoteProps {
  readonly written: WrittenScore | undefined;
  readonly writtenTier: WrittenTier | undefined;
  readonly score: number | undefined;
  readonly tier: string;
}

/** Says quietly when the sheet shows another score than the one explained, or that score in another tier. */
function OlderNote({ written, writtenTier, score, tier }: OlderNoteProps) {
  const { show } = useSurroundings();
  if (!written) return null;
  const told =
    written.score !== score
      ? { text: exactText(written.score), isLive: written.isLive }
      : writtenTier && writtenTier.tier !== tier
        ? { text: SENTENCES.writtenTier(writtenTier.tier), isLive: writtenTier.isLive }
        : undefined;
  if (!told) return null;
  return (
    <p class="lead-quiet lead-note">
      {told.isLive ? SENTENCES.older(told.text) : SENTENCES.wasOlder(told.text)}{' '}
      <Button kind="link" onClick={() => show('score')}>
        {SENTENCES.toScore}
      </Button>
    </p>
  );
}
