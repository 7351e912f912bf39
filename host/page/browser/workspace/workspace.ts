import { FileError } from '../../../files/file-error.ts';
import type { Menu, MenuEntry } from '../../../services/interaction.ts';
import { SheetCells } from '../../../workbook/sheet-cells.ts';
import { SENTENCES } from '../../sentences.ts';
import { chooseFile, download } from '../files/choose-file.ts';
import type { Files } from '../files/file-work.ts';
import { showAlert } from '../frame/dialogs.ts';
import type { BarMenu } from '../frame/menu-bar.ts';
import type { MenuLine } from '../frame/menu-popup.ts';
import type { SavedHead } from '../saving/saved-workbook.ts';
import { OpenWorkbook, type WorkbookSetting } from './open-workbook.ts';
import type { TabIdentity } from './tab-identity.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV_TYPE = 'text/csv';

/** What the add-on's own functions do for a workbook that is just opened. */
const OPEN_SIDEBAR = 'openSidebar';
const DEMO_FUNCTIONS = ['loadDemoLeads', 'scoreLeads'];

export interface WorkspaceOptions extends Omit<WorkbookSetting, 'onMenus'> {
  readonly files: Files;
  readonly startId: string;
  readonly identity: TabIdentity;
}

/** The page's one open workbook, and what the menus do with it. */
export class Workspace {
  private current: OpenWorkbook | undefined;

  constructor(private readonly options: WorkspaceOptions) {}

  /** @throws Error before anything is open */
  get workbook(): OpenWorkbook {
    if (this.current === undefined) {
      throw new Error('No workbook is open.');
    }
    return this.current;
  }

  /** Tells the open workbook that the sidebar opened or closed. */
  sidebarChanged(): void {
    this.current?.sidebarChanged(this.options.frame.sidebar.isOpen);
  }

  /** Demo leads, scored and coloured, with the sidebar open. */
  async openDemo(): Promise<void> {
    const workbook = await this.open(undefined, SENTENCES.demoName);
    for (const functionName of DEMO_FUNCTIONS.filter((name) => workbook.hasFunction(name))) {
      workbook.runAtOnce(functionName);
    }
    removeBlankSheet(workbook);
    await openSidebar(workbook);
  }

  /** An empty workbook. */
  async openNew(): Promise<void> {
    const workbook = await this.open(undefined, SENTENCES.newName);
    await openSidebar(workbook);
  }

  /** A file in place of what is open; one that cannot be opened changes nothing. Says whether it was opened. */
  async openFile(name: string, bytes: Uint8Array): Promise<boolean> {
    const { frame, files } = this.options;
    frame.setStatus(SENTENCES.openingFile(name));
    try {
      const { snapshot, notes } = await files.open(name, bytes);
      const workbook = await this.open(snapshot, name);
      await openSidebar(workbook);
      if (notes.length > 0) {
        frame.toasts.show({ title: SENTENCES.opened(name), message: notes.join('\n'), seconds: -1 });
      }
      return true;
    } catch (error) {
      frame.setStatus('');
      await this.showFileError(SENTENCES.cannotOpen, error);
      return false;
    }
  }

  /** A workbook that was saved in this browser. */
  async reopen(head: SavedHead): Promise<void> {
    const { store, identity } = this.options;
    const snapshot = await store?.snapshot(head);
    await identity.take(head.id);
    const workbook = await this.open(snapshot, head.name, head.id);
    const { hosted } = workbook;
    const sheet = hosted.document.workbook.getSheetBySheetId(head.activeSheetId);
    if (sheet) {
      hosted.backstage.context.tabs.activate(sheet);
    }
    if (head.sidebarFunction !== undefined) {
      await workbook.runFromMenu(head.sidebarFunction);
    }
  }

  private async open(
    snapshot: ConstructorParameters<typeof OpenWorkbook>[1],
    name: string,
    id: string = crypto.randomUUID(),
  ): Promise<OpenWorkbook> {
    const { startId, frame, identity } = this.options;
    this.current?.dispose();
    this.current = undefined;
    frame.sidebar.close();
    await identity.take(id);
    const workbook = new OpenWorkbook({ ...this.options, onMenus: () => this.showMenus() }, snapshot, {
      id,
      startId,
      name,
    });
    this.current = workbook;
    this.showMenus();
    await workbook.openMenus();
    return workbook;
  }

