import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cached, keyOf } from './cache.mjs';
import { at } from './paths.mjs';
import { must } from './run.mjs';
import { say } from './say.mjs';

const RECIPE = 1;
const library = at('node_modules/better-sqlite3');

/** The flags that the package's own build gives to SQLite. */
const sqliteDefines = () => {
  const text = readFileSync(join(library, 'deps/defines.gypi'), 'utf8');
  return [...text.matchAll(/'([A-Z][^']+)'/g)].map(([, define]) => `-D${define}`);
};

const headers = [
  `-I${at('node_modules/node-api-headers/include')}`,
  `-I${at('node_modules/node-addon-api')}`,
  `-I${join(library, 'deps/sqlite3')}`,
];

/**
 * Node-API 10 is what better-sqlite3 asks for; in a runtime with 9 the same functions are
 * there as experimental ones. The last define is what such a runtime then wants to hear.
 */
const addonDefines = [
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];

// g++ alone instead of node-gyp: that would want make, Python and all of Node's headers.
const make = (folder) => {
  say('Compiling better-sqlite3 for this Electron (about a minute, once) …');
  const compile = ['-c', '-O3', '-fPIC', '-DNDEBUG'];
  const object = (name) => join(folder, `${name}.o`);
  const draft = join(folder, 'draft.node');
  must('gcc', [
    ...compile,
    '-std=gnu99',
    '-w',
    ...sqliteDefines(),
    join(library, 'deps/sqlite3/sqlite3.c'),
    '-o',
    object('sqlite3'),
  ]);
  must('g++', [
    ...[
      ...compile,
      '-std=c++20',
      '-w',
      '-fvisibility=hidden',
      '-fvisibility-inlines-hidden',
      '-fno-exceptions',
      '-fno-rtti',
    ],
    ...[...addonDefines, ...sqliteDefines(), ...headers],
    ...[join(library, 'src/better_sqlite3.cpp'), '-o', object('addon')],
  ]);
  must('g++', [
    ...['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-static-libstdc++', '-static-libgcc', '-s'],
    ...[object('addon'), object('sqlite3'), '-ldl', '-lpthread', '-lm', '-o', draft],
  ]);
  renameSync(draft, join(folder, 'better_sqlite3.node'));
};

/** better-sqlite3 for a runtime whose Node-API is below 10: the path of the compiled binding. */
export const sqliteBinding = async ({ beforeCompiling }) => {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  const name = `better-sqlite3-${version}-${process.arch}-${keyOf(RECIPE)}`;
  const folder = await cached(name, async (draft) => {
    beforeCompiling();
    make(draft);
  });
  return join(folder, 'better_sqlite3.node');
};
