import { pathWithoutPackages } from './paths.mjs';
import { must } from './run.mjs';

/** Runs npm on the system's own Node, also when we were started by `npm run`. */
export const npm = async (args, cwd) => {
  const env = { ...process.env, PATH: pathWithoutPackages() };
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node) await must(node, [script, ...args], { cwd, env });
  else await must('npm', args, { cwd, env, shell: process.platform === 'win32' });
};
