import { useId } from 'preact/hooks';
import { type CriterionRow, criterionName } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { Criterion } from '../../../src/core/scoring/model.ts';
import type { CellValue } from '../../../src/core/table/cell.ts';
import { isEmptyCell } from '../../../src/core/table/cell.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { Button } from '../../kit/button.tsx';
import { CountingEditor } from './counting-editor.tsx';
import { conditionWords } from './counting-words.ts';
import {
  type CriterionDraft,
  type Draft,
  withoutCriterion,
  withPoints,
  withSwitch,
  withTidyPoints,
} from './draft.ts';
import type { RefusedCounting } from './draft-changes.ts';
import { LongWords } from './long-words.tsx';
import { PointsControl } from './points-control.tsx';
import { disqualifies, pointsAsTheyStand } from './points-text.ts';
import { SENTENCES, wasWords } from './sentences.ts';

export interface CriterionRowProps {
  readonly criterion: CriterionRow;
  readonly own: CriterionDraft | undefined;
  /** As the engine reads it under the draft, if it counts activities; undefined where something in it is wrong. */
  readonly read: Criterion | undefined;
  readonly refused: readonly RefusedCounting[];
  readonly style: NumberStyle;
  /** Leads that it matches under the draft; undefined where it is off or nothing can be scored. */
  readonly hits: number | undefined;
  readonly leads: number;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** One criterion: its switch, what it asks, its points, and how often it matches. */
export function CriterionItem(props: CriterionRowProps) {
  const { criterion, own, read, refused, style, hits, leads, change } = props;
  const id = useId();
  const name = criterionName(criterion);
  const isOn = own?.isOn ?? criterion.isOn;
  const conditions = conditionWords(criterion, read);
  const facts = factsOf(criterion, isOn, hits, leads);
  return (
    <li class={isOn ? 'criterion' : 'criterion is-off'}>
      <div class="criterion-head">
        {criterion.onColumnIndex === undefined ? (
          <span class="criterion-name">{name}</span>
        ) : (
          <span class="criterion-name">
            <input
              id={id}
              type="checkbox"
              checked={isOn}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                change((draft) => withSwitch(draft, criterion, checked));
              }}
            />
            <label for={id}>{name}</label>
          </span>
        )}
        <Points criterion={criterion} own={own} style={style} change={change} />
      </div>
      <div
        class={criterion.onColumnIndex === undefined ? 'criterion-words' : 'criterion-words beside-switch'}
      >
        {conditions !== '' && (
          <p>
            <LongWords words={conditions} />
          </p>
        )}
        {criterion.model !== '' && <p>{SENTENCES.onlyFor(criterion.model)}</p>}
        {facts.length > 0 && <p class="criterion-facts">{facts.join(' · ')}</p>}
        {own && (
          <p class="criterion-changed">
            {wasWords(own, style)}.{' '}
            <Button
              kind="link"
              label={SENTENCES.undoOf(name)}
              onClick={() => change((draft) => withoutCriterion(draft, criterion.cell))}
            >
              {SENTENCES.undo}
            </Button>
          </p>
        )}
        <CountingEditor
          criterion={criterion}
          own={own}
          read={read}
          refused={refused}
          style={style}
          change={change}
        />
      </div>
    </li>
  );
}

function Points({
  criterion,
  own,
  style,
  change,
}: Pick<CriterionRowProps, 'criterion' | 'own' | 'style' | 'change'>) {
  if (disqualifies(criterion.points)) return <span class="points-word">{SENTENCES.disqualifies}</span>;
  if (criterion.pointsColumnIndex === undefined) return <span class="points-word">{SENTENCES.noPoints}</span>;
  return (
    <PointsControl
      criterion={criterionName(criterion)}
      text={own?.points ?? pointsAsTheyStand(criterion, style)}
      style={style}
      onChange={(text) => change((draft) => withPoints(draft, criterion, text, style))}
      onLeave={() => change((draft) => withTidyPoints(draft, criterion, style))}
    />
  );
}

function factsOf(
  { winRate, lift }: CriterionRow,
  isOn: boolean,
  hits: number | undefined,
  leads: number,
): readonly string[] {
  const told = (value: CellValue, words: (value: CellValue) => string): readonly string[] =>
    isEmptyCell(value) ? [] : [words(value)];
  return [
    ...(isOn ? [] : [SENTENCES.off]),
    ...(isOn && hits !== undefined && leads > 0 ? [SENTENCES.hits(hits, leads)] : []),
    ...told(winRate, SENTENCES.winRate),
    ...told(lift, SENTENCES.lift),
  ];
}
