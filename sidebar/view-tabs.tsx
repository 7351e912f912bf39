import { useRef } from 'preact/hooks';
import type { ViewId } from './sheet/sheet-state.ts';
import { VIEWS } from './views.ts';

export const tabId = (view: ViewId): string => `tab-${view}`;
export const panelId = (view: ViewId): string => `panel-${view}`;

interface ViewTabsProps {
  readonly active: ViewId | undefined;
  readonly choose: (view: ViewId) => void;
}

/** The tabs of the views; arrow keys go from one to the next, as in any list of tabs. */
export function ViewTabs({ active, choose }: ViewTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const at = VIEWS.findIndex(({ id }) => id === active);
    const to = targetOf(event.key, at);
    if (to === undefined) return;
    event.preventDefault();
    const view = VIEWS[(to + VIEWS.length) % VIEWS.length];
    if (!view) return;
    choose(view.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(view.id)}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Views" ref={list} onKeyDown={step}>
      {VIEWS.map(({ id, name }, index) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          class="tab"
          aria-selected={id === active}
          aria-controls={id === active ? panelId(id) : undefined}
          tabIndex={id === active || (active === undefined && index === 0) ? 0 : -1}
          onClick={() => choose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return at + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? -1 : undefined;
}
