import { FUNCTION_CALLS, functionNames } from '../cells/function-names.ts';

/**
 * Functions that Excel learned after 2007: in a file they carry a prefix, without which Excel shows `#NAME?`
 * (learn.microsoft.com, "Future functions"). FILTER and SORT have one of their own.
 */
const PREFIXED = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT ' +
    'BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC ' +
    'CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS ' +
    'HSTACK HYPGEOM.DIST IFNA IFS IMAGE ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP ' +
    'MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC ' +
    'RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST ' +
    'T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE ' +
    'UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const PREFIXED_TWICE = new Set(['FILTER', 'SORT']);

/** Functions of Google Sheets that Excel has under no name, or with another meaning. */
const ONLY_IN_SHEETS = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE EPOCHTODATE FLATTEN GOOGLEFINANCE ' +
    'GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISBETWEEN ISDATE ISEMAIL ISURL JOIN QUERY ' +
    'REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT ' +
    'UPLUS UNARY_PERCENT XLFN'
  ).split(' '),
);

/** Quoted text, which is left alone, and the names of tabs before a reference. */
const TAB_NAMES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula as a workbook has it, with `=` and without Excel's prefixes. */
export function readFormula(formula: string): string {
  return `=${formula.replace(/^=/, '').replace(/_xl(?:fn|ws|udf|pm)\./g, '')}`;
}

/** Turns a workbook's formula into an Excel file's. */
export type FormulaWriter = (formula: string) => string;

/**
 * Makes formulas as an Excel file has them: without `=`, with the prefixes that Excel asks for, and with the names that
 * tabs have there.
 *
 * @param tabNames new names of the tabs that Excel does not take under their own, by lower-case name
 */
export function formulaWriter(tabNames: ReadonlyMap<string, string> = new Map()): FormulaWriter {
  return (formula) => withPrefixes(renameTabs(formula.replace(/^=/, ''), tabNames));
}

function withPrefixes(formula: string): string {
  return formula.replace(FUNCTION_CALLS, (match, name: string | undefined) => {
    const upper = name?.toUpperCase();
    if (upper === undefined) return match;
    if (PREFIXED_TWICE.has(upper)) return `_xlfn._xlws.${match}`;
    return PREFIXED.has(upper) ? `_xlfn.${match}` : match;
  });
}

function renameTabs(formula: string, tabNames: ReadonlyMap<string, string>): string {
  if (tabNames.size === 0) return formula;
  return formula.replace(TAB_NAMES, (match, quoted: string | undefined, bare: string | undefined) => {
    const name = tabNames.get((quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase());
    return name === undefined ? match : `'${name.replaceAll("'", "''")}'!`;
  });
}

/**
 * Whether Excel can work a formula out, as far as its functions go: none of them is in `unknown`, nor one that only
 * Google Sheets has. What it cannot work out is saved as the last result.
 *
 * @param unknown upper-case names, e.g. of custom functions
 */
export function worksInExcel(formula: string, unknown: ReadonlySet<string>): boolean {
  return functionNames(formula).every((name) => !unknown.has(name) && !ONLY_IN_SHEETS.has(name));
}
