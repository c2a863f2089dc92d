import { existsSync } from 'node:fs';
import { at } from './paths.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';

const MIN_MAJOR = 24;

/** The locked Node of this platform, where the registry has one. */
const lockedNode = () => {
  const { platform, arch } = process;
  const isAppleSilicon = platform === 'darwin' && arch === 'arm64';
  const name = `${isAppleSilicon ? 'node-bin' : 'node'}-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const file = at('node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
};

/**
 * Runs this very command again on Node 24 when it was started with an older one.
 * Returns only in a process that is new enough.
 */
export const continueOnNode24 = async () => {
  if (Number.parseInt(process.versions.node, 10) >= MIN_MAJOR) return;
  const node = lockedNode();
  if (!node) {
    throw new Stop(
      `No Node ${MIN_MAJOR} is locked for ${process.platform}-${process.arch}: please install Node ${MIN_MAJOR} and start again.`,
    );
  }
  process.exit(await run(node, [...process.execArgv, ...process.argv.slice(1)]));
};
