import type { DistFiles } from '../../../script/dist-files.ts';
import type { HtmlPage, Interaction, Menu } from '../../../services/interaction.ts';
import { recordingInteraction } from '../../../services/recording-interaction.ts';
import { type HostedWorkbook, hostWorkbook } from '../../../workbook/hosted-workbook.ts';
import type { UniverHandle } from '../../../workbook/univer-handle.ts';
import type { WorkbookSnapshot } from '../../../workbook/workbook-snapshot.ts';
import { SENTENCES } from '../../sentences.ts';
import { ScriptFailure } from '../execution/execution.ts';
import { Executions } from '../execution/executions.ts';
import { iframeRealmIn } from '../execution/iframe-realm.ts';
import type { Frame } from '../frame/frame.ts';
import { ChartPictures } from '../grid/chart-pictures.ts';
import { htmlFrame } from '../html-frame/html-frame.ts';
import { SidebarCalls } from '../html-frame/sidebar-calls.ts';
import { Autosave, type SavedCircumstances } from '../saving/autosave.ts';
import type { WorkbookStore } from '../saving/workbook-store.ts';
import { pageInteraction, type Stage } from './page-interaction.ts';

/** The grid has drawn what a script changed after this time. */
const DRAWING_MS = 400;

/** What a workbook of this page is made with. */
export interface WorkbookSetting {
  /** The grid that it is shown in, and has to itself. */
  readonly univer: UniverHandle;
  readonly frame: Frame;
  readonly dist: DistFiles;
  readonly scriptWorkerAddress: string;
  readonly googleScript: string;
  readonly store: WorkbookStore | undefined;
  /** Draws the menus anew. */
  readonly onMenus: () => void;
}

/** What was done to a workbook so far. */
interface Doings {
  /** What the person could undo first; whatever they do in the grid they can undo. */
  readonly lastEdit: unknown;
  /** Calls of scripts that change the document. */
  readonly writes: number;
}

