import type { UniverHandle } from '../../../workbook/univer-handle.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import { SENTENCES } from '../../sentences.ts';
import type { StartInformation } from '../../start-information.ts';
import { nextTask } from '../execution/next-task.ts';
import { chooseFile } from '../files/choose-file.ts';
import { showFileFailure } from '../files/file-failure.ts';
import type { Files } from '../files/file-work.ts';
import { showAlert } from '../frame/dialogs.ts';
import type { MenuLine } from '../frame/menu-popup.ts';
import { createGrid } from '../grid/create-grid.ts';
import type { SavedHead } from '../saving/saved-workbook.ts';
import { Turns } from '../turns.ts';
import { earlierWorkbooks } from './earlier-workbooks.ts';
import { OpenWorkbook, type WorkbookSetting } from './open-workbook.ts';
import { fillWithDemo, openSidebar, restoreView } from './opened-view.ts';
import { saveAsCsv, saveAsXlsx } from './save-as-file.ts';
import { scriptMenus } from './script-menus.ts';
import type { TabIdentity, WorkbookHold } from './tab-identity.ts';

export interface WorkspaceOptions extends Omit<WorkbookSetting, 'univer' | 'onMenus'> {
  readonly files: Files;
  readonly startId: string;
  readonly identity: TabIdentity;
}

/** A workbook by which a person knows it again. */
type OfferedWorkbook = Pick<SavedHead, 'id' | 'name' | 'savedAt'>;

/** What came of an attempt to open a workbook that was saved. */
type Reopening = 'opened' | 'open elsewhere' | 'no longer kept' | 'refused';

/** What becomes of the open workbook when another one is to take its place. */
type Leaving = 'kept' | 'given up' | 'stays';

/**
 * The page's one open workbook, and what the menus do with it. Workbooks are opened one after the other, in the order
 * in which that was asked for: two at once would both be there, one of them unseen.
 */
export class Workspace {
  private current: OpenWorkbook | undefined;
  private readonly turns = new Turns();

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

  /** After a reload what was there; at a new start what it names, and an offer to go on with an earlier workbook. */
  openFirst(start: StartInformation): Promise<void> {
    return this.turns.take(() => this.first(start));
  }

  /** Demo leads, scored and coloured, with the sidebar open. */
  openDemo(): Promise<void> {
    return this.turns.take(() => this.demo());
  }

  /** An empty workbook. */
  openNew(): Promise<void> {
    return this.turns.take(() => this.empty());
  }

  /** A file in place of what is open; one that cannot be opened changes nothing. Says whether it was opened. */
  openFile(name: string, bytes: Uint8Array): Promise<boolean> {
    return this.turns.take(() => this.file(name, async () => bytes));
  }

  /** A file of this computer, as `openFile`; a folder, or a file that has gone meanwhile, cannot even be read. */
  async openChosen(file: File): Promise<void> {
    await this.turns.take(() => this.file(file.name, async () => new Uint8Array(await file.arrayBuffer())));
  }

  /** A workbook that was saved in this browser; where it cannot be opened the person is told why. */
  private reopen(saved: OfferedWorkbook): Promise<void> {
    return this.turns.take(async () => {
      try {
        await this.tellReopening(await this.saved(saved.id), saved);
      } catch (error) {
        await this.tellFailure(SENTENCES.cannotContinue, error);
      }
    });
  }

  /** Tells why nothing was opened. If what was open is closed by then, an empty workbook takes its place. */
  private async tellFailure(title: string, error: unknown): Promise<void> {
    await showFileFailure(title, error);
    if (this.current === undefined) {
      await this.empty();
    }
  }

  private async tellReopening(reopening: Reopening, saved: OfferedWorkbook): Promise<void> {
    const { openElsewhere, noLongerKept } = SENTENCES;
    const refuse = async (message: string): Promise<void> => {
      await showAlert({ title: SENTENCES.cannotContinue, message, buttons: 'OK' });
    };
    switch (reopening) {
      case 'opened':
        return;
      case 'open elsewhere':
        this.offer(saved);
        return refuse(openElsewhere(saved.name));
      case 'no longer kept':
        return refuse(noLongerKept(saved.name));
      case 'refused':
        this.offer(saved);
    }
  }

  private async first({ startId, fileName }: StartInformation): Promise<void> {
    const { store, identity } = this.options;
    const { ofThisStart, newest } = await earlierWorkbooks(store, identity, startId);
    const reopening = ofThisStart && (await this.goOn(ofThisStart));
    if (reopening === 'opened') {
      return;
    }
    if (fileName === undefined) {
      await this.demo();
    } else {
      const read = (): Promise<ArrayBuffer> =>
        fetch('/start-file').then((response) => response.arrayBuffer());
      await this.file(fileName, async () => new Uint8Array(await read()));
    }
    // What just could not be opened stays where it is kept, but is no way to go on.
    if (newest !== undefined && !(reopening === 'failed' && newest.id === ofThisStart?.id)) {
      this.offer(newest);
    }
  }

  /** Opens a saved workbook unasked; where it cannot be opened the person is told why. */
  private async goOn({ id }: SavedHead): Promise<Reopening | 'failed'> {
    try {
      return await this.saved(id);
    } catch (error) {
      await showFileFailure(SENTENCES.cannotContinue, error);
      return 'failed';
    }
  }

  private async demo(): Promise<void> {
    const workbook = await this.replaceBy(undefined, SENTENCES.demoName);
    if (workbook === undefined) {
      return;
    }
    fillWithDemo(workbook);
    await openSidebar(workbook);
  }

  private async empty(): Promise<void> {
    const workbook = await this.replaceBy(undefined, SENTENCES.newName);
    if (workbook !== undefined) {
      await openSidebar(workbook);
    }
  }

