import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { plural } from './figures.ts';

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly atFirst: number;
  /** One of the rest, as in `Show 12 more leads`. */
  readonly noun: string;
  readonly class?: string;
  /** An item as a `li` with a key. */
  readonly children: (item: Item) => ComponentChildren;
}

/** A list that begins short; the rest comes at a click. */
export function LongList<Item>({ items, atFirst, noun, class: name, children }: LongListProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const rest = items.length - atFirst;
  return (
    <>
      <ul class={name}>{(isWhole ? items : items.slice(0, atFirst)).map(children)}</ul>
      {rest > 0 && (
        <p class="show-more">
          <Button kind="link" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show ${plural(rest, `more ${noun}`)}`}
          </Button>
        </p>
      )}
    </>
  );
}
