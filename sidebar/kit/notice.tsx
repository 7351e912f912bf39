import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';

/** A view with nothing to show: what it is for, and what to do so that it has. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** What went wrong, in one sentence, and the way out. */
export function Failure({ sentence, retry }: { readonly sentence: string; readonly retry?: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>{sentence}</p>
      {retry && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}

/** One line on what has just happened, read out when it changes. */
export function StatusLine({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}
