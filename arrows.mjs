/** Checks the arrows of ARCHITECTURE.md: which folder may import which. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';

const FOLDERS = ['src', 'sidebar', 'host'];
/** Far fewer modules than this means that the tool did not read the sources, which it would pass as clean. */
const LEAST_MODULES = 100;

/**
 * @param root folder that holds the sources and the rules
 * @returns how many modules were read, and a line for each forbidden import
 */
export async function checkArrows(root) {
  const require = createRequire(import.meta.url);
  const { forbidden, options } = require('./.dependency-cruiser.cjs');
  const { output } = await cruise(FOLDERS, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  });
  const own = output.modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && !source.includes('node_modules'),
  );
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { modules: own.length, violations };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { modules, violations } = await checkArrows(process.cwd());
  for (const violation of violations) console.error(violation);
  if (modules < LEAST_MODULES)
    console.error(`Only ${modules} modules were read: the check has seen nothing.`);
  else console.log(`${modules} modules read, ${violations.length} forbidden imports`);
  if (violations.length > 0 || modules < LEAST_MODULES) process.exitCode = 1;
}
