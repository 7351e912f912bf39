import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { quickDrawing } from './quick-drawing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BROWSER = join(ROOT, 'host/page/browser');
const PAGE = join(ROOT, 'build/page');
/** Says from which sources, as they were, the bundles came. */
const STAMP = 'sources.json';

/** What else shapes the bundles. */
const RECIPE = ['host/page/bundle-page.ts', 'host/page/quick-drawing.ts', 'package-lock.json'];

/** Scripts of the page, by the names under which it asks for them. Each but the first runs in a world of its own. */
const ENTRIES = {
  main: join(BROWSER, 'main.ts'),
  'script-worker': join(BROWSER, 'execution/worker.ts'),
  'file-worker': join(BROWSER, 'files/file-worker.ts'),
  'google-script': join(BROWSER, 'html-frame/google-script.ts'),
};

/**
 * Bundles the page into `build/page`, unless what lies there came from the sources as they are.
 *
 * @returns the folder
 */
export async function bundlePage(): Promise<string> {
  const stamp = join(PAGE, STAMP);
  if (!existsSync(stamp) || !isCurrent(readFileSync(stamp, 'utf8'))) {
    await bundle();
  }
  return PAGE;
}

async function bundle(): Promise<void> {
  // Built beside its place, so that whoever reads it meanwhile finds whole files.
  const fresh = `${PAGE}.${process.pid}`;
  const { metafile } = await build({
    entryPoints: ENTRIES,
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    plugins: [quickDrawing],
    // What pictures of charts are drawn with goes along, so that files can be saved when the server has ended.
    loader: { '.wasm': 'binary', '.ttf': 'binary' },
    outdir: fresh,
    logLevel: 'error',
  });
  const sources = Object.keys(metafile.inputs).filter((path) => path.startsWith('host/'));
  writeFileSync(join(fresh, STAMP), JSON.stringify(stateOf([...sources, ...RECIPE])));
  mkdirSync(PAGE, { recursive: true });
  for (const name of [...Object.keys(ENTRIES).map((entry) => `${entry}.js`), 'main.css', STAMP]) {
    renameSync(join(fresh, name), join(PAGE, name));
  }
  rmSync(fresh, { recursive: true });
}

/** Size and time of change of each file, by its path in the project. */
function stateOf(paths: readonly string[]): Record<string, string> {
  const states = paths.map((path) => {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    return [path, `${size} ${mtimeMs}`];
  });
  return Object.fromEntries(states);
}

function isCurrent(stamp: string): boolean {
  const paths = Object.keys(JSON.parse(stamp));
  return paths.every((path) => existsSync(join(ROOT, path))) && JSON.stringify(stateOf(paths)) === stamp;
}
