import type { SetUpPreview } from '../../../src/app/api.ts';
import { signedText } from '../../../src/core/scoring/points-words.ts';
import { capitalised } from '../../kit/capitalised.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Section } from '../../kit/section.tsx';
import { Noticed } from './noticed.tsx';
import { SENTENCES } from './sentences.ts';

/** With fewer criteria than this a score is hardly one. */
const FEW_CRITERIA = 3;

type PlannedCriterion = SetUpPreview['criteria'][number];

/** What is about to be written in a sentence, and a warning where it is little. */
export function CheckSummary({ preview, tab }: { readonly preview: SetUpPreview; readonly tab: string }) {
  const on = preview.criteria.filter(({ isOn }) => isOn).length;
  return (
    <>
      <p>{SENTENCES.summary(on, tab, preview.leads)}</p>
      {on < FEW_CRITERIA && <p class="step-warning">{SENTENCES.fewCriteria(on)}</p>}
    </>
  );
}

/** The criteria that are about to be written, by group, and what is left out. */
export function CheckDetails({ preview }: { readonly preview: SetUpPreview }) {
  const { criteria, leftOut, sentences } = preview;
  return (
    <>
      {byGroup(criteria).map(([group, own]) => (
        <Section key={group} title={group === '' ? SENTENCES.noGroup : group}>
          <ul class="planned">
            {own.map((criterion) => (
              <li
                key={`${criterion.label} ${criterion.condition}`}
                class={criterion.isOn ? '' : 'planned-off'}
              >
                <div class="planned-words">
                  <p class="planned-label">{criterion.label}</p>
                  <p class="planned-detail">{shortened(criterion.condition)}</p>
                  {!criterion.isOn && (
                    <p class="planned-detail">{SENTENCES.offBecause(criterion.offBecause)}</p>
                  )}
                </div>
                <span class="figure planned-points">{awardWords(criterion)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {leftOut.length > 0 && (
        <Disclosure title={SENTENCES.leftOut(leftOut.length)}>
          <ul class="planned">
            {leftOut.map(({ label, because }) => (
              <li key={label}>
                <div class="planned-words">
                  <p class="planned-label">{label}</p>
                  <p class="planned-detail">{capitalised(because)}.</p>
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Noticed sentences={sentences} />
    </>
  );
}

/** A pattern of many words would fill the screen; the Scoring tab shows all of it. */
const LONGEST_CONDITION = 90;

function shortened(text: string): string {
  return text.length > LONGEST_CONDITION ? `${text.slice(0, LONGEST_CONDITION).trimEnd()}…` : text;
}

/** What a criterion gives, or why it gives nothing. */
function awardWords({ points, isOn }: PlannedCriterion): string {
  if (!isOn) return SENTENCES.off;
  return points === 'DQ' ? SENTENCES.disqualifies : signedText(points);
}

function byGroup(
  criteria: readonly PlannedCriterion[],
): readonly (readonly [string, readonly PlannedCriterion[]])[] {
  const groups = new Map<string, PlannedCriterion[]>();
  for (const criterion of criteria) {
    const own = groups.get(criterion.group);
    if (own) own.push(criterion);
    else groups.set(criterion.group, [criterion]);
  }
  return [...groups];
}
