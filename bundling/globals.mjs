/**
 * Injected into the bundle: the language's own objects as variables of the bundle. Where a script runs in a
 * context of its own, each mention of a global is a look-up that takes longer than many a rule.
 */
const ownArray = Array;
const ownBigInt = BigInt;
const ownDate = Date;
const ownError = Error;
const ownFloat64Array = Float64Array;
const ownInt32Array = Int32Array;
const ownIntl = Intl;
const ownJSON = JSON;
const ownMap = Map;
const ownMath = Math;
const ownNumber = Number;
const ownObject = Object;
const ownRangeError = RangeError;
const ownRegExp = RegExp;
const ownSet = Set;
const ownString = String;
const ownSymbol = Symbol;
const ownUint8Array = Uint8Array;
const ownUint32Array = Uint32Array;

/** What `Number.NEGATIVE_INFINITY` is in the bundle (`define` in build.mjs): a name of two characters. */
const negativeInfinity = -Infinity;

/** A list of texts that words.mjs wrote as one. */
const wordsOfText = (text) => text.split('|');

export {
  negativeInfinity,
  ownArray as Array,
  ownBigInt as BigInt,
  ownDate as Date,
  ownError as Error,
  ownFloat64Array as Float64Array,
  ownInt32Array as Int32Array,
  ownIntl as Intl,
  ownJSON as JSON,
  ownMap as Map,
  ownMath as Math,
  ownNumber as Number,
  ownObject as Object,
  ownRangeError as RangeError,
  ownRegExp as RegExp,
  ownSet as Set,
  ownString as String,
  ownSymbol as Symbol,
  ownUint8Array as Uint8Array,
  ownUint32Array as Uint32Array,
  wordsOfText,
};
