import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { SENTENCES, STEPS } from './sentences.ts';

export interface StepFrameProps {
  /** 0-based. */
  readonly step: number;
  /** The furthest step that was seen; up to it one can go back and forth. */
  readonly furthest: number;
  readonly title: string;
  readonly about?: string | undefined;
  readonly go: (step: number) => void;
  readonly children: ComponentChildren;
}

/** One screen of the wizard: where it stands among the others, and its question as the heading. */
export function StepFrame({ step, furthest, title, about, go, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useLayoutEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // The heading tells the new step to whoever hears the page, and the Tab key goes on from there.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  return (
    <>
      <div class="step-bars" aria-hidden="true">
        {STEPS.map((name, index) => (
          <span key={name} class={index <= step ? 'reached' : ''} />
        ))}
      </div>
      <ol class="steps" aria-label="Steps">
        {STEPS.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            {index !== step && index <= furthest ? (
              <Button kind="link" onClick={() => go(index)}>
                {name}
              </Button>
            ) : (
              name
            )}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} class="step-title">
        <span class="step-number">
          {SENTENCES.step(step + 1)}
          <span class="unseen">: </span>
        </span>
        {title}
      </h2>
      {about !== undefined && <p class="quiet">{about}</p>}
      {children}
    </>
  );
}
