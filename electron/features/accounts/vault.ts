import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WriteStore } from '../../db/store';
import { crypto } from '../../lib/crypto';
import {
  KEY_BYTES,
  keyFromPassphrase,
  openWith,
  type PassphraseParameters,
  passphraseParameters,
  sealWith,
} from './seal';
import {
  deleteCredential,
  findCredential,
  insertSlot,
  listSlots,
  type Slot,
  type SlotKind,
  upsertCredential,
} from './vault-store';

/** No way is open to the key that seals the credentials. */
export class VaultLockedError extends Error {
  override readonly name = 'VaultLockedError';
  readonly need: 'keychain' | 'passphrase';
  constructor(need: 'keychain' | 'passphrase') {
    super(`the vault needs the ${need}`);
    this.need = need;
  }
}

type Keychain = {
  readonly kind: 'keychain' | 'none';
  readonly seal: (plain: Buffer) => Promise<Buffer>;
  readonly open: (sealed: Buffer) => Promise<Buffer>;
};

export type VaultOptions = {
  readonly store: WriteStore;
  /** Asked for only when it is needed: the answer comes from another process. */
  readonly keychain: () => Promise<Keychain>;
  /** Where the key lies when there is neither keychain nor passphrase: apart from the data, so that a copy of them is safe. */
  readonly keyFile: string;
  readonly passphrase: string | null;
  readonly now: () => number;
};

/**
 * Keeps credentials sealed under one data key, which is itself sealed once for each way to open it: the operating
 * system's keychain, a passphrase, or a key file that only this user account can read.
 */
export type Vault = {
  readonly kind: () => Promise<SlotKind>;
  /** Empty string where nothing is kept for the account. Throws `VaultLockedError`. */
  readonly read: (accountId: string) => Promise<string>;
  readonly write: (credential: { clientId: string; accountId: string; secret: string }) => Promise<void>;
  readonly forget: (accountId: string) => void;
};

const ABOUT_KEY = 'backbeat-data-key';

export function createVault(options: VaultOptions): Vault {
  const { store, now } = options;
  let opening: Promise<Buffer> | null = null;
  const dataKey = (): Promise<Buffer> => {
    opening ??= openDataKey(options).catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  };
  return {
    kind: async () => listSlots(store)[0]?.kind ?? preferredKind(options),
    read: async (accountId) => {
      const sealed = findCredential(store, accountId);
      return sealed === undefined ? '' : openWith(await dataKey(), sealed, accountId).toString('utf8');
    },
    write: async ({ clientId, accountId, secret }) => {
      const sealed = sealWith(await dataKey(), Buffer.from(secret, 'utf8'), accountId);
      upsertCredential(store, { accountId, clientId, sealed, now: now() });
    },
    forget: (accountId) => {
      deleteCredential(store, accountId);
    },
  };
}

async function openDataKey(options: VaultOptions): Promise<Buffer> {
  const slots = listSlots(options.store);
  if (slots.length === 0) return createDataKey(options);
  let need: 'keychain' | 'passphrase' = 'keychain';
  for (const slot of slots) {
    const key = await tryOpen(slot, options);
    if (key !== null) return key;
    if (slot.kind === 'passphrase') need = 'passphrase';
  }
  throw new VaultLockedError(need);
}

async function tryOpen(slot: Slot, options: VaultOptions): Promise<Buffer | null> {
  const { keyFile, passphrase } = options;
  try {
    switch (slot.kind) {
      case 'keychain':
        return await openByKeychain(slot, await options.keychain());
      case 'key-file':
        return existsSync(keyFile) ? openWith(readKeyFile(keyFile), slot.sealedKey, ABOUT_KEY) : null;
      case 'passphrase':
        return passphrase === null
          ? null
          : openWith(passphraseKey(passphrase, slot), slot.sealedKey, ABOUT_KEY);
    }
  } catch {
    // The wrong passphrase, another computer's keychain or key file: the next way may open.
    return null;
  }
}

const openByKeychain = async (slot: Slot, keychain: Keychain): Promise<Buffer | null> =>
  keychain.kind === 'none' ? null : keychain.open(slot.sealedKey);

async function createDataKey(options: VaultOptions): Promise<Buffer> {
  const key = crypto().randomBytes(KEY_BYTES);
  insertSlot(options.store, await newSlot(key, options), options.now());
  return key;
}

async function preferredKind({ passphrase, keychain }: VaultOptions): Promise<SlotKind> {
  if (passphrase !== null) return 'passphrase';
  return (await keychain()).kind === 'keychain' ? 'keychain' : 'key-file';
}

async function newSlot(key: Buffer, options: VaultOptions): Promise<Slot> {
  const kind = await preferredKind(options);
  switch (kind) {
    case 'keychain':
      return { kind, sealedKey: await (await options.keychain()).seal(key), parameters: '{}' };
    case 'key-file':
      return { kind, sealedKey: sealWith(ensureKeyFile(options.keyFile), key, ABOUT_KEY), parameters: '{}' };
    case 'passphrase': {
      const parameters = passphraseParameters();
      const sealedKey = sealWith(keyFromPassphrase(options.passphrase ?? '', parameters), key, ABOUT_KEY);
      return { kind, sealedKey, parameters: JSON.stringify(parameters) };
    }
  }
}

const passphraseKey = (passphrase: string, slot: Slot): Buffer =>
  keyFromPassphrase(passphrase, JSON.parse(slot.parameters) as PassphraseParameters);

const readKeyFile = (path: string): Buffer => Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');

function ensureKeyFile(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${crypto().randomBytes(KEY_BYTES).toString('base64')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  }
  return readKeyFile(path);
}
