import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { SENTENCES } from './sentences.ts';

/** About two lines of the sidebar; what is little longer is shown whole. */
const FIRST_CHARACTERS = 70;
const SPARED_CHARACTERS = 25;

/** Words that may go on and on, as a pattern does: their beginning first, the rest at a click. */
export function LongWords({ words }: { readonly words: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = words.length > FIRST_CHARACTERS + SPARED_CHARACTERS;
  if (!isLong) return <>{words}</>;
  return (
    <>
      {isWhole ? words : `${words.slice(0, FIRST_CHARACTERS)}…`}{' '}
      <Button kind="link" onClick={() => setWhole(!isWhole)}>
        {isWhole ? SENTENCES.showLess : SENTENCES.showAll}
      </Button>
    </>
  );
}
