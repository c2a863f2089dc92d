import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { must } from './run.mjs';
import { Stop, say } from './say.mjs';

const libraryFolders = () => {
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? '';
  return [`/usr/lib/${triplet}`, `/lib/${triplet}`, '/usr/lib64', '/usr/lib', '/lib64', '/usr/local/lib'];
};

const hasLibrary = (file) => libraryFolders().some((folder) => existsSync(join(folder, file)));
export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const electronNeeds = {
  'libgtk-3-0': () => hasLibrary('libgtk-3.so.0'),
  libnss3: () => hasLibrary('libnss3.so'),
  libasound2: () => hasLibrary('libasound.so.2'),
  libgbm1: () => hasLibrary('libgbm.so.1'),
};
const displayNeeds = { xvfb: () => hasProgram('Xvfb'), xauth: () => hasProgram('xauth') };
const compilerNeeds = { 'g++': () => hasProgram('g++') };

const missingOf = (needs) => Object.keys(needs).filter((name) => !needs[name]());

const isDebian = () => {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
};

/** Debian 13 and Ubuntu 24.04 renamed some libraries when time became 64 bits wide. */
const currentName = (name) => {
  const renamed = `${name}t64`;
  const { status } = spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' });
  return status === 0 ? renamed : name;
};

const install = async (names) => {
  say(`Installing what Electron needs here: ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['update', '-qq'], { env });
  await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names.map(currentName)], {
    env,
  });
};

const ensure = async (needs) => {
  if (process.platform !== 'linux') return;
  const missing = missingOf(needs);
  if (missing.length === 0) return;
  if (!isDebian()) {
    throw new Stop(`Please install what these Debian packages hold, then start again: ${missing.join(' ')}`);
  }
  if (process.getuid() !== 0) {
    throw new Stop(`Please run this once, then start again:\n  sudo apt-get install -y ${missing.join(' ')}`);
  }
  await install(missing);
};

/** Libraries that Electron loads and, where there is no display, a virtual one. */
export const ensureElectronLibraries = () =>
  ensure(
    process.env.DISPLAY || process.env.WAYLAND_DISPLAY
      ? electronNeeds
      : { ...electronNeeds, ...displayNeeds },
  );

export const ensureCompiler = () => ensure(compilerNeeds);
