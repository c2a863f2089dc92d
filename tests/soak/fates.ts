import { SECOND } from '@shared/platforms/platform';
import type { Dice } from './dice';

/**
 * What becomes of a request. The first line never reaches the platform, the second is answered; `swallowed` reached
 * nobody, but looks like those of the last line, which were carried out, or will be within a minute.
 */
const WRITES = {
  ...{ 'no-name': 4, 'no-port': 8 },
  ...{ fine: 34, 'no-rights': 2, invalid: 3, 'too-many': 4 },
  ...{ swallowed: 8, 'gateway-away': 5 },
  ...{
    'stored-then-500': 6,
    'stored-then-busy': 3,
    'stored-then-cut': 7,
    'stored-then-silent': 5,
    'stored-then-nonsense': 4,
    late: 8,
  },
} as const;
export type WriteFate = keyof typeof WRITES;

const READS = { fine: 78, 'no-port': 8, 'server-error': 6, silent: 4, nonsense: 2, 'cut-short': 2 } as const;
export type ReadFate = keyof typeof READS;

export const writeFate = (dice: Dice): WriteFate => dice.pick(WRITES);
export const readFate = (dice: Dice): ReadFate => dice.pick(READS);

/** After these nobody who sent it can know whether it is out. */
export const isAmbiguous = (fate: WriteFate): boolean =>
  !['no-name', 'no-port', 'fine', 'no-rights', 'invalid', 'too-many'].includes(fate);

/**
 * A platform that is given up on carries out within a minute what it still had, and shows it: that is what the looks
 * wait for. Both together stay below it.
 */
export const LATEST_MS = 35 * SECOND;
export const LONGEST_LAG_MS = 20 * SECOND;
