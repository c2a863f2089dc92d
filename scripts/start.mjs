import { parseArgs } from 'node:util';
import { bootstrap, bootstrapElectron } from './bootstrap.mjs';

const args = process.argv.slice(2);
const isHeadless =
  parseArgs({ args, strict: false, options: { headless: { type: 'boolean' } } }).values.headless === true;
const ownArgs = args.filter((argument) => argument !== '--headless');

// Ctrl-C is how this ends: whatever the signal did to the program, the person got what they wanted.
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isInterrupted = true));

/** The engine without a window: it says what it polls, stores and would show. */
const startHeadless = async () => {
  await bootstrap();
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { at, root } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');
  await ensureBuilt();
  return run(process.execPath, [at('out/main/cli.js'), 'run', '--practice', ...ownArgs], { cwd: root });
};

const startWindow = async () => {
  const { runtime, env } = await bootstrapElectron();
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { needsDisplay, withDisplay } = await import('./lib/display.mjs');
  const { at, root } = await import('./lib/paths.mjs');
  const { run } = await import('./lib/run.mjs');
  const { say } = await import('./lib/say.mjs');
  await ensureBuilt();
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Electron takes its own helpers down in order; a Ctrl-C that met them all at once would make them complain.
  const options = { cwd: root, env, detached: process.platform !== 'win32' };
  if (!needsDisplay()) return run(runtime.executable, [...switches, '.', ...ownArgs], options);

  say(
    'There is no display: the window is drawn on a virtual one (Xvfb), with practice data. Ctrl-C ends it.',
  );
  // Neither graphics card nor message bus is there: without these Chromium tries and complains again and again.
  const quiet = ['--disable-gpu', '--log-level=3'];
  const shown = ['--practice', '--narrate', `--screenshot=${at('out/start.png')}`, ...ownArgs];
  return withDisplay((display) =>
    run(runtime.executable, [...switches, ...quiet, '.', ...shown], {
      ...options,
      env: { ...env, ...display },
    }),
  );
};

const code = await (isHeadless ? startHeadless() : startWindow());
process.exitCode = isInterrupted ? 0 : code;
