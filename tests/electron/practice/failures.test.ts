import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { MINUTE, SECOND } from '../../../shared/platforms/platform';
import { PRACTICE_NOW, type PracticeStage, startPracticeStage } from '../../helpers/practice';

const ME = '/api/v1/accounts/verify_credentials';
const list = z.array(z.looseObject({ id: z.string(), content: z.string() }));

let stage: PracticeStage;
let token: string;
beforeAll(async () => {
  stage = await startPracticeStage({ language: 'pl' });
  token = stage.network.accounts[0].token;
});
afterEach(() => {
  stage.network.control({ do: 'clear' });
});
afterAll(() => stage.stop());

const ownPosts = async () => {
  const me = z.looseObject({ id: z.string() }).parse(await (await stage.get(ME, token)).json());
  return list.parse(await (await stage.get(`/api/v1/accounts/${me.id}/statuses`, token)).json());
};

it('limits the rate until the time it names', async () => {
  stage.setNow(PRACTICE_NOW);
  stage.network.control({ do: 'rate-limit', seconds: 30 });
  const limited = await stage.get(ME, token);
  expect([
    limited.status,
    limited.headers.get('x-ratelimit-remaining'),
    limited.headers.get('x-ratelimit-reset'),
  ]).toEqual([429, '0', new Date(PRACTICE_NOW + 30 * SECOND).toISOString()]);
  stage.setNow(PRACTICE_NOW + 30 * SECOND);
  expect((await stage.get(ME, token)).status).toBe(200);
});

it('accepts a request and never answers it', async () => {
  stage.network.control({ do: 'hang', seconds: 60 });
  await expect(fetch(`${stage.network.url}${ME}`, { signal: AbortSignal.timeout(150) })).rejects.toThrow(
    /timeout|aborted/iu,
  );
  stage.network.control({ do: 'clear' });
  expect((await stage.get(ME, token)).status).toBe(200);
});

it('stores a post and then fails to say so, by an error or a cut connection', async () => {
  const post = (status: string) => stage.send('POST', '/api/v1/statuses', { token, body: { status } });
  stage.network.control({ do: 'accept-then-fail', count: 1, how: 'error' });
  expect((await post('Żytni już jest.')).status).toBe(500);
  stage.network.control({ do: 'accept-then-fail', count: 1, how: 'cut' });
  await expect(post('Orkiszowy też.')).rejects.toThrow();
  expect((await post('I wiejski.')).status).toBe(200);
  expect((await ownPosts()).slice(0, 3).map((status) => status.content)).toEqual([
    '<p>I wiejski.</p>',
    '<p>Orkiszowy też.</p>',
    '<p>Żytni już jest.</p>',
  ]);
});

it('refuses the token of one account alone', async () => {
  stage.network.control({ do: 'unauthorize', account: 0, seconds: 60 });
  expect((await stage.get(ME, token)).status).toBe(401);
  expect((await stage.get(ME, stage.network.accounts[1].token)).status).toBe(200);
});

it('injects, edits and deletes over HTTP for who has the admin token', async () => {
  const command = async (body: unknown, admin = stage.network.adminToken) =>
    stage.send('POST', '/practice/control', { token: admin, body });
  expect((await command({ do: 'clear' }, token)).status).toBe(401);
  expect((await command({ do: 'fly' })).status).toBe(422);
  const made = z
    .object({ id: z.string() })
    .parse(await (await command({ do: 'inject', text: 'Sznurek w chlebie!' })).json());
  const newest = list.parse(
    z
      .array(z.looseObject({ status: z.unknown() }))
      .parse(await (await stage.get('/api/v1/notifications?types[]=mention&limit=1', token)).json())
      .map((notice) => notice.status),
  );
  expect(newest[0]?.id).toBe(made.id);
  stage.setNow(PRACTICE_NOW + SECOND);
  await command({ do: 'edit', id: made.id, text: 'Jednak nitka.' });
  expect(await (await stage.get(`/api/v1/statuses/${made.id}/history`)).json()).toHaveLength(2);
  await command({ do: 'delete', id: made.id });
  expect((await stage.get(`/api/v1/statuses/${made.id}`)).status).toBe(404);
  expect((await command({ do: 'delete', id: made.id })).status).toBe(422);
});

it('goes on in the same world at the same address after a restart, also after a torn write', async () => {
  stage.setNow(PRACTICE_NOW + 20 * MINUTE);
  const path = '/api/v1/notifications?types[]=mention&limit=80';
  const before = await (await stage.get(path, token)).json();
  await appendFile(join(stage.stateDir, 'pl-1871', 'records.jsonl'), '{"kind":"posted","id":"1');
  const { url } = stage.network;
  stage = await stage.restart();
  expect(stage.network.url).toBe(url);
  expect(stage.network.accounts[0].token).toBe(token);
  expect(await (await stage.get(path, token)).json()).toEqual(before);
});