  private showMenus(): void {
    const { current } = this;
    if (current === undefined) {
      return;
    }
    const own = current.scriptMenus.filter(({ isAddonMenu }) => !isAddonMenu);
    const addon = current.scriptMenus.filter(({ isAddonMenu }) => isAddonMenu);
    const extensions: BarMenu = {
      caption: SENTENCES.menuExtensions,
      lines: () =>
        addon.map((menu) => ({
          kind: 'submenu',
          caption: SENTENCES.product,
          lines: linesOf(menu, current),
        })),
    };
    this.options.frame.menuBar.show([
      { caption: SENTENCES.menuFile, lines: () => this.fileLines() },
      ...own.map((menu): BarMenu => ({ caption: menu.caption, lines: () => linesOf(menu, current) })),
      ...(addon.length > 0 ? [extensions] : []),
    ]);
  }

  private fileLines(): readonly MenuLine[] {
    const openChosen = async (file: File): Promise<void> => {
      await this.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    };
    return [
      { kind: 'item', caption: SENTENCES.menuNew, act: () => void this.openNew() },
      { kind: 'item', caption: SENTENCES.menuOpen, act: () => chooseFile((file) => void openChosen(file)) },
      { kind: 'item', caption: SENTENCES.menuDemo, act: () => void this.openDemo() },
      { kind: 'separator' },
      { kind: 'item', caption: SENTENCES.menuSaveXlsx, act: () => void this.saveXlsx() },
      { kind: 'item', caption: SENTENCES.menuSaveCsv, act: () => void this.saveCsv() },
    ];
  }

  private async saveXlsx(): Promise<void> {
    const { hosted, name } = this.workbook;
    const unknownFunctions = hosted.script.functions
      .filter(({ isCustomFunction }) => isCustomFunction)
      .map((each) => each.name);
    await this.save(`${baseName(name)}.xlsx`, XLSX_TYPE, () =>
      this.options.files.save({
        kind: 'save xlsx',
        snapshot: hosted.snapshot(),
        options: { unknownFunctions, spills: hosted.spills() },
      }),
    );
  }

  private async saveCsv(): Promise<void> {
    const { hosted, name } = this.workbook;
    const tabName = hosted.document.workbook.getActiveSheet().getName();
    const isSameName = tabName.toLowerCase() === baseName(name).toLowerCase();
    await this.save(`${isSameName ? tabName : `${baseName(name)} - ${tabName}`}.csv`, CSV_TYPE, () =>
      this.options.files.save({
        kind: 'save csv',
        snapshot: hosted.snapshot(),
        tabName,
        options: { spills: hosted.spills() },
      }),
    );
  }

  private async save(
    name: string,
    type: string,
    write: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    try {
      download(name, await write(), type);
    } catch (error) {
      await this.showFileError(SENTENCES.cannotSave, error);
    }
  }

  private async showFileError(title: string, error: unknown): Promise<void> {
    const message = error instanceof FileError ? error.message : SENTENCES.failedToStart(String(error));
    if (!(error instanceof FileError)) {
      console.error(error);
    }
    await showAlert({ title, message, buttons: 'OK' });
  }
}

async function openSidebar(workbook: OpenWorkbook): Promise<void> {
  if (workbook.hasFunction(OPEN_SIDEBAR)) {
    await workbook.runFromMenu(OPEN_SIDEBAR);
  }
}

function linesOf({ entries }: Menu, workbook: OpenWorkbook): readonly MenuLine[] {
  return entries.map((entry) => lineOf(entry, workbook));
}

function lineOf(entry: MenuEntry, workbook: OpenWorkbook): MenuLine {
  switch (entry.kind) {
    case 'item':
      return {
        kind: 'item',
        caption: entry.caption,
        act: () => void workbook.runFromMenu(entry.functionName),
      };
    case 'separator':
      return entry;
    case 'submenu':
      return { kind: 'submenu', caption: entry.menu.caption, lines: linesOf(entry.menu, workbook) };
  }
}

function baseName(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)$/i, '');
}

/** The demo leads came into a new workbook, whose first sheet nobody needs. */
function removeBlankSheet({ hosted }: OpenWorkbook): void {
  const { document, tabs } = hosted.backstage.context;
  const [first, ...others] = tabs.all();
  if (
    first !== undefined &&
    others.length > 0 &&
    new SheetCells(document, first).lastContent().rowIndex < 0
  ) {
    tabs.remove(first);
  }
}
