// Who may import whom: docs/architecture.md says why. A rule names the only ways in or out of a folder.

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const typesExcepted = { dependencyTypesNot: ['type-only'] };

/** A folder that imports itself, what is listed, and packages. */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(electron|renderer|shared|scripts|tests)/', pathNot: [from, ...allowed], ...extra },
});

const general = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-orphans',
    comment: 'A module that nothing imports and that is no entry: delete it or wire it.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(electron|renderer|shared)/',
      pathNot: ['^electron/[^/]+[.]ts$', '[.]d[.]ts$'],
    },
    to: {},
  },
  {
    name: 'program-not-tests',
    severity: 'error',
    from: { path: '^(electron|renderer|shared|scripts)/' },
    to: { path: '^tests/' },
  },
];

const shared = [
  only('shared-imports-shared', '^shared/', []),
  {
    name: 'shared-is-pure',
    comment: 'zod and temporal only; the contract library in contract.ts.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', npm('zod', 'temporal-polyfill', 'temporal-spec', '@orpc/contract')] },
  },
  {
    name: 'contract-library-in-contracts',
    severity: 'error',
    from: { path: '^shared/', pathNot: '(^|/)contract[.]ts$' },
    to: { path: npm('@orpc/contract') },
  },
];

const renderer = [
  only('ui-and-lib-at-the-bottom', '^renderer/(ui|lib|locales)/', ['^shared/']),
  only('features-below-app', '^renderer/features/', ['^renderer/(ui|lib|locales)/', '^shared/']),
  only('renderer-not-electron', '^renderer/', ['^shared/']),
  {
    name: 'view-features-apart',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/', ...typesExcepted },
  },
];

const lib = '^electron/lib/';
const foundation = '^electron/(lib|db|connectors)/';
const electron = [
  only('lib-at-the-bottom', lib, ['^shared/']),
  only('db-knows-no-domain', '^electron/db/', [lib, '^shared/']),
  only('connectors-know-no-store', '^electron/connectors/', [lib, '^shared/']),
  only('practice-is-a-foreign-server', '^electron/practice/', [lib, '^shared/']),
  only('jobs-say-when', '^electron/jobs/', [lib, '^shared/'], typesExcepted),
  only('features-below-engine', '^electron/features/', [foundation, '^shared/'], typesExcepted),
  only('shell-knows-no-engine', '^electron/app/', [lib, '^shared/'], typesExcepted),
  {
    name: 'engine-knows-no-shell',
    severity: 'error',
    from: { path: '^electron/(engine|features|jobs|db|connectors|practice|lib)/' },
    to: { path: ['^electron/(app|cli)/', '^renderer/'] },
  },
  {
    name: 'engine-on-top',
    severity: 'error',
    from: { path: '^electron/(features|jobs)/' },
    to: { path: '^electron/engine/' },
  },
  {
    name: 'entries-on-top',
    severity: 'error',
    from: { path: '^electron/' },
    to: { path: '^electron/[^/]+[.]ts$' },
  },
  {
    name: 'features-apart',
    comment: 'The engine wires features; one may name another only in types.',
    severity: 'error',
    from: { path: '^electron/features/([^/]+)/' },
    to: { path: '^electron/features/', pathNot: '^electron/features/$1/', ...typesExcepted },
  },
  {
    name: 'platforms-apart',
    severity: 'error',
    from: { path: '^electron/connectors/([^/]+)/' },
    to: { path: '^electron/connectors/[^/]+/', pathNot: '^electron/connectors/($1|http)/' },
  },
];

const libraries = [
  {
    name: 'sql-in-stores',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: ['^electron/db/', '-store[.]ts$'] },
    to: { path: npm('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3') },
  },
  {
    name: 'electron-in-the-shell',
    severity: 'error',
    from: {
      path: '^(electron|renderer|shared)/',
      pathNot: ['^electron/(main|preload|engine-process)[.]ts$', '^electron/app/'],
    },
    to: { path: npm('electron') },
  },
];

module.exports = {
  forbidden: [...general, ...shared, ...renderer, ...electron, ...libraries],
  options: {
    // TypeScript 7 has no API to parse with; swc tells type-only imports apart as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]css$', '[?]raw$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
