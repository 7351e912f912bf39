import type { CountingHeader, CriterionRow } from '../../../src/core/scoring/config/criterion-rows.ts';
import type { Criterion } from '../../../src/core/scoring/model.ts';
import type { NumberStyle } from '../../../src/core/table/read-number.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { CountingField, CountingSelect } from './counting-field.tsx';
import { COUNTING } from './counting-sentences.ts';
import {
  countingAsItStands,
  countingKind,
  FADE_KINDS,
  fadeOfKind,
  fadeOverDays,
  fadeParts,
} from './counting-text.ts';
import { type CriterionDraft, type Draft, withCounting, withTidyCounting } from './draft.ts';
import type { RefusedCounting } from './draft-changes.ts';
import { FadeDrawing } from './fade-drawing.tsx';

export interface CountingEditorProps {
  readonly criterion: CriterionRow;
  readonly own: CriterionDraft | undefined;
  /** The criterion as the engine reads it under the draft; undefined where something in it is wrong. */
  readonly read: Criterion | undefined;
  readonly refused: readonly RefusedCounting[];
  readonly style: NumberStyle;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** How a criterion's activities are counted and how they fade, to be changed, with what one of them is worth by age. */
export function CountingEditor(props: CountingEditorProps) {
  const { criterion, own, read, refused, style, change } = props;
  const { counting } = criterion;
  if (!counting) return null;
  const missing = HEADERS.filter((header) => counting[header].columnIndex === undefined);
  const fieldOf = (header: CountingHeader) => ({
    header,
    text: own?.counting.get(header) ?? countingAsItStands(criterion, header, style),
    problem: refused.find((one) => one.header === header)?.because,
    put: (text: string) => change((draft) => withCounting(draft, criterion, header, text, style)),
    leave: () => change((draft) => withTidyCounting(draft, criterion, header, style)),
  });
  const fields = HEADERS.filter((header) => !missing.includes(header)).map(fieldOf);
  return (
    <Disclosure title={COUNTING.title}>
      <div class="counting-fields">
        {fields.map((field) => (
          <Field key={field.header} {...field} />
        ))}
      </div>
      {missing.length > 0 && <p class="hint">{COUNTING.missing(missing)}</p>}
      {read && <FadeDrawing criterion={read} />}
    </Disclosure>
  );
}

const HEADERS: readonly CountingHeader[] = ['At least', 'Within days', 'Counting', 'Most', 'Fade'];

interface FieldProps {
  readonly header: CountingHeader;
  readonly text: string;
  readonly problem: string | undefined;
  readonly put: (text: string) => void;
  /** Nobody types there any more. */
  readonly leave: () => void;
}

function Field({ header, text, problem, put, leave }: FieldProps) {
  if (header === 'Fade') return <FadeFields text={text} problem={problem} put={put} leave={leave} />;
  if (header !== 'Counting') {
    return (
      <CountingField
        label={COUNTING.labels[header]}
        hint={COUNTING.hints[header]}
        text={text}
        problem={problem}
        put={put}
        leave={leave}
      />
    );
  }
  const kind = countingKind(text);
  return (
    <CountingSelect
      label={COUNTING.labels.Counting}
      value={kind ?? text}
      options={[
        { value: 'once', text: COUNTING.once },
        { value: 'each', text: COUNTING.each },
        ...(kind ? [] : [{ value: text, text }]),
      ]}
      problem={problem}
      put={put}
    />
  );
}

/** A Fade cell by its kind and its days; in other words than these it is shown as it stands. */
function FadeFields({ text, problem, put, leave }: Omit<FieldProps, 'header'>) {
  const parts = fadeParts(text);
  const days = parts?.days ?? '';
  const kind = FADE_KINDS.find((own) => own === parts?.kind);
  return (
    <>
      <CountingSelect
        label={COUNTING.labels.Fade}
        value={parts ? parts.kind : text}
        options={[
          { value: '', text: COUNTING.noFade },
          ...FADE_KINDS.map((own) => ({ value: own, text: own })),
          ...(parts ? [] : [{ value: text, text }]),
        ]}
        problem={kind ? undefined : problem}
        put={(value) => put(fadeOfKind(FADE_KINDS.find((own) => own === value) ?? '', days))}
      />
      {kind && (
        <CountingField
          label={COUNTING.fadeDays}
          hint=""
          text={days}
          problem={problem}
          put={(typed) => put(fadeOverDays(kind, typed))}
          leave={leave}
        />
      )}
    </>
  );
}
