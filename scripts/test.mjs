import { rmSync } from 'node:fs';
import { bootstrapElectron } from './bootstrap.mjs';

const { env } = await bootstrapElectron();
const { ensureBuilt } = await import('./lib/build.mjs');
const { runChecks } = await import('./lib/checks.mjs');
const { withDisplay } = await import('./lib/display.mjs');
const { at, root } = await import('./lib/paths.mjs');
const { playwrightResult, sum, vitestResult } = await import('./lib/results.mjs');
const { run } = await import('./lib/run.mjs');
const { say } = await import('./lib/say.mjs');
const { toolScript } = await import('./lib/tool.mjs');

const node = (script, args, more) =>
  run(process.execPath, [script, ...args], { cwd: root, env: { ...env, ...more } });

const build = async () => {
  try {
    await ensureBuilt();
    say('✓ build');
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(`✗ build\n${error.message}`);
    return { passed: 0, failed: 1 };
  }
};

const unitTests = async () => {
  const report = at('out/reports/vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return vitestResult(report, await node(toolScript('vitest'), ['run', ...reporters]));
};

const windowTests = async () => {
  const report = at('out/reports/playwright.json');
  rmSync(report, { force: true });
  const code = await withDisplay((display) =>
    node(toolScript('@playwright/test', 'playwright'), ['test', '--pass-with-no-tests'], display),
  );
  return playwrightResult(report, code);
};

/** Few rows: whether they still find their way through the window, not how fast it is. */
const benchmarks = async () => {
  const code = await node(at('scripts/bench.mjs'), ['frames', 'inbox', '--rows', '2000', '--json']);
  say(code === 0 ? '✓ benchmarks of the window' : '✗ benchmarks of the window');
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const results = [await runChecks(), await build(), await unitTests()];
// Without a build the window would only show what was built before.
if (results[1].failed === 0) results.push(await windowTests(), await benchmarks());

const { passed, failed } = sum(results);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
