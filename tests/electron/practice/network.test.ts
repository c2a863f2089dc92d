import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareIds } from '../../../electron/practice/world/ids';
import { MINUTE, SECOND } from '../../../shared/platforms/platform';
import { PRACTICE_NOW, type PracticeStage, startPracticeStage } from '../../helpers/practice';

const statusSchema = z.looseObject({
  id: z.string(),
  content: z.string(),
  created_at: z.string(),
  visibility: z.string(),
  in_reply_to_id: z.string().nullable(),
  edited_at: z.string().nullable(),
  account: z.looseObject({ id: z.string(), acct: z.string() }),
  media_attachments: z.array(z.looseObject({ url: z.string() })),
});
const statuses = z.array(statusSchema);
const notices = z.array(z.looseObject({ id: z.string(), type: z.string(), status: statusSchema.optional() }));

let stage: PracticeStage;
let token: string;
beforeAll(async () => {
  stage = await startPracticeStage();
  token = stage.network.accounts[0].token;
});
afterAll(() => stage.stop());

const ownId = async (): Promise<string> =>
  z
    .looseObject({ id: z.string() })
    .parse(await (await stage.get('/api/v1/accounts/verify_credentials', token)).json()).id;

const linkOf = (response: Response, rel: string): string | null =>
  new RegExp(`<([^>]+)>; rel="${rel}"`, 'u').exec(response.headers.get('link') ?? '')?.[1] ?? null;

const walk = async (first: string, rel: 'next' | 'prev'): Promise<string[]> => {
  const ids: string[] = [];
  for (let path: string | null = first; path !== null; ) {
    const response: Response = await stage.get(path, token);
    const page = z
      .array(z.looseObject({ id: z.string() }))
      .parse(await response.json())
      .map((item) => item.id);
    if (rel === 'next') ids.push(...page);
    else ids.push(...page.toReversed());
    path = page.length === 0 ? null : linkOf(response, rel);
  }
  return ids;
};

