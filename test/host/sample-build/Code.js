var Sample = (() => {
  function describe(value) {
    if (Array.isArray(value)) {
      return value.map(describe);
    }
    if (Object.prototype.toString.call(value) === '[object Date]') {
      return `date ${value.toISOString()}`;
    }
    return value === undefined ? 'undefined' : `${typeof value} ${JSON.stringify(value)}`;
  }
  return {
    onOpen: () => {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Say hello', 'sayHello').addToUi();
    },
    sayHello: (name) => {
      const answer = SpreadsheetApp.getUi().alert(
        'Hello',
        `Hello ${name}?`,
        SpreadsheetApp.getUi().ButtonSet.YES_NO,
      );
      return answer === SpreadsheetApp.getUi().Button.YES;
    },
    openSidebar: () => {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Sample'));
    },
    echo: (value) => value,
    now: () => ({ list: [{ at: new Date(0) }] }),
    failing: () => {
      throw new Error('Nothing to do.');
    },
    globalNames: () =>
      [
        'setTimeout',
        'fetch',
        'URL',
        'TextEncoder',
        'process',
        'require',
        'Buffer',
        'structuredClone',
        'Intl',
        'console',
      ].filter((name) => name in globalThis),
    exceptionFrom: () => {
      try {
        SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1);
        return 'nothing thrown';
      } catch (error) {
        return `${error instanceof Error} ${error}`;
      }
    },
    storedProperty: () => PropertiesService.getDocumentProperties().getProperty('key'),
    logLines: () => {
      Logger.log('%s leads', 3);
      console.log('done', [1]);
    },
    ARGUMENTS: (...args) =>
      args
        .map(describe)
        .map((each) => JSON.stringify(each))
        .join(' | '),
    DOUBLE: (values) =>
      Array.isArray(values) ? values.map((row) => row.map((value) => value * 2)) : values * 2,
    RESULT: (kind) => {
      const results = { date: new Date(2024, 2, 5), blank: '', list: [1, 2], nothing: undefined, yes: true };
      return results[kind];
    },
    COPY: (values) => values,
    FIRST: (values) => values.map((row) => [row[0] === '' ? '' : row.length]),
    WRITES: () =>
      SpreadsheetApp.getActive()
        .getSheets()[0]
        .getRange('A1')
        .setValues([[1]]),
    SHOWS: () => SpreadsheetApp.getUi(),
    READS: (name) => SpreadsheetApp.getActive().getSheetByName(name).getRange('A1').getValue(),
    FAILS: (message) => {
      throw new Error(message);
    },
  };
})();
function onOpen(e) {
  return Sample.onOpen(e);
}
function sayHello(name) {
  return Sample.sayHello(name);
}
function openSidebar() {
  return Sample.openSidebar();
}
function echo(value) {
  return Sample.echo(value);
}
function now() {
  return Sample.now();
}
function failing() {
  return Sample.failing();
}
function hidden_() {
  return 1;
}
function globalNames() {
  return Sample.globalNames();
}
function exceptionFrom() {
  return Sample.exceptionFrom();
}
function storedProperty() {
  return Sample.storedProperty();
}
function logLines() {
  return Sample.logLines();
}
/**
 * Shows what the function was given.
 *
 * @param {*} first anything
 * @param {*} [second] anything else
 * @param {*} [third] more
 * @return {string} the arguments
 * @customfunction
 */
function ARGUMENTS(first, second, third) {
  return Sample.ARGUMENTS.apply(null, arguments);
}
/**
 * Doubles numbers.
 * @param {number[][]} values a range
 * @customfunction
 */
function DOUBLE(values) {
  return Sample.DOUBLE(values);
}
/** @customfunction */
function RESULT(kind) {
  return Sample.RESULT(kind);
}
/** @customfunction */
function COPY(values) {
  return Sample.COPY(values);
}
/** @customfunction */
function FIRST(values) {
  return Sample.FIRST(values);
}
/** @customfunction */
function WRITES() {
  return Sample.WRITES();
}
/** @customfunction */
function SHOWS() {
  return Sample.SHOWS();
}
/** @customfunction */
function READS(name) {
  return Sample.READS(name);
}
/** @customfunction */
function FAILS(message) {
  return Sample.FAILS(message);
}
