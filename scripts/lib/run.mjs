import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenOrphaned } from './orphan.mjs';
import { Stop } from './say.mjs';

const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 1);

/**
 * Runs a program with our terminal, passes signals on and answers its exit code. `detached` puts it into a
 * process group of its own, where a Ctrl-C of the terminal reaches it through us alone.
 */
export const run = (command, args, options = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const pass = (signal) => {
      // A terminal sends Ctrl-C to the whole group: a child in it already has it.
      if (signal === 'SIGINT' && process.stdin.isTTY && !options.detached) return;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const unwatch = whenOrphaned(() => child.kill('SIGTERM'));
    const release = () => {
      unwatch();
      for (const signal of signals) process.off(signal, pass);
    };
    child.once('error', (error) => {
      release();
      fail(error);
    });
    child.once('exit', (code, signal) => {
      release();
      done(exitCode(code, signal));
    });
  });

/** Runs a program to its end and keeps what it printed, in the order it came. */
export const collect = (command, args, options = {}) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (code, signal) =>
      done({ code: exitCode(code, signal), output: Buffer.concat(chunks).toString() }),
    );
  });

/** Runs a step that must succeed; what it printed is shown only when it did not. */
export const must = async (command, args, options = {}) => {
  const { code, output } = await collect(command, args, options);
  if (code === exitCode(null, 'SIGINT')) throw new Stop('Stopped.');
  if (code !== 0)
    throw new Stop(`${output.trimEnd()}\n\nThis failed (exit code ${code}): ${command} ${args.join(' ')}`);
};
