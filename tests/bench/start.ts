import { type Figure, figure, percentile } from './figure';
import { bareProgram, startBare, startProgram, windowDataDir } from './window-program';

const ROUNDS = 7;

/** From the start of the process to the first painted row of the inbox; the floor is a bare window's ready-to-show. */
export async function startBench(rows: number): Promise<Figure[]> {
  const dataDir = windowDataDir(rows);
  const bare = bareProgram();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [floorMs, ourMs] = [await bareMs(bare), await firstRowMs(dataDir)];
    // The first round fills the caches of the disk and of the script engine.
    if (round === 0) continue;
    floor.push(floorMs);
    ours.push(ourMs);
  }
  return [figure('start.first-row', 'ms', percentile(ours, 0.5), percentile(floor, 0.5))];
}

async function bareMs(folder: string): Promise<number> {
  const { window, readyAt } = await startBare(folder);
  await window.stop();
  return readyAt - window.spawnedAt;
}

async function firstRowMs(dataDir: string): Promise<number> {
  const { window, page, firstRowAt } = await startProgram(dataDir);
  page.close();
  await window.stop();
  return firstRowAt - window.spawnedAt;
}
