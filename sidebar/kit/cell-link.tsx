import type { LeadKey } from '../sheet/lead-sheet.ts';
import { Button } from './button.tsx';
import { useGoToCell } from './use-go-to-cell.ts';

export interface CellLinkProps {
  /** Such as `Scoring!D7`. */
  readonly cell: string;
  /** What the link says; the cell where it is left out. */
  readonly text?: string;
  /** The lead that stood in its row, where one is meant: the link goes to where that one is by now. */
  readonly lead?: LeadKey | undefined;
}

/** Goes to a cell of the sheet. */
export function CellLink({ cell, text, lead }: CellLinkProps) {
  const { go, failure } = useGoToCell(cell, lead);
  return (
    <span class="cell-link">
      <Button
        kind="link"
        onClick={go}
        {...(text === undefined ? {} : { label: `${text}: go to cell ${cell}` })}
      >
        {text ?? `Go to ${cell}`}
      </Button>
      {failure !== '' && (
        <span class="inline-failure" role="alert">
          {failure}
        </span>
      )}
    </span>
  );
}
