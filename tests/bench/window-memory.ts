import { readdirSync, readFileSync } from 'node:fs';

const KB_PER_MB = 1_024;

/** The process and all below it, as the system lists them. */
function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = parentOf(pid);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function parentOf(pid: number): number | null {
  try {
    // The name in parentheses may contain anything; the state and the parent follow the last one.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(parent);
  } catch {
    return null;
  }
}

/**
 * The proportional set size of a process and all below it in MB: private pages, and shared ones by the number of
 * those who share them (proc_pid_smaps(5)). Linux only.
 */
export function proportionalMb(pid: number): number {
  const sizes = processTree(pid).map((each) => {
    const rollup = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]);
  });
  return sizes.reduce((sum, kb) => sum + kb, 0) / KB_PER_MB;
}
