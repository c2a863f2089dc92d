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
