const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';
const TID = /^[2-7a-j][2-7a-z]{12}$/;

/**
 * When a record was made, epoch ms, told by the timestamp id at the end of its address; `null` for other record keys.
 * 53 bits of microseconds, then 10 bits of a clock id (atproto specification, "TID", 2026-08).
 */
export function timeOfTid(uri: string): number | null {
  const key = uri.split('/').at(-1) ?? '';
  if (!TID.test(key)) return null;
  let value = 0n;
  for (const character of key) value = value * 32n + BigInt(ALPHABET.indexOf(character));
  return Number((value >> 10n) / 1_000n);
}

/** 53 bits of it are microseconds, the lowest 10 tell writers apart who write at the same one. */
const WRITERS = 1_024;

/** A timestamp id for something that is made now. `random`: from 0 to 1, called twice. */
export function tidAt(now: number, random: () => number): string {
  const microseconds = BigInt(now) * 1_000n + BigInt(Math.floor(random() * 1_000));
  let value = (microseconds << 10n) | BigInt(Math.floor(random() * WRITERS));
  let key = '';
  for (let place = 0; place < 13; place += 1) {
    key = (ALPHABET[Number(value % 32n)] ?? '') + key;
    value /= 32n;
  }
  return key;
}
