import { SENTENCES } from '../../sentences.ts';
import { element } from '../frame/element.ts';

/** Takes a file that is dropped anywhere on the page, and says so while it hovers. */
export function acceptDroppedFiles(onDropped: (file: File) => void): void {
  const hint = element('div', { className: 'drop-hint', text: SENTENCES.dropHere });
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const on = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void => {
    window.addEventListener(
      type,
      (event) => {
        if (holdsFiles(event)) {
          // Otherwise the browser would show the file in place of the page.
          event.preventDefault();
          event.stopPropagation();
          act(event);
        }
      },
      { capture: true },
    );
  };
  on('dragover', () => document.body.append(hint));
  on('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) {
      hint.remove();
    }
  });
  on('drop', ({ dataTransfer }) => {
    hint.remove();
    const [file] = dataTransfer?.files ?? [];
    if (file !== undefined) {
      onDropped(file);
    }
  });
}
