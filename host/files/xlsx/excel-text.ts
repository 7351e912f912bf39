/**
 * What an XML file cannot hold as it is, or would bring back changed: control characters, carriage returns, the two
 * non-characters, lone halves of a pair, and text that looks like the escape itself.
 */
const TO_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[^\P{Cc}\t\n\u0080-\u009f]|[\ufffe\uffff]|[\ud800-\udfff]/gu;
const LONE_HALF = /[\ud800-\udfff]/u;

/**
 * Text as Excel stores it: characters that XML cannot hold become `_x000D_`, the notation that Excel, LibreOffice and
 * exceljs turn back (ECMA-376 part 1, 22.9.2.19).
 */
export function escapeExcelText(text: string): string {
  return text.replace(TO_ESCAPE, (character) =>
    LONE_HALF.test(character)
      ? '\uFFFD'
      : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The error values that Excel knows; other text in a formula's result is text. */
const EXCEL_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
type ExcelError = (typeof EXCEL_ERRORS)[number];

export function asExcelError(text: string): ExcelError | undefined {
  return EXCEL_ERRORS.find((error) => error === text);
}
