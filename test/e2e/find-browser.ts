import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names an executable to use instead of the ones that are looked for. */
const OWN_CHOICE = 'SCORESHEET_BROWSER';

/** A download that hangs ends here. */
const LONGEST_INSTALL_MS = 300_000;

/** Where Chromium and its relatives are usually installed, by `process.platform`. */
function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined
          ? []
          : [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Microsoft/Edge/Application/msedge.exe'),
            ];
      });
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/microsoft-edge',
        '/snap/bin/chromium',
      ];
  }
}

/**
 * The executable of a Chromium: the one that `SCORESHEET_BROWSER` names, one that is installed, or one that is
 * installed now. Tests of the page need one, and fail without it.
 *
 * @throws Error with what to do
 */
export function findBrowser(): string {
  const chosen = process.env[OWN_CHOICE];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) {
      throw new Error(`${OWN_CHOICE} names “${chosen}”, which is not there.`);
    }
    return chosen;
  }
  return installed() ?? newlyInstalled();
}

function installed(): string | undefined {
  return [...usualPlaces(), chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

function newlyInstalled(): string {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const ways: readonly (readonly [string, ...string[]])[] = [
    // A Debian's own browser comes with all that it needs to run.
    ...(isRootOnDebian ? ([['sh', '-c', 'apt-get update && apt-get install -y chromium']] as const) : []),
    ['npx', 'playwright-core', 'install', 'chromium'],
  ];
  for (const [command, ...args] of ways) {
    try {
      execFileSync(command, args, {
        stdio: 'ignore',
        shell: process.platform === 'win32',
        timeout: LONGEST_INSTALL_MS,
      });
    } catch {
      // The next way may do.
    }
    const found = installed();
    if (found !== undefined) {
      return found;
    }
  }
  throw new Error(
    `No Chromium was found and none could be installed: install one, or name its executable in ${OWN_CHOICE}.`,
  );
}
