import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { quickDrawing } from './quick-drawing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BROWSER = join(ROOT, 'host/page/browser');
const PAGE = join(ROOT, 'build/page');
/** Says from which sources, as they were, the bundles came. */
const STAMP = 'sources.json';

/** What else shapes the bundles. */
const RECIPE = ['host/page/bundle-page.ts', 'host/page/quick-drawing.ts', 'package-lock.json'];

/** What the page itself loads, in parts that are read one after another. */
const PAGE_SCRIPT = { main: join(BROWSER, 'main.ts') };

/** Scripts by the names under which the page asks for them. Each runs in a world of its own. */
const OTHER_SCRIPTS = {
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
  const built = await Promise.all([
    build({ ...settingsFor(fresh), entryPoints: PAGE_SCRIPT, format: 'esm', splitting: true }),
    build({ ...settingsFor(fresh), entryPoints: OTHER_SCRIPTS, format: 'iife' }),
  ]);
  const sources = built
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .filter((path) => path.startsWith('host/'));
  writeFileSync(join(fresh, STAMP), JSON.stringify(stateOf([...sources, ...RECIPE])));
  mkdirSync(PAGE, { recursive: true });
  const made = readdirSync(fresh);
  rmSync(join(PAGE, STAMP), { force: true });
  // What the page asks for first comes when its parts are there, and the stamp last: without it nothing counts as current.
  const last = ['main.js', STAMP];
  for (const name of [...made.filter((name) => !last.includes(name)), ...last]) {
    renameSync(join(fresh, name), join(PAGE, name));
  }
  for (const name of readdirSync(PAGE)) {
    if (!made.includes(name)) {
      rmSync(join(PAGE, name), { force: true });
    }
  }
  rmSync(fresh, { recursive: true });
}

function settingsFor(outdir: string) {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    plugins: [quickDrawing],
    // What pictures of charts are drawn with goes along, so that files can be saved when the server has ended.
    loader: { '.wasm': 'binary', '.ttf': 'binary' },
    outdir,
    logLevel: 'error',
  } as const satisfies BuildOptions;
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
