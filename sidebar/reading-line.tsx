import { Button } from './kit/button.tsx';
import { plural } from './kit/figures.ts';
import type { SheetState } from './sheet/sheet-state.ts';

/** Which leads the views speak of, when they were read, and the way to read them again. */
export function ReadingLine({ state }: { readonly state: SheetState }) {
  const { sheet, readAt, isReading } = state;
  if (!sheet || !readAt) return null;
  const { leads } = sheet.reading;
  const time = readAt.toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    // Shorter than a clock of twelve hours: the line has little room.
    hourCycle: 'h23',
  });
  return (
    <div class="reading-line">
      <span class="reading-text">
        {leads
          ? `${plural(sheet.leadIndexes.length, 'lead')} in “${leads.tab}”, read ${time}`
          : `Read ${time}`}
      </span>
      <Button
        kind="link"
        onClick={() => void state.reload()}
        disabled={isReading}
        {...(isReading ? {} : { label: 'Refresh: read the sheet again' })}
      >
        {isReading ? 'Reading…' : 'Refresh'}
      </Button>
    </div>
  );
}
