import type { ContractRow, Stage } from './contract-row.ts';

/**
 * What custom functions get and give. `ARGUMENTS` shows its arguments as JSON between ` | `, `COPY` returns its
 * argument, `DOUBLE` doubles numbers, `RESULT` returns a sample, `FAILS` throws: see the sample build.
 */
export const customFunctionRows: readonly ContractRow[] = [
  shown('a single cell arrives as a scalar', 'A1', '"number 7"'),
  shown('a range arrives as rows', 'A1:B2', '[["number 7","number 0.1"],["boolean true","string \\"x\\""]]'),
  shown('a blank cell arrives as an empty string', 'D9', '"string \\"\\""'),
  shown('a percentage arrives as its fraction', 'B1', '"number 0.1"'),
  shown('a checkbox or boolean arrives as a boolean', 'A2', '"boolean true"'),
  shown('a date arrives as a Date of the spreadsheet time zone', 'A3', '"date 2024-03-05T05:00:00.000Z"'),
  shown('an error cell arrives as its text', 'B3', '"string \\"#DIV/0!\\""'),
  shown('a left-out argument arrives as undefined', 'A1,,TRUE', '"number 7" | "undefined" | "boolean true"'),
  shown(
    'constants arrive as they are written',
    '"fit",12%,-3',
    '"string \\"fit\\"" | "number 0.12" | "number -3"',
  ),
  shown('a computed argument arrives by its value', 'A1+1,A1:A1', '"number 8" | "number 7"'),
  shown('a sheet that is not there arrives as #REF!', 'Missing!A1', '"string \\"#REF!\\""', true),
  {
    title: 'a whole-column range reaches to the end of the sheet',
    run: ({ sheet }) => sheet.getRange('F1').setFormula('=COUNTA(COPY(A:B))'),
    whenComputed: ({ sheet }) => sheet.getRange('F1').getValue(),
    gives: 2000,
    isUnconfirmed: true,
  },
  {
    title: 'a range that is open below starts at its row and reaches to the end of the sheet',
    run: ({ sheet }) => {
      fill({ sheet });
      sheet.getRange('F2').setFormula('=COPY(A2:B)');
    },
    whenComputed: ({ sheet }) => [
      sheet.getRange('F2:G2').getValues(),
      sheet.getRange('F1000:G1000').getValues(),
    ],
    gives: [[[true, 'x']], [['', '']]],
  },
  {
    title: 'rows of results spill',
    run: ({ sheet }) => {
      sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]);
      sheet.getRange('D1').setFormula('=DOUBLE(A1:B2)');
    },
    whenComputed: ({ sheet }) => [sheet.getRange('D1:E2').getValues(), sheet.getRange('D2').getFormula()],
    gives: [
      [
        [2, 4],
        [6, 8],
      ],
      '',
    ],
  },
  {
    title: 'a list of results spills downwards',
    run: ({ sheet }) => sheet.getRange('A1').setFormula('=RESULT("list")'),
    whenComputed: ({ sheet }) => sheet.getRange('A1:A2').getValues(),
    gives: [[1], [2]],
  },
  {
    title: 'a Date, a boolean and blanks can be results',
    run: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setFormulas([['=RESULT("date")', '=RESULT("yes")', '=RESULT("blank")', '=RESULT("nothing")']]),
    whenComputed: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .getValues()
        .flat()
        .map((value) => (Object.prototype.toString.call(value) === '[object Date]' ? 'a date' : value)),
    gives: ['a date', true, '', ''],
  },
  {
    title: 'empty texts that a formula spills are content: they count for the last row and are not blank',
    run: ({ sheet }) => {
      sheet.getRange('A1').setValue('x');
      sheet.getRange('B1').setFormula('=COPY(A1:A5)');
    },
    whenComputed: ({ sheet }) => [
      sheet.getLastRow(),
      sheet.getRange('B5').isBlank(),
      sheet.getRange('C1').isBlank(),
    ],
    gives: [5, false, true],
    isUnconfirmed: true,
  },
  {
    title: 'a spill over filled cells is an error and overwrites nothing',
    run: ({ sheet }) => {
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('B2').setValue('taken');
      sheet.getRange('B1').setFormula('=DOUBLE(A1:A2)');
    },
    whenComputed: ({ sheet }) => sheet.getRange('B1:B2').getValues(),
    gives: [['#REF!'], ['taken']],
  },
  {
    title: 'what a custom function throws shows as #ERROR!',
    run: ({ sheet }) => sheet.getRange('A1').setFormula('=FAILS("no reason")'),
    whenComputed: ({ sheet }) => sheet.getRange('A1').getValue(),
    gives: '#ERROR!',
  },
  {
    title: 'custom functions can read the document but neither write nor show anything',
    run: ({ sheet }) => {
      sheet.getRange('C1').setValue('readable');
      sheet.getRange('A1:A2').setFormulas([['=WRITES()'], ['=SHOWS()']]);
      sheet.getRange('A3').setFormula('=READS("Contract")');
    },
    whenComputed: ({ sheet }) => sheet.getRange('A1:A3').getValues(),
    gives: [['#ERROR!'], ['#ERROR!'], ['readable']],
  },
  {
    title: 'an unknown function shows as #NAME?',
    run: ({ sheet }) => sheet.getRange('A1').setFormula('=NOSUCHFUNCTION(1)'),
    whenComputed: ({ sheet }) => sheet.getRange('A1').getValue(),
    gives: '#NAME?',
  },
];

/** A row that shows the arguments which a function gets from sample cells. */
function shown(title: string, args: string, gives: string, isUnconfirmed?: true): ContractRow {
  return {
    title,
    run: (stage) => {
      fill(stage);
      stage.sheet.getRange('F1').setFormula(`=ARGUMENTS(${args})`);
    },
    whenComputed: ({ sheet }) => sheet.getRange('F1').getValue(),
    gives,
    ...(isUnconfirmed === undefined ? {} : { isUnconfirmed }),
  };
}

function fill({ sheet }: Pick<Stage, 'sheet'>): void {
  sheet.getRange('A1:B3').setValues([
    [7, '10%'],
    [true, 'x'],
    ['2024-03-05', '=1/0'],
  ]);
}
