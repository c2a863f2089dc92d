import { SECOND } from '@shared/platforms/platform';
import type { Dice } from './dice';
import { type Asked, jsonResponse, readAs, thrown, writeAs } from './fake-net';
import type { FakePlatform } from './fake-platforms';
import { isAmbiguous, LATEST_MS, readFate, writeFate } from './fates';
import type { Fetch } from './life';

type Options = {
  readonly dice: Dice;
  readonly platform: FakePlatform;
  readonly worldMs: () => number;
  /** When nothing gets through, world ms. */
  readonly outage: { readonly fromMs: number; readonly untilMs: number };
};

/** Everything between the program and the platform. */
export type Network = {
  readonly fetch: Fetch;
  /** Reading back what became of an answer fails, whenever it is tried. */
  readonly blind: boolean;
  /** When the next request arrives that was given up long ago, world ms. */
  readonly nextMs: () => number;
  /** Lets arrive what is late until now. */
  readonly arrive: () => void;
  readonly counts: () => { readonly requests: number; readonly ambiguities: number };
};

export function createNetwork({ dice, platform, worldMs, outage }: Options): Network {
  const blind = dice.chance(0.1);
  const late: { readonly atMs: number; readonly asked: Asked }[] = [];
  let requests = 0;
  let ambiguities = 0;

  const carryOutLater = (asked: Asked): void => {
    late.push({ atMs: worldMs() + dice.between(1, LATEST_MS / SECOND) * SECOND, asked });
    late.sort((a, b) => a.atMs - b.atMs);
  };
  const read = (asked: Asked): Response =>
    blind && platform.isLook(asked)
      ? jsonResponse(500, {})
      : readAs(readFate(dice), () => platform.read(asked));
  const write = (asked: Asked): Response => {
    const fate = writeFate(dice);
    if (isAmbiguous(fate)) ambiguities += 1;
    return writeAs(fate, {
      now: () => platform.write(asked, worldMs()),
      later: () => carryOutLater(asked),
    });
  };

  const arrive = (): void => {
    for (let first = late[0]; first !== undefined && first.atMs <= worldMs(); first = late[0]) {
      late.shift();
      platform.write(first.asked, first.atMs);
    }
  };

  return {
    blind,
    fetch: async (asked, cross) => {
      requests += 1;
      if (worldMs() >= outage.fromMs && worldMs() < outage.untilMs) throw thrown.noPort();
      // The world did not wait for the program: what was late comes before what is asked now.
      arrive();
      if (!platform.isWrite(asked)) return read(asked);
      await cross('leaving');
      const answer = write(asked);
      await cross('carried-out');
      return answer;
    },
    nextMs: () => late[0]?.atMs ?? Number.POSITIVE_INFINITY,
    arrive,
    counts: () => ({ requests, ambiguities }),
  };
}
