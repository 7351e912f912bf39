import type { DistFiles } from '../../script/dist-files.ts';
import { SENTENCES } from '../sentences.ts';
import type { StartInformation } from '../start-information.ts';
import { acceptDroppedFiles } from './files/dropped-files.ts';
import { Files } from './files/file-work.ts';
import { Frame } from './frame/frame.ts';
import { loadWorkspace } from './load-workspace.ts';
import type { LocalWorkbookWindow } from './local-workbook-window.ts';
import { WorkbookStore } from './saving/workbook-store.ts';
import { TabIdentity } from './workspace/tab-identity.ts';
import type { Workspace } from './workspace/workspace.ts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import './page.css';

const frame: Frame = new Frame(() => workspace?.sidebarChanged());
let workspace: Workspace | undefined;
frame.setName(SENTENCES.product);
frame.setStatus(SENTENCES.opening);

start().catch((error: unknown) => {
  console.error(error);
  frame.setStatus(SENTENCES.failedToStart(String(error)));
});

async function start(): Promise<void> {
  if (!crossOriginIsolated) {
    throw new Error(SENTENCES.noIsolation);
  }
  const [information, dist, googleScript, scriptWorkerAddress, fileWorkerAddress, store, parts] =
    await Promise.all([
      fetchJson<StartInformation>('/start.json'),
      fetchJson<DistFiles>('/dist.json'),
      fetch('/google-script.js').then((response) => response.text()),
      addressHere('/script-worker.js'),
      addressHere('/file-worker.js'),
      WorkbookStore.open().catch(() => undefined),
      loadWorkspace(),
    ]);
  const identity = new TabIdentity();
  const opened = new parts.Workspace({
    frame,
    dist,
    googleScript,
    store,
    identity,
    startId: information.startId,
    files: new Files(fileWorkerAddress),
    scriptWorkerAddress,
  });
  workspace = opened;
  const isFirstOpen = opened.openFirst(information);
  acceptDroppedFiles((file) => void opened.openChosen(file));
  await isFirstOpen;
  await store?.tidy((id, forget) => identity.unlessShown(id, forget));
  Object.assign(window, { localWorkbook: windowOf(opened) });
}

function windowOf(opened: Workspace): LocalWorkbookWindow {
  return {
    get services() {
      return opened.workbook.hosted.services;
    },
    get calls() {
      return opened.workbook.hosted.calls;
    },
    get log() {
      return opened.workbook.hosted.log;
    },
    get name() {
      return opened.workbook.name;
    },
    snapshot: () => opened.workbook.hosted.snapshot(),
    waitForFormulas: () => opened.workbook.hosted.waitForFormulas(),
    whenIdle: () => opened.workbook.whenIdle(),
    openFile: (name, bytes) => opened.openFile(name, bytes),
  };
}

/** An address that stays when the server has ended: scripts run on, and files can be saved. */
async function addressHere(address: string): Promise<string> {
  const response = await fetch(address);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error((await response.text()) || `${response.status} ${address}`);
  }
  return response.json();
}
