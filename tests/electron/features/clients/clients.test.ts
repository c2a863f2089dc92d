import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { messageOf } from '../../../helpers/remote';
import { seed } from '../../../helpers/seed';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.dispose());

const folderOf = (id: string): string => join(engine.dataDir, 'clients', id);

describe('a client', () => {
  it('is added with what was left out: a free colour, the language of the screens, the time zone', async () => {
    const client = await engine.api.clients.add({ name: '  Clocktower Bakery ' });
    expect(client).toEqual({
      id: client.id,
      name: 'Clocktower Bakery',
      colour: 'plum',
      language: 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      practice: false,
      createdAt: client.createdAt,
      accountCount: 0,
      complaintCount: 0,
      unreadCount: 0,
      waitingCount: 0,
      failingCount: 0,
      problem: null,
    });
    expect((await engine.api.clients.add({ name: 'Second' })).colour).toBe('teal');
    expect(existsSync(join(folderOf(client.id), 'store.sqlite'))).toBe(true);
  });

  it('is not added twice under one name', async () => {
    await engine.api.clients.add({ name: 'Twice' });
    await expect(engine.api.clients.add({ name: ' Twice ' })).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      data: { what: 'client', name: 'Twice' },
    });
  });

  it('is changed field by field', async () => {
    const client = await engine.api.clients.add({ name: 'Before', colour: 'sand' });
    const changed = await engine.api.clients.update({
      id: client.id,
      name: 'After',
      timeZone: 'Europe/Warsaw',
    });
    expect(changed).toEqual({ ...client, name: 'After', timeZone: 'Europe/Warsaw' });
    expect(await engine.api.clients.list()).toContainEqual(changed);
  });

  it('counts what waits for a person', async () => {
    const { client } = await seed(engine, { client: 'Counting', messages: [messageOf('a'), messageOf('b')] });
    const list = await engine.api.clients.list();
    expect(list.find(({ id }) => id === client.id)).toMatchObject({
      accountCount: 1,
      unreadCount: 2,
      failingCount: 0,
    });
  });

  it('goes with its folder when its name is typed, and only then', async () => {
    const { client } = await seed(engine, { client: 'Going', messages: [messageOf('a'), messageOf('b')] });
    await expect(engine.api.clients.remove({ id: client.id, name: 'going' })).rejects.toMatchObject({
      code: 'NAME_MISMATCH',
    });
    expect(existsSync(folderOf(client.id))).toBe(true);
    expect(await engine.api.clients.remove({ id: client.id, name: 'Going' })).toEqual({
      removedMessageCount: 2,
    });
    expect([
      existsSync(folderOf(client.id)),
      (await engine.api.clients.list()).some(({ id }) => id === client.id),
    ]).toEqual([false, false]);
  });

  it('that is not there is not found', async () => {
    const missing = { code: 'NOT_FOUND', data: { what: 'client' } };
    await expect(engine.api.clients.update({ id: 'nobody', name: 'x' })).rejects.toMatchObject(missing);
    await expect(engine.api.clients.remove({ id: 'nobody', name: 'x' })).rejects.toMatchObject(missing);
    await expect(engine.api.inbox.page({ filter: { clientId: 'nobody' } })).rejects.toMatchObject({
      code: 'STORE',
      data: { problem: 'missing' },
    });
  });

  it.each([
    ['no name', { name: '  ' }],
    ['a name too long', { name: 'x'.repeat(81) }],
    ['an unknown time zone', { name: 'Bad zone', timeZone: 'Mars/Olympus' }],
  ])('is refused: %s', async (_, client) => {
    await expect(engine.api.clients.add(client)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
