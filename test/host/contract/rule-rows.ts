import { type ContractRow, carelessly } from './contract-row.ts';

/** Conditional formats, data validation and developer metadata. */
export const ruleRows: readonly ContractRow[] = [
  {
    title: 'setConditionalFormatRules replaces all rules and keeps their order',
    run: ({ sheet, SpreadsheetApp }) => {
      const rule = (formula: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setBackground('red')
          .setRanges([sheet.getRange('A2:B9')])
          .build();
      sheet.setConditionalFormatRules([rule('=FALSE')]);
      sheet.setConditionalFormatRules([rule('=$A2="Hot"'), rule('=$A2="Warm"')]);
      return sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition()?.getCriteriaValues());
    },
    gives: [['=$A2="Hot"'], ['=$A2="Warm"']],
  },
  {
    title: 'a rule gives its ranges, its condition and its look',
    run: ({ sheet, SpreadsheetApp }) => {
      sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo('Hot')
          .setBackground('#F4A582')
          .setFontColor('#000000')
          .setBold(true)
          .setRanges([sheet.getRange('A2:A9'), sheet.getRange('C2:C9')])
          .build(),
      ]);
      const [rule] = sheet.getConditionalFormatRules();
      const condition = rule?.getBooleanCondition();
      return [
        rule?.getRanges().map((range) => range.getA1Notation()),
        `${condition?.getCriteriaType()}`,
        condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO,
        condition?.getCriteriaValues(),
        condition?.getBackground(),
        condition?.getFontColor(),
        condition?.getBold(),
      ];
    },
    gives: [['A2:A9', 'C2:C9'], 'TEXT_EQUAL_TO', true, ['Hot'], '#f4a582', '#000000', true],
  },
  {
    title: 'a copied rule can be changed without the original',
    run: ({ sheet, SpreadsheetApp }) => {
      const original = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=TRUE')
        .setBackground('red')
        .setRanges([sheet.getRange('A1')])
        .build();
      const copy = original
        .copy()
        .setBackground('blue')
        .setRanges([sheet.getRange('B1')])
        .build();
      sheet.setConditionalFormatRules([original, copy]);
      return sheet
        .getConditionalFormatRules()
        .map((rule) => [rule.getRanges()[0]?.getA1Notation(), rule.getBooleanCondition()?.getBackground()]);
    },
    gives: [
      ['A1', '#ff0000'],
      ['B1', '#0000ff'],
    ],
  },
  {
    title: 'conditional formats follow their columns, and so do their formulas',
    run: ({ sheet, SpreadsheetApp }) => {
      sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$B2="Hot"')
          .setBackground('red')
          .setRanges([sheet.getRange('A2:B9')])
          .build(),
      ]);
      sheet.insertColumnBefore(1);
      sheet.moveColumns(sheet.getRange('C:C'), 6);
      const [rule] = sheet.getConditionalFormatRules();
      return [
        rule?.getRanges().map((range) => range.getA1Notation()),
        rule?.getBooleanCondition()?.getCriteriaValues(),
      ];
    },
    gives: [['B2:B9', 'E2:E9'], ['=$E2="Hot"']],
  },
  {
    title: 'a rule without ranges is refused',
    run: ({ SpreadsheetApp }) =>
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').build(),
    throws: 'Conditional format rule cannot have no ranges.',
  },
  {
    title: 'a builder is no rule',
    run: ({ sheet, SpreadsheetApp }) =>
      carelessly(sheet, 'setConditionalFormatRules', [SpreadsheetApp.newConditionalFormatRule()]),
    throws:
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
  },
  {
    title: 'a dropdown keeps its entries, its strictness and its help',
    run: ({ sheet, SpreadsheetApp }) => {
      const validation = SpreadsheetApp.newDataValidation()
        .requireValueInList(['Fit, mostly', 'Engagement'], true)
        .setAllowInvalid(false)
        .setHelpText('Choose one')
        .build();
      const range = sheet.getRange('A1:A2').setDataValidation(validation);
      const read = range.getDataValidations()[1]?.[0];
      return [
        `${read?.getCriteriaType()}`,
        read?.getCriteriaValues(),
        read?.getAllowInvalid(),
        read?.getHelpText(),
        sheet.getRange('B1').getDataValidations(),
      ];
    },
    gives: ['VALUE_IN_LIST', [['Fit, mostly', 'Engagement'], true], false, 'Choose one', [[null]]],
  },
  {
    title: 'a strict dropdown refuses other values, also from scripts',
    run: ({ sheet, SpreadsheetApp }) =>
      sheet
        .getRange('A1')
        .setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build(),
        )
        .setValue('b'),
    throws: 'The data you entered in cell A1 violates the data validation rules set on this cell.',
  },
  {
    title: 'a lenient dropdown takes any value',
    run: ({ sheet, SpreadsheetApp }) =>
      sheet
        .getRange('A1')
        .setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build(),
        )
        .setValue('b')
        .getValue(),
    gives: 'b',
  },
  {
    title: 'a dropdown can take its entries from a range',
    run: ({ sheet, SpreadsheetApp }) => {
      const validation = SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange('D1:D3'), true)
        .build();
      const read = sheet.getRange('A1').setDataValidation(validation).getDataValidations()[0]?.[0];
      const [range] = read?.getCriteriaValues() ?? [];
      return [`${read?.getCriteriaType()}`, range.getA1Notation(), read?.getAllowInvalid()];
    },
    gives: ['VALUE_IN_RANGE', 'D1:D3', true],
  },
  {
    title: 'validations are set cell by cell, taken away by null and follow their columns',
    run: ({ sheet, SpreadsheetApp }) => {
      const checkbox = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      sheet.getRange('A1:C1').setDataValidations([[checkbox, null, checkbox]]);
      sheet.getRange('A1').clearDataValidations();
      sheet.insertColumnBefore(1);
      sheet.getRange('E1').setDataValidation(checkbox).setDataValidation(null);
      return sheet
        .getRange('A1:E1')
        .getDataValidations()
        .map((row) => row.map((each) => (each === null ? null : `${each.getCriteriaType()}`)));
    },
    gives: [[null, null, null, 'CHECKBOX', null]],
  },
  {
    title: 'inserted checkboxes are unchecked',
    run: ({ sheet }) => sheet.getRange('A1:A2').setValue('old').insertCheckboxes().getValues(),
    gives: [[false], [false]],
  },
  {
    title: 'metadata of a column is found by key, value, place and visibility',
    run: ({ sheet, SpreadsheetApp }) => {
      sheet
        .getRange('B:B')
        .addDeveloperMetadata('role', 'score', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      sheet.getRange('C:C').addDeveloperMetadata('role', 'tier');
      sheet.addDeveloperMetadata('role', 'sheet');
      const finder = () => sheet.createDeveloperMetadataFinder().withKey('role');
      return [
        finder().find().length,
        finder()
          .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)
          .find()
          .map((each) => [each.getValue(), each.getLocation().getColumn()?.getA1Notation()]),
        finder().withValue('tier').find().length,
        finder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).find().length,
        sheet.createDeveloperMetadataFinder().withKey('other').find().length,
      ];
    },
    gives: [
      3,
      [
        ['score', 'B1:B1000'],
        ['tier', 'C1:C1000'],
      ],
      1,
      0,
      0,
    ],
  },
  {
    title: 'metadata follows its column when columns are inserted, deleted and moved',
    run: ({ sheet }) => {
      const place = () =>
        sheet
          .createDeveloperMetadataFinder()
          .withKey('role')
          .find()[0]
          ?.getLocation()
          .getColumn()
          ?.getColumn();
      sheet.getRange('C:C').addDeveloperMetadata('role');
      const places = [place()];
      sheet.insertColumnBefore(1);
      places.push(place());
      sheet.deleteColumn(2);
      places.push(place());
      sheet.moveColumns(sheet.getRange('C:C'), 8);
      places.push(place());
      sheet.moveColumns(sheet.getRange('A:B'), 9);
      places.push(place());
      return places;
    },
    gives: [3, 4, 3, 7, 5],
  },
  {
    title: 'metadata goes with its deleted column',
    run: ({ sheet }) => {
      sheet.getRange('C:C').addDeveloperMetadata('role');
      sheet.deleteColumn(3);
      return sheet.createDeveloperMetadataFinder().withKey('role').find().length;
    },
    gives: 0,
  },
  {
    title: 'metadata can be changed and removed, and knows its sheet',
    run: ({ sheet }) => {
      const column = sheet.getRange('A:A').addDeveloperMetadata('role', 'score');
      const [metadata] = column.getDeveloperMetadata();
      metadata?.setValue('tier');
      const seen = [
        metadata?.getKey(),
        column.getDeveloperMetadata()[0]?.getValue(),
        typeof metadata?.getId(),
        `${metadata?.getVisibility()}`,
        `${metadata?.getLocation().getLocationType()}`,
        metadata?.getLocation().getSheet()?.getName(),
        column.createDeveloperMetadataFinder().find().length,
      ];
      metadata?.remove();
      return [...seen, column.getDeveloperMetadata().length];
    },
    gives: ['role', 'tier', 'number', 'DOCUMENT', 'COLUMN', 'Contract', 1, 0],
  },
  {
    title: 'metadata of the sheet itself is not that of its columns',
    run: ({ sheet, spreadsheet }) => {
      sheet.addDeveloperMetadata('purpose', 'leads');
      return [
        sheet.getDeveloperMetadata().map((each) => [each.getKey(), each.getLocation().getColumn()]),
        sheet.getRange('A:A').getDeveloperMetadata().length,
        spreadsheet.createDeveloperMetadataFinder().withKey('purpose').find().length,
      ];
    },
    gives: [[['purpose', null]], 0, 1],
  },
  {
    title: 'metadata of sheets alone is found by its location type',
    run: ({ sheet, spreadsheet, SpreadsheetApp }) => {
      sheet.addDeveloperMetadata('purpose', 'leads');
      sheet.getRange('A:A').addDeveloperMetadata('purpose', 'column');
      return spreadsheet
        .createDeveloperMetadataFinder()
        .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
        .withKey('purpose')
        .find()
        .map((each) => [each.getValue(), each.getLocation().getSheet()?.getName()]);
    },
    gives: [['leads', 'Contract']],
  },
  {
    title: 'clearConditionalFormatRules takes all rules of the sheet',
    run: ({ sheet, SpreadsheetApp }) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=A1=1')
        .setBackground('#ff0000')
        .setRanges([sheet.getRange('A1')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      sheet.clearConditionalFormatRules();
      return sheet.getConditionalFormatRules();
    },
    gives: [],
  },
  {
    title: 'metadata is refused on anything but a whole column',
    run: ({ sheet }) => sheet.getRange('A1:A5').addDeveloperMetadata('role'),
    throws:
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  },
];
