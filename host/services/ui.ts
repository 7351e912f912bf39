import { whenAnswered } from './answer.ts';
import { Enumeration, type EnumValue } from './enumeration.ts';
import { HtmlOutputState } from './html-service.ts';
import type { ButtonName, ButtonSetName, Dialog, Interaction, Menu, MenuEntry } from './interaction.ts';
import { instanceOf, text } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

/** State behind a `Ui`. */
export class UiState {
  readonly kind = 'Ui';
}

/** State behind a `Menu` that is being built. */
export class MenuState {
  readonly entries: MenuEntry[] = [];

  constructor(
    readonly caption: string,
    readonly isAddonMenu: boolean,
  ) {}

  get menu(): Menu {
    return { caption: this.caption, isAddonMenu: this.isAddonMenu, entries: [...this.entries] };
  }
}

/** State behind a `PromptResponse`. */
export class PromptResponseState {
  constructor(
    readonly button: ButtonName,
    readonly text: string,
  ) {}
}

const button = new Enumeration<ButtonName>('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSet = new Enumeration<ButtonSetName>('Ui.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

const ui = methodsOf<UiState>();
const dialogSignatures = [
  takes(text),
  takes(text, buttonSet.parameter),
  takes(text, text, buttonSet.parameter),
] as const;

export const uiService: ServiceDefinition<UiState> = {
  name: 'Ui',
  methods: {
    alert: ui.interactive(dialogSignatures, (_, context, first, second?, third?) =>
      whenAnswered(suspended(context).alert(dialogOf('OK', first, second, third)), (answer) =>
        button.value(answer),
      ),
    ),
    prompt: ui.interactive(dialogSignatures, (_, context, first, second?, third?) =>
      whenAnswered(
        suspended(context).prompt(dialogOf('OK', first, second, third)),
        (answer) => new PromptResponseState(answer.button, answer.text),
      ),
    ),
    createMenu: ui.interactive([takes(text)], (_, __, caption) => new MenuState(caption, false)),
    createAddonMenu: ui.interactive([takes()], () => new MenuState('', true)),
    showSidebar: ui.interactive([takes(instanceOf(HtmlOutputState))], (_, { interaction }, output) => {
      interaction.showSidebar(output.page);
    }),
    showModalDialog: ui.interactive(
      [takes(instanceOf(HtmlOutputState), text)],
      (_, { interaction }, output, title) => {
        interaction.showDialog({ ...output.page, title });
      },
    ),
  },
  constants: { Button: button, ButtonSet: buttonSet },
};

const menu = methodsOf<MenuState>();

export const menuService: ServiceDefinition<MenuState> = {
  name: 'Menu',
  methods: {
    addItem: menu.interactive([takes(text, text)], (state, _, caption, functionName) => {
      state.entries.push({ kind: 'item', caption, functionName });
      return state;
    }),
    addSeparator: menu.interactive([takes()], (state) => {
      state.entries.push({ kind: 'separator' });
      return state;
    }),
    addSubMenu: menu.interactive([takes(instanceOf(MenuState))], (state, _, submenu) => {
      state.entries.push({ kind: 'submenu', menu: submenu.menu });
      return state;
    }),
    addToUi: menu.interactive([takes()], (state, { interaction }) => {
      if (state.entries.length === 0) {
        throw new ServiceError('host: a menu without entries is not emulated');
      }
      interaction.addMenu(state.menu);
    }),
  },
};

const response = methodsOf<PromptResponseState>();

export const promptResponseService: ServiceDefinition<PromptResponseState> = {
  name: 'PromptResponse',
  methods: {
    getSelectedButton: response.free([takes()], (state) => button.value(state.button)),
    getResponseText: response.free([takes()], (state) => state.text),
  },
};

/** A dialog suspends the script, and locks do not last across a suspension. */
function suspended({ interaction, lock, lockHolder }: ServiceContext): Interaction {
  lock.release(lockHolder);
  return interaction;
}

/** One to three arguments: message; message and buttons; title, message and buttons. */
function dialogOf(
  byDefault: ButtonSetName,
  first: string,
  second: string | EnumValue<ButtonSetName> | undefined,
  third: EnumValue<ButtonSetName> | undefined,
): Dialog {
  return typeof second === 'string'
    ? { title: first, message: second, buttons: third?.name ?? byDefault }
    : { title: '', message: first, buttons: second?.name ?? byDefault };
}
