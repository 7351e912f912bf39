import { element } from '../frame/element.ts';

/** What can be opened, for the browser's own choice of a file. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,text/csv';

/** Lets the person choose a file, and hands it over; nothing happens when they choose none. */
export function chooseFile(onChosen: (file: File) => void): void {
  const input = element('input', { attributes: { type: 'file', accept: ACCEPTED } });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) {
      onChosen(file);
    }
  });
  input.click();
}

/** Puts bytes into the person's downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { attributes: { href: address, download: name } }).click();
  // The browser takes its copy in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
