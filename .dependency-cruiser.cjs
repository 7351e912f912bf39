/** The arrows of ARCHITECTURE.md: imports point one way. */

/** A rule that lets a folder import only what is listed. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...allowed, 'node_modules/'], dependencyTypesNot: ['core'] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import must be found, or its arrow cannot be checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-rooms-for-everything',
      comment: 'A folder says what lives in it.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(utils|shared|helpers)/', pathNot: 'node_modules/' },
    },
    only('table-needs-nothing', '^src/core/table/', ['^src/core/table/'], 'Cells know nothing of scores.'),
    only('stats-need-nothing', '^src/core/stats/', ['^src/core/stats/'], 'Numbers in, numbers out.'),
    only(
      'scoring-needs-table',
      '^src/core/scoring/',
      ['^src/core/(scoring|table)/'],
      'Scores are made of cells.',
    ),
    only(
      'backtest-needs-scoring-and-stats',
      '^src/core/backtest/',
      ['^src/core/(backtest|scoring|stats|table)/'],
      'The proof is made of scores and statistics.',
    ),
    {
      name: 'no-node-in-what-ships',
      comment: 'What ships runs in Apps Script and in the sidebar, where nothing of Node is.',
      severity: 'error',
      from: { path: '^(src|sidebar)/' },
      to: { dependencyTypes: ['core'] },
    },
    only('app-needs-core', '^src/app/', ['^src/(app|core)/'], 'Use cases reach a sheet through ports alone.'),
    only('gas-needs-app', '^src/gas/', ['^src/(gas|app|core)/'], 'Adapters serve the use cases.'),
    only(
      'sidebar-needs-core',
      '^sidebar/',
      ['^sidebar/', '^src/(core|app)/'],
      'The sidebar calls, it does not reach in.',
    ),
    {
      name: 'sidebar-takes-types-of-app',
      comment: 'What the sidebar knows of the use cases are the shapes of their answers.',
      severity: 'error',
      from: { path: '^sidebar/' },
      to: { path: '^src/app/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'host-loads-dist',
      '^host/',
      ['^host/'],
      'The local workbook runs the built files, as Apps Script does.',
    ),
    {
      name: 'host-files-run-in-a-page-too',
      comment: 'Files are opened and saved in Node and in the browser alike.',
      severity: 'error',
      from: { path: '^host/files/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-runs-in-a-browser',
      comment: 'Nothing of Node is in a browser; the server of the page lies beside it.',
      severity: 'error',
      from: { path: '^host/page/browser/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-does-not-need-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
