import { isTooGood, type Judgement } from './judgement.ts';
import { JUDGEMENT } from './sentences.ts';

/** Whether the draft sorts won from lost leads better: the answer first, then by how much. */
export function JudgementLine({ judgement }: { readonly judgement: Judgement }) {
  if (judgement.kind === 'too few') {
    return <p class="judgement quiet">{JUDGEMENT.tooFew(judgement.won, judgement.lost)}</p>;
  }
  return (
    <div class="judgement" role="status">
      <p class={`judgement-word ${judgement.kind === 'not proven' ? '' : judgement.kind}`}>
        {JUDGEMENT.words[judgement.kind]}
      </p>
      <p class="quiet">
        {JUDGEMENT.times(judgement)} {JUDGEMENT.interval(judgement)}
      </p>
      {isTooGood(judgement) && <p class="judgement-doubt">{JUDGEMENT.tooGood}</p>}
    </div>
  );
}
