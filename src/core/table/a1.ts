/** Letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(columnNumber: number): string {
  let letters = '';
  for (let rest = columnNumber; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's name such as `D7`, from 0-based row and column. */
export function cellName(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex + 1)}${rowIndex + 1}`;
}
