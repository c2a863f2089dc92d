let loaded: typeof import('node:crypto') | null = null;

/**
 * Node's own cryptography, loaded when it is first needed: a dozen of Node's modules that the first row does not wait
 * for. Imported as a module, every export of it would be looked at once, and looking at one of them loads Web Crypto.
 */
export const crypto = (): typeof import('node:crypto') =>
  (loaded ??= process.getBuiltinModule('node:crypto'));