describe('reading', () => {
  it('walks all statuses of an account exactly once, backwards by max_id and forwards by min_id', async () => {
    const path = `/api/v1/accounts/${await ownId()}/statuses?limit=40`;
    const back = await walk(path, 'next');
    const forth = await walk(`${path}&min_id=0`, 'prev');
    expect(back.length).toBeGreaterThan(3_000);
    expect(new Set(back).size).toBe(back.length);
    expect(forth).toEqual(back.toReversed());
    expect(back.toSorted(compareIds)).toEqual(forth);
  });

  it('gives only the newest page since an id, and what follows an id at once with min_id', async () => {
    const path = `/api/v1/notifications?types[]=mention&limit=5`;
    const list = notices.parse(
      await (await stage.get('/api/v1/notifications?types[]=mention&limit=20', token)).json(),
    );
    const from = list[15]?.id;
    const since = notices.parse(await (await stage.get(`${path}&since_id=${from}`, token)).json());
    const after = notices.parse(await (await stage.get(`${path}&min_id=${from}`, token)).json());
    expect(since.map((item) => item.id)).toEqual(list.slice(0, 5).map((item) => item.id));
    expect(after.map((item) => item.id)).toEqual(list.slice(10, 15).map((item) => item.id));
  });

  it('filters notifications by type, and direct messages are mentions too', async () => {
    const mentions = notices.parse(
      await (await stage.get('/api/v1/notifications?types[]=mention&limit=80', token)).json(),
    );
    const others = notices.parse(
      await (await stage.get('/api/v1/notifications?exclude_types[]=mention&limit=80', token)).json(),
    );
    expect(mentions).toHaveLength(80);
    expect(new Set(mentions.map((item) => item.type))).toEqual(new Set(['mention']));
    expect(new Set(others.map((item) => item.type))).toEqual(new Set(['favourite', 'reblog', 'follow']));
    expect(mentions.some((item) => item.status?.visibility === 'direct')).toBe(true);
  });

  it('keeps direct messages from everybody else', async () => {
    const list = z
      .array(z.looseObject({ last_status: statusSchema, accounts: z.array(z.unknown()) }))
      .parse(await (await stage.get('/api/v1/conversations', token)).json());
    const id = list[0]?.last_status.id;
    expect(list).toHaveLength(20);
    expect((await stage.get(`/api/v1/statuses/${id}`, token)).status).toBe(200);
    expect((await stage.get(`/api/v1/statuses/${id}`)).status).toBe(404);
    expect((await stage.get(`/api/v1/statuses/${id}`, stage.network.accounts[1].token)).status).toBe(404);
  });

  it('tells ancestors and descendants of a status', async () => {
    const replies = statuses.parse(
      await (await stage.get(`/api/v1/accounts/${await ownId()}/statuses?limit=40`, token)).json(),
    );
    const reply = replies.find((status) => status.in_reply_to_id !== null);
    const context = z
      .looseObject({ ancestors: statuses, descendants: statuses })
      .parse(await (await stage.get(`/api/v1/statuses/${reply?.id}/context`, token)).json());
    expect(context.ancestors.at(-1)?.id).toBe(reply?.in_reply_to_id);
  });

  it('asks for a token where one is needed and says so as Mastodon does', async () => {
    const response = await stage.get('/api/v1/notifications', 'wrong');
    expect([response.status, await response.json()]).toEqual([401, { error: 'The access token is invalid' }]);
    expect((await stage.get('/api/v1/accounts/verify_credentials')).status).toBe(401);
    expect(response.headers.get('x-ratelimit-limit')).toBe('300');
  });

  it('refuses a request under another host name', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        `${stage.network.url}/api/v2/instance`,
        { headers: { host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(403);
  });

  it('serves pictures', async () => {
    const list = statuses.parse(
      await (await stage.get(`/api/v1/accounts/${await ownId()}/statuses?only_media=true`, token)).json(),
    );
    const response = await stage.get(list[0]?.media_attachments[0]?.url ?? '');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });
});

describe('signing in', () => {
  it('gives the account’s token for a code with its verifier, once', async () => {
    const { createHash } = await import('node:crypto');
    const redirect = 'http://127.0.0.1:9/cb';
    const app = z.looseObject({ client_id: z.string(), client_secret: z.string() }).parse(
      await (
        await stage.send('POST', '/api/v1/apps', {
          body: { client_name: 'T', redirect_uris: redirect, scopes: 'read' },
        })
      ).json(),
    );
    const challenge = createHash('sha256').update('verifier').digest('base64url');
    const query = new URLSearchParams({
      client_id: app.client_id,
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'read',
      state: 's',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    expect(await (await stage.get(`/oauth/authorize?${query}`)).text()).toContain('Clocktower Café');
    const target = new URL(
      (await stage.get(`/oauth/authorize?${query}&account=1`)).headers.get('location') ?? '',
    );
    const ask = (verifier: string) =>
      stage.send('POST', '/oauth/token', {
        body: {
          grant_type: 'authorization_code',
          code: target.searchParams.get('code'),
          client_id: app.client_id,
          client_secret: app.client_secret,
          redirect_uri: redirect,
          code_verifier: verifier,
        },
      });
    expect(target.searchParams.get('state')).toBe('s');
    expect(await (await ask('verifier')).json()).toMatchObject({
      access_token: stage.network.accounts[1].token,
      token_type: 'Bearer',
    });
    expect((await ask('verifier')).status).toBe(400);
  });
});

describe('writing', () => {
  it('stores a post once per key, shows it, edits it, keeps it over a restart, and deletes it', async () => {
    let own = await startPracticeStage();
    const auth = own.network.accounts[0].token;
    const post = (key: string) =>
      own.send('POST', '/api/v1/statuses', {
        token: auth,
        body: { status: 'Rye is out. #bread' },
        headers: { 'idempotency-key': key },
      });
    const first = statusSchema.parse(await (await post('a')).json());
    expect(statusSchema.parse(await (await post('a')).json()).id).toBe(first.id);
    expect(statusSchema.parse(await (await post('b')).json()).id).not.toBe(first.id);
    own.setNow(PRACTICE_NOW + SECOND);
    await own.send('PUT', `/api/v1/statuses/${first.id}`, { token: auth, body: { status: 'Rye is gone.' } });
    own = await own.restart();
    const kept = statusSchema.parse(await (await own.get(`/api/v1/statuses/${first.id}`)).json());
    expect(kept.content).toBe('<p>Rye is gone.</p>');
    expect(kept.edited_at).toBe(new Date(PRACTICE_NOW + SECOND).toISOString());
    expect(await (await own.get(`/api/v1/statuses/${first.id}/history`)).json()).toHaveLength(2);
    expect(statusSchema.parse(await (await post('a')).json()).id).toBe(first.id);
    expect((await own.send('DELETE', `/api/v1/statuses/${first.id}`, { token: auth })).status).toBe(200);
    own = await own.restart();
    expect((await own.get(`/api/v1/statuses/${first.id}`)).status).toBe(404);
    await own.stop();
  });

  it('gets a thank-you for the answer to a question, and no second answer by a colleague', async () => {
    const own = await startPracticeStage();
    const auth = own.network.accounts[0].token;
    const { id } = own.network.control({ do: 'inject', text: 'Is there milk in the country loaf?' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        own.send('POST', '/api/v1/statuses', {
          token: auth,
          body: { status: '@alexquill@postbox.example No milk.', in_reply_to_id: id },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
    own.setNow(PRACTICE_NOW + 3 * MINUTE);
    const context = z
      .looseObject({ descendants: statuses })
      .parse(await (await own.get(`/api/v1/statuses/${id}/context`, auth)).json());
    const thanks = context.descendants.filter(
      (status) => status.account.acct === 'alexquill@postbox.example',
    );
    expect(thanks.length).toBeGreaterThan(0);
    await own.stop();
  });

  it('refuses what Mastodon refuses', async () => {
    const post = async (body: object) =>
      (await stage.send('POST', '/api/v1/statuses', { token, body })).status;
    expect(await post({ status: ' ' })).toBe(422);
    expect(await post({ status: 'x'.repeat(501) })).toBe(422);
    expect(await post({ status: 'hello', in_reply_to_id: '1' })).toBe(404);
    expect(await post({ status: 'hello', visibility: 'secret' })).toBe(422);
  });
});
