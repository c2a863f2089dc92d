import { safeStorage } from 'electron';

/**
 * Whether the system keeps secrets for us. On Linux without a keyring Chromium would seal with a
 * password that everybody knows; that is no keychain.
 */
export function secretsStatus(): { readonly kind: 'keychain' | 'none' } {
  if (!safeStorage.isEncryptionAvailable()) return { kind: 'none' };
  const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  return { kind: isPlain ? 'none' : 'keychain' };
}

function assertKeychain(): void {
  if (secretsStatus().kind === 'none') throw new Error('This system offers no keychain');
}

/** Base64 in, base64 out: the bytes may be any. */
export function sealSecret(plain: string): string {
  assertKeychain();
  return safeStorage.encryptString(plain).toString('base64');
}

export function openSecret(sealed: string): string {
  assertKeychain();
  return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
}
