import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '@shared/platforms/platform';
import type { FakeClock } from './fake-clock';

/** Five minutes: longer than anything that is waited for. */
const MOST_SECONDS = 300;

/** Lets time pass, a second at a time, until it is so; requests go over the real network meanwhile. */
export async function untilSo(
  clock: FakeClock,
  isSo: () => Promise<boolean>,
  onSecond: () => void = () => undefined,
): Promise<void> {
  for (let seconds = 0; seconds < MOST_SECONDS; seconds += 1) {
    for (let turn = 0; turn < 10; turn += 1) {
      if (await isSo()) return;
      await pause(5);
    }
    await clock.advance(SECOND);
    onSecond();
  }
  throw new Error('it never was');
}
