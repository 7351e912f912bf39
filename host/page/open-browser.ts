import { spawn } from 'node:child_process';

/** Shows an address in the person's browser; where that fails, they have read the address. */
export function openBrowser(address: string): void {
  const [command, args] = opener(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(address: string): readonly [string, readonly string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', [address]];
    case 'win32':
      // The empty word is a title, which `start` would otherwise take the address for.
      return ['cmd', ['/c', 'start', '', address]];
    default:
      return ['xdg-open', [address]];
  }
}