/** A workbook in the grid, with the script at work in it. */
export class OpenWorkbook {
  readonly hosted: HostedWorkbook;
  private readonly executions: Executions;
  private readonly sidebarCalls = new SidebarCalls();
  private readonly autosave: Autosave;
  private readonly chartPictures: ChartPictures;
  private menus: readonly Menu[] = [];
  private sidebarFunction: string | undefined;
  private menuRuns = 0;
  private isClosed = false;
  private opened: Doings;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly setting: WorkbookSetting,
    snapshot: WorkbookSnapshot | undefined,
    readonly identity: Pick<SavedCircumstances, 'id' | 'startId' | 'name'>,
  ) {
    const { frame, dist, univer } = setting;
    frame.setName(identity.name);
    this.hosted = hostWorkbook({
      univer,
      createRealm: iframeRealmIn(frame.realms),
      // Making a world for it takes a moment, in which the page could not answer, and most workbooks call no function.
      scriptLoading: 'when it is called',
      dist,
      interaction: { ...pageInteraction(this.stage('')), ...agreeing() },
      ...(snapshot === undefined ? {} : { snapshot }),
    });
    this.chartPictures = new ChartPictures(this.hosted.document, this.hosted.backstage.context.charts);
    this.executions = new Executions(this.hosted, {
      code: dist.code,
      workerAddress: setting.scriptWorkerAddress,
      onChange: () => this.check(),
    });
    this.autosave = new Autosave({
      document: this.hosted.document,
      store: setting.store,
      circumstances: () => ({ ...identity, sidebarFunction: this.sidebarFunction }),
      isTouched: () => this.isTouched,
      onChange: () => this.check(),
    });
    this.opened = this.doings;
  }

  get name(): string {
    return this.identity.name;
  }

  /** Menus that the script has made. */
  get scriptMenus(): readonly Menu[] {
    return this.menus;
  }

  /** Whether the script has a function of that name. */
  hasFunction(functionName: string): boolean {
    return this.hosted.script.functions.some(({ name }) => name === functionName);
  }

  /** What a menu does; whatever escapes the script is shown. */
  async runFromMenu(functionName: string): Promise<void> {
    this.menuRuns += 1;
    try {
      await this.run(functionName, [], false);
    } catch (error) {
      this.showFailure(error);
    } finally {
      this.menuRuns -= 1;
      this.check();
    }
  }

  /** Lets the script make its menu, without any permission, as live does when a file is opened. */
  async openMenus(): Promise<void> {
    if (!this.hasFunction('onOpen')) {
      return;
    }
    try {
      const args = [{ authMode: 'NONE' }];
      await this.executions.run({
        call: { functionName: 'onOpen', args, mode: 'NONE', isFromSidebar: false },
        interactionOf: (ended) => pageInteraction(this.stage('onOpen'), ended),
      });
    } catch (error) {
      this.showFailure(error);
    }
  }

  /**
   * Calls a function of the script at once, on the thread of the page, which stands still meanwhile: while a workbook
   * is being opened that is quicker, since the grid is drawn but once. Dialogs are taken as agreed to.
   */
  runAtOnce(functionName: string): void {
    this.hosted.script.run(functionName);
    this.settle();
  }

  /** What it holds now, it holds whenever it is opened. */
  takeAsOpened(): void {
    this.opened = this.doings;
  }

  /** The sidebar opened or closed. */
  sidebarChanged(isOpen: boolean): void {
    if (!isOpen) {
      this.sidebarFunction = undefined;
    }
    this.autosave.touch();
  }

  /** Resolves when no script runs, every formula has its result, and everything is saved. */
  async whenIdle(): Promise<void> {
    for (;;) {
      await this.hosted.waitForFormulas();
      if (this.isIdle) {
        return;
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Saves what is unsaved; false where it would be lost when the workbook is closed. */
  keep(): Promise<boolean> {
    return this.autosave.keep();
  }

  /** Saves what is unsaved and takes everything down. */
  dispose(): void {
    this.isClosed = true;
    this.autosave.dispose();
    this.executions.dispose();
    this.chartPictures.dispose();
    this.hosted.dispose();
  }

  /** Says whether it is saved. */
  showStatus(): void {
    this.setting.frame.setStatus(this.status);
  }

  private get status(): string {
    if (this.setting.store === undefined) {
      return SENTENCES.notSaved;
    }
    if (this.autosave.isFailing) {
      return SENTENCES.savingFails;
    }
    return this.autosave.isSaved ? SENTENCES.saved : SENTENCES.saving;
  }

  private get isIdle(): boolean {
    return !this.executions.isRunning && this.sidebarCalls.isIdle && this.autosave.isSaved;
  }

  private get doings(): Doings {
    const { document, calls } = this.hosted;
    const lastEdit = document.get(document.modules.IUndoRedoService).pitchTopUndoElement();
    return { lastEdit, writes: calls.write };
  }

  /** Whether anyone changed it since it was opened. */
  private get isTouched(): boolean {
    const { lastEdit, writes } = this.doings;
    return lastEdit !== this.opened.lastEdit || writes !== this.opened.writes;
  }

  private async run(
    functionName: string,
    args: readonly unknown[],
    isFromSidebar: boolean,
  ): Promise<unknown> {
    try {
      return await this.executions.run({
        call: { functionName, args, mode: 'FULL', isFromSidebar },
        interactionOf: (ended) => pageInteraction(this.stage(functionName), ended),
      });
    } finally {
      this.settle();
    }
  }

  /** What is left to do when a script has run. */
  private settle(): void {
    // Rows can be measured once the grid has drawn them.
    setTimeout(() => this.isClosed || this.fitRows(), DRAWING_MS);
  }

  /** Univer takes this for an edit, which it is none of the person's. */
  private fitRows(): void {
    const { isTouched } = this;
    this.hosted.document.fitWrappedRows();
    if (!isTouched) {
      this.takeAsOpened();
    }
  }

  private async callFromPage(functionName: string, args: readonly unknown[]): Promise<unknown> {
    try {
      return await this.sidebarCalls.run(async () => {
        if (functionName.endsWith('_')) {
          throw new ScriptFailure({ name: 'Error', message: SENTENCES.scriptMissing(functionName) });
        }
        return this.run(functionName, args, true);
      });
    } finally {
      this.check();
    }
  }

  /** @param functionName what runs there, so that a reload can show its sidebar again */
  private stage(functionName: string): Stage {
    const { frame, googleScript } = this.setting;
    const callFromPage = (name: unknown, args: readonly unknown[]): Promise<unknown> =>
      this.callFromPage(String(name), args);
    return {
      toasts: frame.toasts,
      googleScript,
      callFromPage,
      showSidebar: (page: HtmlPage) => {
        this.sidebarFunction = functionName;
        const close = (): void => frame.sidebar.close();
        const leave = (isBackwards: boolean): void => frame.panes.move(isBackwards);
        frame.sidebar.show(page, htmlFrame(page, googleScript, { call: callFromPage, close, leave }));
      },
      addMenu: (menu) => {
        const isSame = (other: Menu): boolean =>
          other.isAddonMenu === menu.isAddonMenu && other.caption === menu.caption;
        this.menus = [...this.menus.filter((other) => !isSame(other)), menu];
        this.setting.onMenus();
      },
    };
  }

  private showFailure(error: unknown): void {
    // What closing stopped is no failure, and none of the workbook that is there now.
    if (this.isClosed) {
      return;
    }
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    const text = name === 'Error' ? message : `${name}: ${message}`;
    this.setting.frame.toasts.show({ title: '', message: SENTENCES.scriptError(text), seconds: -1 });
  }

  /** Says how things stand, and lets those go on who wait for quiet. */
  private check(): void {
    // Called while the parts are still being made, and when they are gone.
    if (this.autosave === undefined || this.isClosed) {
      return;
    }
    this.setting.frame.setRunning(this.menuRuns > 0);
    this.showStatus();
    if (this.isIdle) {
      const waiting = this.waiting;
      this.waiting = [];
      for (const resume of waiting) {
        resume();
      }
    }
  }
}

/** On the thread of the page a script cannot wait for anyone. */
function agreeing(): Pick<Interaction, 'alert' | 'prompt'> {
  const { alert, prompt } = recordingInteraction();
  return { alert, prompt };
}
