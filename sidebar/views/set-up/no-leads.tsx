import { Button, Buttons } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/notice.tsx';
import { SENTENCES } from './sentences.ts';

interface NoLeadsProps {
  readonly lookAgain: () => void;
  readonly loadDemo: () => void;
}

/** A spreadsheet without any rows yet. */
export function NoLeads({ lookAgain, loadDemo }: NoLeadsProps) {
  return (
    <EmptyState title={SENTENCES.noLeads}>
      <p>{SENTENCES.noLeadsHow}</p>
      <p>{SENTENCES.noLeadsDemo}</p>
      <Buttons>
        <Button kind="primary" onClick={lookAgain}>
          {SENTENCES.lookAgain}
        </Button>
        <Button onClick={loadDemo}>{SENTENCES.loadDemo}</Button>
      </Buttons>
    </EmptyState>
  );
}
