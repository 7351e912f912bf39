import type { ScoringModel } from '../../core/scoring/model.ts';
import type { Cells } from '../../core/table/cell.ts';
import { cellText, foldName } from '../../core/table/text.ts';

/** Two 32-bit multiplicative hashes side by side (cyrb53 by bryc, public domain). */
export class Digest {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      this.high = Math.imul(this.high ^ code, 2_654_435_761);
      this.low = Math.imul(this.low ^ code, 1_597_334_677);
    }
    // The end of a text counts too, so that "a", "bc" differs from "ab", "c".
    this.high = Math.imul(this.high ^ 0x1f, 2_246_822_507);
    this.low = Math.imul(this.low ^ 0x1f, 3_266_489_909);
  }

  text(): string {
    return (this.high >>> 0).toString(36) + (this.low >>> 0).toString(36);
  }
}

/**
 * Tells whether somebody has edited the Scoring tab: a digest of its filled cells and their places. Cells that the
 * add-on itself fills do not count: `Hits`, `Win rate`, `Lift`, and the row of `Scored as of`.
 *
 * @param model what was read from these cells
 */
export function configDigest(cells: Cells, { settings, filledColumns }: ScoringModel): string {
  const scoredAsOf = settings.valueCells.get('Scored as of');
  const digest = new Digest();
  cells.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      const text = cellText(value);
      const isOurs =
        (scoredAsOf?.rowIndex === rowIndex &&
          (scoredAsOf.columnIndex === columnIndex || foldName(text) === 'scoredasof')) ||
        filledColumns.some(
          (filled) =>
            filled.columnIndex === columnIndex &&
            filled.firstRowIndex <= rowIndex &&
            rowIndex <= filled.lastRowIndex,
        );
      if (text !== '' && !isOurs) digest.add(`${rowIndex} ${columnIndex} ${text}`);
    });
  });
  return digest.text();
}
