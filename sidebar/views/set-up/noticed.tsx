import { Disclosure } from '../../kit/disclosure.tsx';
import { SENTENCES } from './sentences.ts';

/** What Set up found and guessed, in sentences, for whoever wants to know. */
export function Noticed({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Disclosure title={SENTENCES.inWords}>
      {sentences.map((sentence) => (
        <p key={sentence} class="noticed">
          {sentence}
        </p>
      ))}
    </Disclosure>
  );
}
