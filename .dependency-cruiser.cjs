/** The directions between the rooms. Tests may look anywhere; everything else obeys one rule for each room. */
const TEST = '\\.test\\.tsx?$';

/** What each room may import besides itself. */
const ARROWS = {
  core: [],
  demo: ['core'],
  contract: ['core'],
  intake: ['core', 'contract'],
  answers: ['core', 'contract'],
  engine: ['core'],
  i18n: ['core'],
  export: ['core', 'i18n'],
  api: ['core', 'contract', 'answers', 'engine'],
  server: ['core', 'contract', 'answers', 'engine', 'i18n', 'demo', 'intake', 'export', 'api'],
  cli: ['core', 'contract', 'answers', 'engine', 'i18n', 'demo', 'intake', 'export', 'api', 'server'],
  // mocks only by dynamic import: see mocks-by-dynamic-import-alone
  app: ['core', 'contract', 'answers', 'engine', 'i18n', 'intake', 'export'],
};

const MEND = {
  core: 'Core says what the numbers mean and knows nobody. Move what you need into core if it is pure, or pass it in as a parameter.',
  demo: 'Demonstration data is made of core records only. Pass anything else in from the server or from mocks.',
  contract: 'The contract describes the wire in terms of core. Move the schema here, or the rule into core.',
  answers:
    'Answers resolve a question and publish what is counted; who counts stands behind FigureStore. Move the counting into engine, api or server.',
  intake: 'Intake turns foreign records into core records. What it needs of a store or of the API comes in through a port.',
  engine: 'The engine computes what core defines. Move the definition into core; words belong in i18n, the wire in contract.',
  i18n: 'Words and numbers are said about core things. Pass screen state in as parameters.',
  export: 'A file format gets a KPI table and words. Let the caller fetch and pass them in.',
  api: 'The API runs in any runtime over the Store port. Put Node, DuckDB and files behind that port, in server.',
  server: 'The server knows all but the terminal and the screen. Move what both need down into api or core.',
  cli: 'The terminal never shows a screen. Move what both need down into core, engine or i18n.',
  app: 'The app asks through the EngineClient port; it never reaches api, server, cli or demo. Ask over /v1, or move the pure part into core.',
};

const arrows = Object.entries(ARROWS).map(([room, allowed]) => ({
  name: `arrow-${room}`,
  severity: 'error',
  comment: `${room} imports ${allowed.length > 0 ? allowed.join(', ') : 'nothing'}. To mend: ${MEND[room]}`,
  from: { path: `^src/${room}/`, pathNot: TEST },
  to: { path: '^(src|tests|\\.ci)/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

/** Node built-ins live in the server and the terminal. */
const NODE_ROOMS = '^src/(server|cli)/';

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'arrow-mocks',
      severity: 'error',
      comment:
        'mocks serve the real API over memory: core, demo, contract, engine and api. To mend: what mocks need of the server or the app belongs in api.',
      from: { path: '^mocks/', pathNot: TEST },
      to: { path: '^(src|tests|\\.ci)/', pathNot: '^src/(core|demo|contract|answers|engine|api)/' },
    },
    {
      name: 'mocks-by-dynamic-import-alone',
      severity: 'error',
      comment:
        'MSW must never be in the production bundle. To mend: `await import(…)` mocks in src/app/main.tsx behind import.meta.env.MODE.',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^mocks/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'mocks-from-the-composition-root',
      severity: 'error',
      comment: 'Only src/app/main.tsx chooses between the server and the mocks. To mend: take the EngineClient port instead.',
      from: { path: '^src/', pathNot: ['^src/app/main\\.tsx$', TEST] },
      to: { path: '^mocks/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two modules that need each other are one, or need a third. To mend: move what both use into a module of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'screen-never-imports-screen',
      severity: 'error',
      comment: 'A screen stands alone. To mend: move the shared part to src/app/ui, charts, data or shell.',
      from: { path: '^src/app/screens/([^/]+)/', pathNot: TEST },
      to: { path: '^src/app/screens/', pathNot: '^src/app/screens/$1/' },
    },
    {
      name: 'recharts-only-in-charts',
      severity: 'error',
      comment: 'Charts take props and give a picture; no other room knows the library. To mend: add or widen a chart in src/app/charts.',
      from: { path: '^(src|mocks)/', pathNot: '^src/app/charts/' },
      to: { path: 'node_modules/recharts' },
    },
    {
      name: 'ui-has-no-router-and-no-query',
      severity: 'error',
      comment:
        'Primitives and charts are pictures of their props. To mend: let the screen fetch and navigate, and pass values and callbacks.',
      from: { path: '^src/app/(ui|charts)/', pathNot: TEST },
      to: { path: ['node_modules/(wouter|@tanstack/react-query)', '^src/app/(url|data|screens)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-the-gallery',
      severity: 'error',
      comment: 'The gallery is for whoever builds and must not reach the product. To mend: move the shared part to src/app/ui or charts.',
      from: { path: '^(src|mocks)/', pathNot: ['^src/app/gallery/', TEST] },
      to: { path: '^src/app/gallery/' },
    },
    {
      name: 'drivers-only-in-server',
      severity: 'error',
      comment: 'A database sits behind the Store port. To mend: add a method to the port in src/api and implement it in src/server.',
      from: { path: '^(src|mocks)/', pathNot: ['^src/server/', TEST] },
      to: { path: 'node_modules/(@duckdb|@clickhouse|chdb)' },
    },
    {
      name: 'node-only-in-server-and-cli',
      severity: 'error',
      comment: 'This room also runs in a browser or a worker. To mend: take streams or bytes as parameters; open files in server or cli.',
      from: { path: '^(src|mocks)/', pathNot: [NODE_ROOMS, TEST] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-needs-no-package',
      severity: 'error',
      comment:
        'Core, engine and demo data are plain TypeScript, so that any runtime computes the same. To mend: write it, or move it to the room that may.',
      from: { path: '^src/(core|engine|demo)/', pathNot: TEST },
      to: { path: 'node_modules' },
    },
    {
      name: 'react-only-in-app',
      severity: 'error',
      comment: 'Only the app draws. To mend: move the component to src/app; i18n may wrap the messages for React.',
      from: { path: '^(src|mocks)/', pathNot: ['^src/(app|i18n)/', TEST] },
      to: { path: 'node_modules/(react|react-dom|react-aria-components)/' },
    },
    {
      name: 'no-test-tools-in-the-product',
      severity: 'error',
      comment:
        'A development dependency is not installed with the product. To mend: move the import into a test, or the package to dependencies.',
      from: { path: '^src/', pathNot: [TEST, '\\.d\\.ts$', '^src/cli/tajawub\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      comment: 'Tests are leaves. To mend: move the shared fixture into tests/ or into a module beside the code.',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere. To mend: correct the path (with its .ts extension) or add the package to package.json, pinned.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'The package comes in only through another one. To mend: add it to package.json, pinned exactly.',
      from: { path: '^(src|mocks)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^mocks/public/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
