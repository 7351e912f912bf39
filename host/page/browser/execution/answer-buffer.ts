/**
 * The memory through which answers reach a worker that stands still: two numbers, then text.
 *
 * A worker that waits cannot take messages, so answers go through memory that both threads see, in chunks that
 * fit; after each but the last the worker asks for the next one.
 */

/** Bytes of one chunk; a larger answer takes several. */
const CHUNK_BYTES = 1 << 20;
const HEADER_BYTES = 8;

/** Index of the number that says what lies in the buffer. */
const STATE = 0;
/** Index of the number of bytes of text. */
const LENGTH = 1;

const EMPTY = 0;
/** The text ends here. */
const WHOLE = 1;
/** More of the text follows. */
const PART = 2;

// Held here, because it is hidden from the script in a worker.
const atomics = Atomics;

export function newAnswerBuffer(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER_BYTES + CHUNK_BYTES);
}

/** The page's end. */
export class AnswerWriter {
  private readonly header: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly encoder = new TextEncoder();

  /** @param nextRequest resolves when the worker asks to go on */
  constructor(
    buffer: SharedArrayBuffer,
    private readonly nextRequest: () => Promise<void>,
  ) {
    this.header = new Int32Array(buffer, 0, 2);
    this.bytes = new Uint8Array(buffer, HEADER_BYTES);
  }

  /** Hands over a text; the worker has all but its last chunk when this resolves. */
  async write(text: string): Promise<void> {
    const encoded = this.encoder.encode(text);
    for (let start = 0; ; start += CHUNK_BYTES) {
      const chunk = encoded.subarray(start, start + CHUNK_BYTES);
      const isLast = start + CHUNK_BYTES >= encoded.length;
      this.bytes.set(chunk);
      atomics.store(this.header, LENGTH, chunk.length);
      const next = isLast ? undefined : this.nextRequest();
      atomics.store(this.header, STATE, isLast ? WHOLE : PART);
      atomics.notify(this.header, STATE);
      if (next === undefined) {
        return;
      }
      await next;
    }
  }
}

/** The worker's end. Made before the worker's globals are hidden from the script. */
export class AnswerReader {
  private readonly header: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly decoder = new TextDecoder();

  constructor(buffer: SharedArrayBuffer) {
    this.header = new Int32Array(buffer, 0, 2);
    this.bytes = new Uint8Array(buffer, HEADER_BYTES);
  }

  /** Must be called before the page is asked for anything. */
  expect(): void {
    atomics.store(this.header, STATE, EMPTY);
  }

  /**
   * Stands still until a text is there.
   *
   * @param goOn asks the page for the next chunk
   */
  read(goOn: () => void): string {
    let text = '';
    for (;;) {
      // Whoever waits may be woken for the answer before: it was there already when the page came to wake.
      while (atomics.load(this.header, STATE) === EMPTY) {
        atomics.wait(this.header, STATE, EMPTY);
      }
      const state = atomics.load(this.header, STATE);
      // A copy: text cannot be decoded from memory that is shared.
      const chunk = this.bytes.slice(0, atomics.load(this.header, LENGTH));
      text += this.decoder.decode(chunk, { stream: state === PART });
      if (state === WHOLE) {
        return text;
      }
      this.expect();
      goOn();
    }
  }
}
