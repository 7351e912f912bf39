/** Pixels that one digit of Excel's standard font is wide; column widths are counted in it. */
const DIGIT_PIXELS = 7;
/** Width of a column that a file says nothing about, in digits. */
const USUAL_WIDTH = 64 / DIGIT_PIXELS;
/** A width that exceljs takes for "none" and does not write. */
const EXCELJS_NO_WIDTH = 9;
/** Row heights are counted in points, 72 an inch; a pixel is one of 96. */
const POINTS_PER_PIXEL = 72 / 96;

/** Pixels of a column from its width in an Excel file. */
export function widthToPixels(width: number | undefined): number {
  return Math.round((width ?? USUAL_WIDTH) * DIGIT_PIXELS);
}

/** Width of a column for an Excel file. */
export function pixelsToWidth(pixels: number): number {
  const width = Math.round((pixels / DIGIT_PIXELS) * 1000) / 1000;
  return width === EXCELJS_NO_WIDTH ? width + 0.001 : width;
}

/** Pixels of a row from its height in an Excel file. */
export function heightToPixels(height: number): number {
  return Math.round(height / POINTS_PER_PIXEL);
}

/** Height of a row for an Excel file. */
export function pixelsToHeight(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** Points of one line in Excel's standard font, and the most that a row is high. */
const LINE_POINTS = 15;
const TALLEST_ROW = 409;

/**
 * Roughly how many lines a text takes in its cell: readers of Excel files, LibreOffice among them, do not make rows
 * higher by themselves when they open one.
 *
 * @param isWrapped whether lines that are too long for the cell are broken
 */
export function linesOfText(text: string, isWrapped: boolean, columnPixels: number): number {
  if (!isWrapped && !text.includes('\n')) return 1;
  const perLine = Math.max(1, Math.floor(columnPixels / DIGIT_PIXELS));
  return text
    .split('\n')
    .reduce((lines, line) => lines + (isWrapped ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
}

/** Height of a row of so many lines, in points. */
export function heightOfLines(lines: number): number {
  return Math.min(TALLEST_ROW, lines * LINE_POINTS);
}
