import type { ContractRow } from './contract-row.ts';

/** Services beside the spreadsheet. */
export const serviceRows: readonly ContractRow[] = [
  {
    title: 'document properties are text by key, null where there is none',
    run: ({ PropertiesService }) => {
      const store = PropertiesService.getDocumentProperties();
      store.setProperty('contract.a', '1').setProperties({ 'contract.b': '2' });
      const seen = [
        store.getProperty('contract.a'),
        store.getProperties()['contract.b'],
        store.getProperty('contract.c'),
      ];
      store.deleteProperty('contract.a').deleteProperty('contract.b');
      return [...seen, store.getProperty('contract.a')];
    },
    gives: ['1', '2', null, null],
  },
  {
    title: 'a property of more than 9 KB is refused',
    run: ({ PropertiesService }) =>
      PropertiesService.getDocumentProperties().setProperty('contract', 'x'.repeat(9 * 1024)),
    throws: 'Argument too large: value',
  },
  {
    title: 'the document lock is held until it is released',
    run: ({ LockService }) => {
      const lock = LockService.getDocumentLock();
      const seen = [lock.hasLock(), lock.tryLock(10), lock.hasLock()];
      lock.waitLock(10);
      lock.releaseLock();
      return [...seen, lock.hasLock()];
    },
    gives: [false, true, true, false],
  },
  {
    title: 'a dialog suspends the script, and its lock does not last',
    run: ({ LockService, SpreadsheetApp }) => {
      const lock = LockService.getDocumentLock();
      const isTaken = lock.tryLock(10);
      SpreadsheetApp.getUi().alert('Press OK.');
      const isKept = lock.hasLock();
      lock.releaseLock();
      return [isTaken, isKept];
    },
    gives: [true, false],
  },
  {
    title: 'formatDate writes an instant on the wall clock of a zone',
    run: ({ Utilities }) => {
      const instant = new Date(Date.UTC(2024, 6, 4, 3, 5, 9, 7));
      return [
        Utilities.formatDate(instant, 'America/New_York', 'yyyy-MM-dd HH:mm:ss'),
        Utilities.formatDate(instant, 'GMT', "EEE, d MMM yyyy h:mm a 'o''clock' Z"),
        Utilities.formatDate(instant, 'Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
      ];
    },
    gives: ['2024-07-03 23:05:09', "Thu, 4 Jul 2024 3:05 AM o'clock +0000", '2024-07-04T08:35:09.007+05:30'],
  },
  {
    title: 'getUuid gives a new identifier each time and sleep returns',
    run: ({ Utilities }) => {
      Utilities.sleep(1);
      const [first, second] = [Utilities.getUuid(), Utilities.getUuid()];
      return [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(first), first === second];
    },
    gives: [true, false],
  },
  {
    title: 'an HTML output keeps its content and title',
    run: ({ HtmlService }) => {
      const output = HtmlService.createHtmlOutput('<p>Hi</p>')
        .setTitle('Greeting')
        .setWidth(300)
        .setHeight(200);
      return [output.getContent(), output.getTitle()];
    },
    gives: ['<p>Hi</p>', 'Greeting'],
  },
  {
    title: 'an HTML file that is not there is refused',
    run: ({ HtmlService }) => HtmlService.createHtmlOutputFromFile('Missing'),
    throws: 'No HTML file named Missing was found.',
  },
  {
    title: 'the session knows a time zone and a user',
    run: ({ Session }) => [
      typeof Session.getScriptTimeZone(),
      typeof Session.getActiveUser().getEmail(),
      typeof Session.getEffectiveUser().getEmail(),
    ],
    gives: ['string', 'string', 'string'],
  },
  {
    title: 'enumerations know their members by name',
    run: ({ ScriptApp, SpreadsheetApp }) => {
      const { CUSTOM_FORMULA, TEXT_EQUAL_TO } = SpreadsheetApp.BooleanCriteria;
      const again = SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
      return [
        `${ScriptApp.AuthMode.NONE}`,
        `${SpreadsheetApp.Dimension.COLUMNS}`,
        CUSTOM_FORMULA === again && ![again].includes(TEXT_EQUAL_TO as never),
      ];
    },
    gives: ['NONE', 'COLUMNS', true],
  },
  {
    title: 'flush can be called at any time',
    run: ({ SpreadsheetApp }) => {
      SpreadsheetApp.flush();
      return 'flushed';
    },
    gives: 'flushed',
  },
];
