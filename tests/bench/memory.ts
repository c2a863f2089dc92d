import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, figure, percentile } from './figure';
import { proportionalMb } from './window-memory';
import { bareProgram, startBare, startProgram, windowDataDir } from './window-program';

const ROUNDS = 3;
const SETTLED_MS = 5_000;

/** The memory of all processes, five seconds after the first row; the floor is a bare window's. */
export async function memoryBench(rows: number): Promise<Figure[]> {
  if (process.platform !== 'linux') {
    process.stderr.write('memory: not measured, for only Linux tells the proportional set size\n');
    return [];
  }
  const dataDir = windowDataDir(rows);
  const bare = bareProgram();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await bareMb(bare));
    ours.push(await programMb(dataDir));
  }
  return [figure('memory.pss', 'MB', percentile(ours, 0.5), percentile(floor, 0.5))];
}

async function bareMb(folder: string): Promise<number> {
  const { window } = await startBare(folder);
  try {
    await pause(SETTLED_MS);
    return proportionalMb(window.pid);
  } finally {
    await window.stop();
  }
}

async function programMb(dataDir: string): Promise<number> {
  const { window, page } = await startProgram(dataDir);
  page.close();
  try {
    await pause(SETTLED_MS);
    return proportionalMb(window.pid);
  } finally {
    await window.stop();
  }
}
