/**
 * Node's own cryptography. Imported as a module, every export of `node:crypto` is looked at once, and looking at one of
 * them loads Web Crypto: milliseconds of every start, in every thread, for what nobody here uses.
 */
export const {
  createCipheriv,
  createDecipheriv,
  createHash,
  hash,
  randomBytes,
  scrypt,
  scryptSync,
  timingSafeEqual,
} = process.getBuiltinModule('node:crypto');
