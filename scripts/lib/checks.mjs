import { existsSync } from 'node:fs';
import { at, root } from './paths.mjs';
import { collect } from './run.mjs';
import { say } from './say.mjs';
import { checkSources } from './source-rules.mjs';
import { toolScript } from './tool.mjs';

const tool =
  (script, ...args) =>
  () =>
    collect(process.execPath, [script, ...args], { cwd: root });
const types = (project) => tool(toolScript('typescript', 'tsc'), '-p', `tsconfig.${project}.json`);
const programFolders = () => ['electron', 'renderer', 'shared'].filter((folder) => existsSync(at(folder)));

const steps = () => ({
  'types: engine and shell': types('node'),
  'types: window': types('web'),
  'types: preload and tests': types('mixed'),
  'lint and format': tool(toolScript('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'),
  'who imports whom': tool(toolScript('dependency-cruiser', 'depcruise'), ...programFolders()),
  'unused code': tool(toolScript('knip'), '--no-progress'),
  'source rules': checkSources,
});

const runStep = async ([name, check]) => {
  const startedAt = Date.now();
  const { code, output } = await check();
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
};

/** Every check, each to its end; answers how many held and how many did not. */
export const runChecks = async () => {
  const results = [];
  // One at a time: most of them use every core already.
  for (const step of Object.entries(steps())) results.push(await runStep(step));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
};
