import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Something that most people need not see, behind its title. */
export function Disclosure({ title, children }: DisclosureProps) {
  return (
    <details class="disclosure">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
