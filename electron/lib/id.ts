import { crypto } from './crypto';

/** Characters of a hashed id: 22 × 6 bits hold the first 128 bits of SHA-256, short enough for an index of millions. */
const HASH_LENGTH = 22;

/**
 * The id of something with a natural key: the same parts give the same id on every computer, so that two
 * workstations that poll one account store one message. Parts are length-prefixed: ('a', 'bc') is not ('ab', 'c').
 */
export function hashId(...parts: readonly string[]): string {
  let key = '';
  for (const part of parts) key += `${part.length}:${part}`;
  return crypto().hash('sha256', key, 'base64url').slice(0, HASH_LENGTH);
}

/** A UUIDv7 (RFC 9562): ids of what people make here, in the order in which they were made. */
export function uuidv7(now: number): string {
  const bytes = crypto().randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
