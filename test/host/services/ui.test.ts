import { afterEach, expect, test } from 'vitest';
import { recordingInteraction, type ScriptedAnswers } from '../../../host/services/recording-interaction.ts';
import type { HostedWorkbook } from '../../../host/workbook/hosted-workbook.ts';
import { openSampleWorkbook } from '../sample-workbook.ts';

let workbook: HostedWorkbook;
afterEach(() => workbook.dispose());

function open(answers: ScriptedAnswers = {}) {
  const interaction = recordingInteraction(answers);
  workbook = openSampleWorkbook({ interaction });
  return { interaction, ui: workbook.services.SpreadsheetApp.getUi() };
}

test('alert shows its title, message and buttons, and gives the answer as a button', () => {
  const { interaction } = open();
  expect(workbook.script.run('sayHello', 'Ada')).toBe(true);
  expect(interaction.shown).toEqual([
    {
      kind: 'alert',
      dialog: { title: 'Hello', message: 'Hello Ada?', buttons: 'YES_NO' },
      answer: 'YES',
    },
  ]);
});

test('answers are scripted by the caller and default to OK or YES', () => {
  const { ui } = open({ alert: ({ buttons }) => (buttons === 'YES_NO' ? 'NO' : undefined) });
  expect(ui.alert('Message')).toBe(ui.Button.OK);
  expect(ui.alert('Message', ui.ButtonSet.OK_CANCEL)).toBe(ui.Button.OK);
  expect(ui.alert('Title', 'Message', ui.ButtonSet.YES_NO)).toBe(ui.Button.NO);
  expect(ui.alert('Title', 'Message', ui.ButtonSet.YES_NO_CANCEL)).toBe(ui.Button.YES);
});

test('prompt gives the button and the text', () => {
  const { ui } = open({ prompt: () => ({ button: 'OK', text: 'Leads' }) });
  const response = ui.prompt('Which tab?', ui.ButtonSet.OK_CANCEL);
  expect([`${response.getSelectedButton()}`, response.getResponseText()]).toEqual(['OK', 'Leads']);
});

test('a sidebar shows a file of the build', () => {
  const { interaction } = open();
  workbook.script.run('openSidebar');
  expect(interaction.shown).toEqual([
    {
      kind: 'sidebar',
      page: expect.objectContaining({ title: 'Sample', html: expect.stringContaining('Sample sidebar') }),
    },
  ]);
});

test('a dialog has its size and title, a toast its seconds', () => {
  const { interaction, ui } = open();
  const output = workbook.services.HtmlService.createHtmlOutput('<p>Hi</p>').setWidth(400).setHeight(300);
  ui.showModalDialog(output, 'Greeting');
  workbook.services.SpreadsheetApp.getActive().toast('Saved', 'Done', 3);
  expect(interaction.shown).toEqual([
    { kind: 'dialog', page: { html: '<p>Hi</p>', title: 'Greeting', width: 400, height: 300 } },
    { kind: 'toast', toast: { message: 'Saved', title: 'Done', seconds: 3 } },
  ]);
});

test('menus hold items, separators and submenus', () => {
  const { interaction, ui } = open();
  ui.createMenu('Tools')
    .addItem('Run', 'run')
    .addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Again', 'again'))
    .addToUi();
  expect(interaction.shown).toEqual([
    {
      kind: 'menu',
      menu: {
        caption: 'Tools',
        isAddonMenu: false,
        entries: [
          { kind: 'item', caption: 'Run', functionName: 'run' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            menu: {
              caption: 'More',
              isAddonMenu: false,
              entries: [{ kind: 'item', caption: 'Again', functionName: 'again' }],
            },
          },
        ],
      },
    },
  ]);
});

test('onOpen may build a menu without authorisation, and read nothing', () => {
  const { interaction } = open();
  workbook.script.runAs('NONE', 'onOpen', { authMode: 'NONE' });
  expect(interaction.shown).toEqual([{ kind: 'menu', menu: expect.objectContaining({ isAddonMenu: true }) }]);
  expect(() => workbook.script.runAs('NONE', 'storedProperty')).toThrow(
    'You do not have permission to call getDocumentProperties',
  );
});
