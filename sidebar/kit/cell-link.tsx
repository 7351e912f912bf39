import { Button } from './button.tsx';
import { useGoToCell } from './use-go-to-cell.ts';

export interface CellLinkProps {
  /** Such as `Scoring!D7`. */
  readonly cell: string;
  /** What the link says; the cell where it is left out. */
  readonly text?: string;
}

/** Goes to a cell of the sheet. */
export function CellLink({ cell, text }: CellLinkProps) {
  const { go, failure } = useGoToCell(cell);
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
