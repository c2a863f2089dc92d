import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import { z } from 'zod';
import { type LoopbackServer, type Reply, startServer } from '../loopback-server';

/**
 * A real PDS of the AT Protocol on this computer, with a directory of accounts that only keeps and gives. What the PDS
 * would ask its AppView goes to `appView`. Not `pds.start()`: that listens to the whole network.
 */
export async function startPds(appView: string) {
  const directory = await startDirectory();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'backbeat-pds-'));
  const env = {
    devMode: true,
    hostname: 'localhost',
    dataDirectory,
    blobstoreDiskLocation: join(dataDirectory, 'blobs'),
    didPlcUrl: directory.url,
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    adminPassword: 'admin',
    jwtSecret: 'secret',
    dpopSecret: randomBytes(32).toString('hex'),
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
    disableSsrfProtection: true,
    bskyAppViewUrl: appView,
    bskyAppViewDid: 'did:web:api.bsky.app',
  };
  const pds = await PDS.create(envToCfg(env), envToSecrets(env));
  await pds.ctx.sequencer.start();
  const { server, url } = await listen(pds.app);
  return {
    url,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await pds.ctx.destroy();
      await directory.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

type Call<S extends z.ZodType> = {
  readonly nsid: string;
  readonly input: unknown;
  readonly answers: S;
  readonly token?: string;
};

/** A call of a client, as the person's own app makes it. */
async function call<S extends z.ZodType>(
  pds: string,
  { nsid, input, answers, token }: Call<S>,
): Promise<z.output<S>> {
  const response = await fetch(`${pds}/xrpc/${nsid}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${nsid}: ${response.status} ${await response.text()}`);
  return answers.parse(await response.json());
}

const createdAnswer = z.object({ did: z.string(), accessJwt: z.string() });
const passwordAnswer = z.object({ password: z.string() });
const recordAnswer = z.object({ uri: z.string(), cid: z.string() });

/** An account with an app password that must not read direct messages. */
export async function createAccount(pds: string, name: string) {
  const input = { handle: `${name}.test`, email: `${name}@example.org`, password: 'main-password' };
  const { did, accessJwt } = await call(pds, {
    nsid: 'com.atproto.server.createAccount',
    input,
    answers: createdAnswer,
  });
  const { password } = await call(pds, {
    nsid: 'com.atproto.server.createAppPassword',
    input: { name: 'Backbeat' },
    answers: passwordAnswer,
    token: accessJwt,
  });
  const write = (record: object, rkey?: string) =>
    call(pds, {
      nsid: 'com.atproto.repo.createRecord',
      input: {
        repo: did,
        collection: 'app.bsky.feed.post',
        ...(rkey === undefined ? {} : { rkey }),
        record: { $type: 'app.bsky.feed.post', ...record },
      },
      answers: recordAnswer,
      token: accessJwt,
    });
  const remove = (uri: string) =>
    call(pds, {
      nsid: 'com.atproto.repo.deleteRecord',
      input: { repo: did, collection: 'app.bsky.feed.post', rkey: uri.split('/').at(-1) },
      answers: z.unknown(),
      token: accessJwt,
    });
  return { did, password, handle: `${name}.test`, write, remove };
}

/** did:plc without its checks: the last operation of each account (web.plc.directory, API). */
function startDirectory(): Promise<LoopbackServer> {
  const operations = new Map<string, unknown>();
  return startServer(({ method, url, body }): Reply => {
    const did = decodeURIComponent(url.pathname.split('/')[1] ?? '');
    if (method === 'POST') operations.set(did, JSON.parse(body));
    const operation = operations.get(did);
    return operation === undefined ? { status: 404 } : { body: operation };
  });
}

async function listen(app: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    server,
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
  };
}
