import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** `primary`: what the view is for; `plain`: beside it; `link`: inside a text or a list. */
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** What a screen reader says, where the words alone are not enough. */
  readonly label?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'plain', onClick, disabled = false, label, title, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      onClick={onClick}
      disabled={disabled}
      aria-label={label}
      title={title}
    >
      {children}
    </button>
  );
}

/** Buttons side by side, the primary one first. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