  private async file(name: string, read: () => Promise<Uint8Array>): Promise<boolean> {
    const { frame, files } = this.options;
    frame.setStatus(SENTENCES.openingFile(name));
    try {
      const { snapshot, notes } = await files.open(name, await read());
      const workbook = await this.replaceBy(snapshot, name);
      if (workbook === undefined) {
        return false;
      }
      await openSidebar(workbook);
      if (notes.length > 0) {
        frame.toasts.show({ title: SENTENCES.opened(name), message: notes.join('\n'), seconds: -1 });
      }
      return true;
    } catch (error) {
      await this.tellFailure(SENTENCES.cannotOpen, error);
      return false;
    } finally {
      this.current?.showStatus();
    }
  }

  private async saved(id: string): Promise<Reopening> {
    const { store, identity } = this.options;
    const hold = await identity.hold(id);
    if (hold === undefined) {
      return 'open elsewhere';
    }
    let isShown = false;
    try {
      // Read only now that no other tab can change it any more.
      const head = await store?.head(id);
      if (store === undefined || head === undefined) {
        return 'no longer kept';
      }
      const snapshot = await store.snapshot(head);
      const univer = await this.makeRoom();
      if (univer === undefined) {
        return 'refused';
      }
      isShown = true;
      const workbook = await this.show(univer, snapshot, head.name, hold);
      await restoreView(workbook, head);
      return 'opened';
    } finally {
      if (!isShown) {
        hold.release();
      }
    }
  }

  /** A new workbook in place of what is open; undefined where the person would rather keep that. */
  private async replaceBy(
    snapshot: WorkbookSnapshot | undefined,
    name: string,
  ): Promise<OpenWorkbook | undefined> {
    const hold = await this.options.identity.hold(crypto.randomUUID());
    if (hold === undefined) {
      throw new Error('A workbook that was not there is open.');
    }
    const univer = await this.makeRoom();
    if (univer === undefined) {
      hold.release();
      return undefined;
    }
    return this.show(univer, snapshot, name, hold);
  }

  /** A grid for another workbook, with what is open closed; undefined where the person would rather keep that. */
  private async makeRoom(): Promise<UniverHandle | undefined> {
    const { frame, store } = this.options;
    const before = this.current;
    const leaving = await this.leave();
    if (leaving === 'stays') {
      return undefined;
    }
    const place = frame.newGridPlace();
    const univer = createGrid(place);
    // A turn for the page: starting the grid and filling it are both long enough by themselves.
    await nextTask();
    // What a script wrote into the workbook that goes, meanwhile, can be refused though all before it was kept.
    if (leaving === 'kept' && (await this.leave()) === 'stays') {
      univer.univer.dispose();
      place.remove();
      return undefined;
    }
    before?.dispose();
    frame.dropEarlierGrids();
    this.current = undefined;
    frame.sidebar.close();
    if (before !== undefined && store !== undefined) {
      this.offer({ ...before.identity, savedAt: Date.now() });
    }
    return univer;
  }

  /** Keeps what is open, or asks the person, since it could not be opened again. */
  private async leave(): Promise<Leaving> {
    const { current } = this;
    if (current === undefined || (await current.keep())) {
      return 'kept';
    }
    const message = SENTENCES.closeUnsaved(current.name);
    const answer = await showAlert({ title: '', message, buttons: 'YES_NO' });
    return answer === 'YES' ? 'given up' : 'stays';
  }

  private async show(
    univer: UniverHandle,
    snapshot: WorkbookSnapshot | undefined,
    name: string,
    hold: WorkbookHold,
  ): Promise<OpenWorkbook> {
    const { startId, identity } = this.options;
    // What was open is saved by now, so that another tab may have it.
    identity.show(hold);
    const setting = { ...this.options, univer, onMenus: () => this.showMenus() };
    const workbook = made(setting, snapshot, { id: hold.id, startId, name });
    this.current = workbook;
    this.showMenus();
    await workbook.openMenus();
    return workbook;
  }

  /** A way back to a workbook. */
  private offer(saved: OfferedWorkbook): void {
    const when = new Date(saved.savedAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
    const question = SENTENCES.continueWith(saved.name, when);
    this.options.frame.offer(question, SENTENCES.continueButton, () => void this.reopen(saved));
  }

  private showMenus(): void {
    if (this.current !== undefined) {
      this.options.frame.menuBar.show([
        { caption: SENTENCES.menuFile, lines: () => this.fileLines() },
        ...scriptMenus(this.current),
      ]);
    }
  }

  private fileLines(): readonly MenuLine[] {
    const { files } = this.options;
    // In turn: a workbook that gives way to another one could no longer be saved as a file.
    const saveAs = (save: typeof saveAsXlsx): void => void this.turns.take(() => save(this.workbook, files));
    return [
      { kind: 'item', caption: SENTENCES.menuNew, act: () => void this.openNew() },
      {
        kind: 'item',
        caption: SENTENCES.menuOpen,
        act: () => chooseFile((file) => void this.openChosen(file)),
      },
      { kind: 'item', caption: SENTENCES.menuDemo, act: () => void this.openDemo() },
      { kind: 'separator' },
      { kind: 'item', caption: SENTENCES.menuSaveXlsx, act: () => saveAs(saveAsXlsx) },
      { kind: 'item', caption: SENTENCES.menuSaveCsv, act: () => saveAs(saveAsCsv) },
    ];
  }
}

/** A workbook in a grid; where it cannot be opened, the grid goes, which would take keys that are meant for the next. */
function made(...[setting, snapshot, identity]: ConstructorParameters<typeof OpenWorkbook>): OpenWorkbook {
  try {
    return new OpenWorkbook(setting, snapshot, identity);
  } catch (error) {
    setting.univer.univer.dispose();
    throw error;
  }
}
