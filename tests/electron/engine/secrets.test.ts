import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainHost } from '../../../electron/engine/host';
import { createLogger } from '../../../electron/lib/logger';
import { startTestEngine } from '../../helpers/engine';
import { folderMaker } from '../../helpers/folder';
import type { HttpServer } from '../../helpers/http-server';
import { startTokenServer, TOKEN } from '../../helpers/token-server';

// A passphrase is slow to try on purpose.
vi.setConfig({ testTimeout: 30_000 });

const PASSPHRASE = 'correct horse battery';
const newFolder = folderMaker();

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function mastodon(): Promise<HttpServer> {
  const server = await startTokenServer();
  closing.push(server.close);
  return server;
}

type Overrides = Parameters<typeof startTestEngine>[0];

async function engineWith(overrides: Overrides & { readonly dataDir: string }) {
  const engine = await startTestEngine(overrides);
  closing.push(engine.stop);
  return engine;
}

async function withAccount(overrides: Overrides & { readonly dataDir: string }) {
  const server = await mastodon();
  const engine = await engineWith(overrides);
  const client = await engine.api.clients.add({ name: 'Bakery' });
  const account = await engine.api.accounts.add({
    clientId: client.id,
    account: { platform: 'mastodon', server: server.origin, token: TOKEN },
  });
  return { engine, ref: { clientId: client.id, accountId: account.id }, server };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Files of a folder in which a text stands as it is. */
const holding = (folder: string, text: string): string[] =>
  filesOf(folder).filter((file) => readFileSync(file).includes(text));

describe('a secret', () => {
  it('stands in no file and no line of the log, and opens with the key file beside the settings', async () => {
    const [dataDir, configDir] = [newFolder(), newFolder()];
    const lines: string[] = [];
    const logger = createLogger({ now: Date.now, write: (line) => lines.push(line) });
    const { engine, ref, server } = await withAccount({ dataDir, configDir, logger });
    await engine.api.accounts.pollNow({ clientId: null, accountId: null });
    await expect(
      engine.api.accounts.mend({
        ...ref,
        account: { platform: 'mastodon', server: server.origin, token: `${TOKEN}x` },
      }),
    ).rejects.toMatchObject({ code: 'CONNECTOR' });
    expect([
      holding(dataDir, TOKEN),
      holding(configDir, TOKEN),
      lines.filter((line) => line.includes(TOKEN)),
    ]).toEqual([[], [], []]);
    const keyFile = join(configDir, 'vault.key');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(holding(dataDir, readFileSync(keyFile, 'utf8').trim())).toEqual([]);
    expect(await engine.api.accounts.check(ref)).toMatchObject({ name: 'Bakery' });
    expect(JSON.stringify(await engine.api.accounts.list({ clientId: null }))).not.toContain(TOKEN);
  });

  it('does not open from a copy of the data without the key file, and the stream says so', async () => {
    const dataDir = newFolder();
    const { engine, ref } = await withAccount({ dataDir, configDir: newFolder() });
    await engine.stop();
    const copied = await engineWith({ dataDir, configDir: newFolder() });
    await expect(copied.api.accounts.check(ref)).rejects.toMatchObject({ code: 'SECRETS_LOCKED' });
    const results = await copied.api.accounts.pollNow({ clientId: null, accountId: null });
    expect(results.map(({ errors, failure }) => [errors, failure?.kind])).toEqual(
      [1, 2, 3, 4].map(() => [1, 'transient']),
    );
    const [account] = await copied.api.accounts.list({ clientId: null });
    expect(account?.streams.map(({ state }) => state)).toEqual(['failing', 'failing', 'failing', 'failing']);
  });

  it('under a passphrase opens with that one only', async () => {
    const [dataDir, configDir] = [newFolder(), newFolder()];
    const { engine, ref } = await withAccount({ dataDir, configDir, passphrase: PASSPHRASE });
    expect((await engine.api.app.status()).secrets).toBe('passphrase');
    await engine.stop();
    for (const passphrase of ['wrong', null]) {
      const locked = await engineWith({ dataDir, configDir, passphrase });
      await expect(locked.api.accounts.check(ref)).rejects.toMatchObject({
        code: 'SECRETS_LOCKED',
        data: { need: 'passphrase' },
      });
      await locked.stop();
    }
    const open = await engineWith({ dataDir, configDir, passphrase: PASSPHRASE });
    expect(await open.api.accounts.check(ref)).toMatchObject({ name: 'Bakery' });
    expect([holding(dataDir, PASSPHRASE), holding(dataDir, TOKEN), filesOf(configDir)]).toEqual([[], [], []]);
  });

  it('under the keychain opens where that keychain is', async () => {
    const [dataDir, configDir] = [newFolder(), newFolder()];
    const flip = async (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
    const host = {
      ...plainHost,
      keychain: async () => ({ kind: 'keychain' as const, seal: flip, open: flip }),
    };
    const { engine, ref } = await withAccount({ dataDir, configDir, host });
    expect((await engine.api.app.status()).secrets).toBe('keychain');
    expect(await engine.api.accounts.check(ref)).toMatchObject({ name: 'Bakery' });
    await engine.stop();
    const elsewhere = await engineWith({ dataDir, configDir });
    await expect(elsewhere.api.accounts.check(ref)).rejects.toMatchObject({
      code: 'SECRETS_LOCKED',
      data: { need: 'keychain' },
    });
    expect([holding(dataDir, TOKEN), filesOf(configDir)]).toEqual([[], []]);
  });

  it('is forgotten with its account and with its client', async () => {
    const dataDir = newFolder();
    const { engine, ref } = await withAccount({ dataDir, configDir: newFolder() });
    const kept = () => {
      const db = new Database(join(dataDir, 'workstation.sqlite'), { readonly: true });
      const rows = db.prepare('SELECT account_id FROM credential').all();
      db.close();
      return rows;
    };
    expect(kept()).toEqual([{ account_id: ref.accountId }]);
    await engine.api.accounts.remove(ref);
    expect(kept()).toEqual([]);
    await engine.api.clients.remove({ id: ref.clientId, name: 'Bakery' });
    expect(await engine.api.clients.list()).toEqual([]);
    expect(readdirSync(join(dataDir, 'clients'))).toEqual([]);
  });
});
