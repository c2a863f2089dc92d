import { crypto } from '../../lib/crypto';

/** 32 bits as eight hex digits (FNV-1a over UTF-16 units): to notice a change, never to name a thing. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A name for a thing that has none: 128 bits of SHA-256, hex. */
export const digest = (content: string | Uint8Array): string =>
  crypto().createHash('sha256').update(content).digest('hex').slice(0, 32);
