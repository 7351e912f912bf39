/** What kind of trouble a file gives, for callers that react to it; people read the message. */
export type FileErrorCode =
  | 'empty'
  | 'binary'
  | 'not-a-table'
  | 'broken-quote'
  | 'too-large'
  | 'password'
  | 'legacy-excel'
  | 'not-a-workbook'
  | 'no-such-tab'
  | 'unreadable';

/**
 * A file that cannot become a workbook, or a workbook that cannot become a file.
 *
 * The message is one or two sentences for the person who chose the file: what is wrong, where, and what helps.
 * Nothing has been read or written when it is thrown.
 */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    message: string,
    /** Line of the file, 1-based, where the trouble starts; only text files have one. */
    readonly lineNumber?: number,
  ) {
    super(message);
  }
}
