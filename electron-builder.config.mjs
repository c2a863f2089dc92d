import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Both come from scripts/package.mjs: the runtime that is used here, and a binding for it where it is an old one.
const { ELECTRON_OVERRIDE_DIST_PATH: runtime, BACKBEAT_SQLITE_BINDING: binding } = process.env;

export default {
  appId: 'org.backbeat.workstation',
  productName: 'Backbeat',
  directories: { output: 'dist', buildResources: 'resources' },
  electronDist: runtime,
  electronVersion: readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, ''),
  files: [
    'out/{main,preload,renderer}/**',
    '!**/*.map',
    'resources/triage/{common-words.txt,{rules,lexicon,cues,weights}/**}',
    'package.json',
    // better-sqlite3 brings its own sources and a binding for every platform.
    '!node_modules/better-sqlite3/{deps,src,prebuilds}/**',
    `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    '!node_modules/node-addon-api/**',
    // The Node that the scripts run on.
    '!node_modules/node-{linux,darwin,win}-*/**',
    '!node_modules/node-bin-*/**',
  ],
  extraResources: [
    { from: 'resources/triage/LICENSES.md', to: 'LICENSES-triage.md' },
    ...(binding ? [{ from: binding, to: 'better_sqlite3.node' }] : []),
  ],
  asar: true,
  asarUnpack: '**/*.node',
  // The binding is a prebuilt one for Node-API: nothing is compiled.
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  },
  linux: { category: 'Office', executableName: 'backbeat' },
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true }),
};
