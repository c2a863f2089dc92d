import { crypto } from '../../lib/crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** AES-256-GCM. `about` is bound in: a sealed secret put beside another account does not open. */
export function sealWith(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = crypto().randomBytes(NONCE_BYTES);
  const cipher = crypto().createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when the key is wrong or anything was changed. */
export function openWith(key: Buffer, sealed: Buffer, about: string): Buffer {
  const decipher = crypto().createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

export type PassphraseParameters = { readonly salt: string; readonly cost: number };

/** scrypt with N = 2^17, r = 8, p = 1: OWASP's first choice for it (Password Storage Cheat Sheet, 2025). */
export const passphraseParameters = (): PassphraseParameters => ({
  salt: crypto().randomBytes(16).toString('base64'),
  cost: 2 ** 17,
});

export const keyFromPassphrase = (passphrase: string, { salt, cost }: PassphraseParameters): Buffer =>
  crypto().scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, {
    N: cost,
    r: 8,
    p: 1,
    maxmem: 256 * cost * 8,
  });
