import { FileError } from '../../../files/file-error.ts';
import { SENTENCES } from '../../sentences.ts';
import { showAlert } from '../frame/dialogs.ts';

/** Tells the person why a file, or a workbook, cannot be opened or saved. */
export async function showFileFailure(title: string, error: unknown): Promise<void> {
  const message = error instanceof FileError ? error.message : SENTENCES.failedToStart(String(error));
  if (!(error instanceof FileError)) {
    console.error(error);
  }
  await showAlert({ title, message, buttons: 'OK' });
}
