import { type LeadSheet, NO_LEADS_YET } from '../sheet/lead-sheet.ts';
import { useSurroundings, type ViewId } from '../sheet/sheet-state.ts';
import { Button, Buttons } from './button.tsx';
import { plural } from './figures.ts';
import { EmptyState } from './notice.tsx';
import { TOO_MANY_ACTIVITIES } from './too-many-activities.ts';

/** For a sheet whose leads cannot be scored: why that is, and the way on. */
export function NoScores({ sheet }: { readonly sheet: LeadSheet }) {
  const { state, show } = useSurroundings();
  const { title, text, button, view } = hindrance(sheet);
  return (
    <EmptyState title={title}>
      <p>{text}</p>
      <Buttons>
        {view ? (
          <Button kind="primary" onClick={() => show(view)}>
            {button}
          </Button>
        ) : (
          <Button onClick={() => void state.reload()} disabled={state.isReading}>
            {button}
          </Button>
        )}
      </Buttons>
    </EmptyState>
  );
}

interface Hindrance {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Where to go on; left out where reading the sheet again is all that helps. */
  readonly view?: ViewId;
}

function hindrance({ reading, hasTooManyActivities }: LeadSheet): Hindrance {
  if (!reading.hasScoringTab) {
    return {
      title: 'No scores yet',
      text: 'This spreadsheet has no Scoring tab, which says what makes a good lead. “Set up” makes one from the columns you have.',
      button: 'Set up scoring',
      view: 'set-up',
    };
  }
  const [first, ...others] = reading.issues.filter(({ level }) => level === 'error');
  if (first && others.length === 0 && NO_LEADS_YET.includes(first.code)) {
    return { title: 'No leads yet', text: first.message, button: 'Read the sheet again' };
  }
  if (hasTooManyActivities) {
    return { ...TOO_MANY_ACTIVITIES, button: 'Go to Score leads', view: 'score' };
  }
  const more = others.length > 0 ? ` And ${plural(others.length, 'more thing')} to mend.` : '';
  return {
    title: 'No scores until this is mended',
    text: first ? first.message + more : 'The leads cannot be scored as things stand.',
    button: 'See what to mend',
    view: 'score',
  };
}
