import { ensureDependencies } from './lib/dependencies.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { endOnStop, say } from './lib/say.mjs';

process.on('uncaughtException', endOnStop);

/** Packages first, then the Node that they need. Returns only in a process that has both. */
export const bootstrap = async () => {
  await ensureDependencies();
  await continueOnNode24();
};

const describe = ({ kind, version }) => {
  if (kind === 'given') return `Runtime: Electron ${version} (given by ELECTRON_OVERRIDE_DIST_PATH)`;
  if (kind === 'own') return `Runtime: Electron ${version}`;
  return `Runtime: Electron ${version}, the fallback, because Electron's own download cannot be reached`;
};

/**
 * Packages, Node and Electron with all that it needs on this machine.
 * Answers the runtime and the environment in which it is to be launched.
 */
export const bootstrapElectron = async () => {
  await bootstrap();
  const { ensureElectronLibraries, ensureCompiler } = await import('./lib/system-libraries.mjs');
  const { findElectron } = await import('./lib/electron.mjs');
  await ensureElectronLibraries();
  const runtime = await findElectron();
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ELECTRON_EXEC_PATH: runtime.executable,
  };
  // Node-API 10, which better-sqlite3's prebuilt binding asks for, came with Electron 36.
  if (Number.parseInt(runtime.version, 10) < 36) {
    const { sqliteBinding } = await import('./lib/sqlite-binding.mjs');
    env.BACKBEAT_SQLITE_BINDING = await sqliteBinding({ beforeCompiling: ensureCompiler });
  }
  say(describe(runtime));
  return { runtime, env };
};

if (import.meta.main ?? process.argv[1] === import.meta.filename) await bootstrapElectron();
