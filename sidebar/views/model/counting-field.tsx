import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  /** Why what stands there cannot be read. */
  readonly problem: string | undefined;
  readonly children: ComponentChildren;
}

function Frame({ id, label, problem, children }: FrameProps) {
  return (
    <>
      <div class="counting-field">
        <label for={id}>{label}</label>
        {children}
      </div>
      {problem !== undefined && (
        <p class="points-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

interface CountingFieldProps {
  readonly label: string;
  /** Stands in the field while it is blank. */
  readonly hint: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly put: (text: string) => void;
  /** Nobody types there any more. */
  readonly leave: () => void;
}

/** A number that says how activities are counted. */
export function CountingField({ label, hint, text, problem, put, leave }: CountingFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <input
        id={id}
        class="control figure"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        placeholder={hint}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={(event) => put(event.currentTarget.value)}
        onBlur={leave}
      />
    </Frame>
  );
}

interface CountingSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly problem: string | undefined;
  readonly put: (value: string) => void;
}

/** A choice that says how activities are counted. */
export function CountingSelect({ label, value, options, problem, put }: CountingSelectProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} problem={problem}>
      <select
        id={id}
        class="control"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => put(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
