import { useRef } from 'preact/hooks';
import type { SetUpField, SetUpPreview } from '../../../src/app/api.ts';
import { capitalised } from '../../kit/capitalised.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { SelectField } from '../../kit/field.tsx';
import { LongList } from '../../kit/long-list.tsx';
import { Section } from '../../kit/section.tsx';
import { SENTENCES } from './sentences.ts';

interface ColumnsStepProps {
  readonly preview: SetUpPreview;
  readonly mapping: Readonly<Record<string, string>>;
  readonly choose: (fieldId: string, header: string) => void;
}

const MISSING_AT_FIRST = 6;

type Place = 'check' | 'missing' | 'recognised' | 'other';

/** Which column carries which field: what is uncertain or missing first, the rest behind a click. */
export function ColumnsStep({ preview, mapping, choose }: ColumnsStepProps) {
  // A field stays where it was first shown, so that nothing jumps away under the hand that corrects it.
  const places = useRef(new Map<string, Place>());
  const missed = new Set(preview.leftOut.map(({ label }) => label));
  const byNeed = [...preview.fields].sort((one, other) => wanted(other, missed) - wanted(one, missed));
  for (const field of byNeed) {
    if (!places.current.has(field.id)) places.current.set(field.id, placeOf(field, missed));
  }
  const fieldsAt = (place: Place): readonly SetUpField[] =>
    [...places.current]
      .filter(([, known]) => known === place)
      .flatMap(([id]) => preview.fields.find((field) => field.id === id) ?? []);
  const check = fieldsAt('check');
  const missing = fieldsAt('missing');
  const recognised = fieldsAt('recognised');
  const other = fieldsAt('other');
  const select = (field: SetUpField) => (
    <SelectField
      key={field.id}
      label={capitalised(field.label)}
      hint={usedFor(field, missed)}
      value={mapping[field.id] ?? field.header}
      options={headerOptions(preview.headers, SENTENCES.noColumn)}
      onChange={(header) => choose(field.id, header)}
    />
  );
  return (
    <>
      {check.length === 0 && missing.length === 0 && <p class="below">{SENTENCES.allFound}</p>}
      {check.length > 0 && (
        <Section title={SENTENCES.likely}>
          <p class="quiet">{SENTENCES.likelyHow}</p>
          {check.map(select)}
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={SENTENCES.missing} aside={String(missing.length)}>
          <p class="quiet">{SENTENCES.missingHow}</p>
          <LongList items={missing} atFirst={MISSING_AT_FIRST} noun="field">
            {(field) => <li key={field.id}>{select(field)}</li>}
          </LongList>
        </Section>
      )}
      {recognised.length > 0 && (
        <Disclosure title={SENTENCES.recognised(recognised.length)}>{recognised.map(select)}</Disclosure>
      )}
      {other.length > 0 && (
        <Disclosure title={SENTENCES.others(other.length)}>{other.map(select)}</Disclosure>
      )}
    </>
  );
}

/** How many criteria were left out that a field could serve. */
function wanted({ usedBy }: SetUpField, missed: ReadonlySet<string>): number {
  return usedBy.filter((label) => missed.has(label)).length;
}

/** What a field is for; one without a column is wanted by the criteria that were left out. */
function usedFor({ usedBy, certainty }: SetUpField, missed: ReadonlySet<string>): string {
  if (usedBy.length === 0) return SENTENCES.notUsed;
  const wanting = usedBy.filter((label) => missed.has(label));
  return SENTENCES.usedFor(certainty === 'none' && wanting.length > 0 ? wanting : usedBy);
}

/** A field without a column matters where a criterion was left out for want of it. */
function placeOf({ certainty, usedBy }: SetUpField, missed: ReadonlySet<string>): Place {
  if (certainty === 'sure') return 'recognised';
  if (certainty === 'likely') return usedBy.length > 0 ? 'check' : 'recognised';
  if (certainty === 'chosen') return 'check';
  return usedBy.some((label) => missed.has(label)) ? 'missing' : 'other';
}

/** Headers to choose from, each once, with an entry for none of them. */
export function headerOptions(headers: readonly string[], none: string) {
  return [
    { value: '', text: none },
    ...[...new Set(headers)].map((header) => ({ value: header, text: header })),
  ];
}
