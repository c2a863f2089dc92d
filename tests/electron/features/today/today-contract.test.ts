import { HOUR, MINUTE } from '@shared/platforms/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock } from '../../../helpers/fake-clock';
import { messageOf, NOW } from '../../../helpers/remote';
import { type Seeded, seed } from '../../../helpers/seed';

let engine: TestEngine;
let bakery: Seeded;

beforeAll(async () => {
  engine = await startTestEngine({ clock: createFakeClock(NOW) });
  bakery = await seed(engine, {
    client: 'Bakery',
    messages: [messageOf('a', { at: NOW - MINUTE, text: 'There was glass in my loaf, I am furious!' })],
  });
  await seed(engine, { client: 'Bicycles' });
});
afterAll(() => engine.dispose());

describe('the day by way of the contract', () => {
  const show = (clientId: string | null) =>
    engine.api.today.show({ clientId, startOfDayAt: NOW - 12 * HOUR });

  it('is that of all clients, or of one', async () => {
    const all = await show(null);
    expect(all).toMatchObject({ fromAt: NOW, waitingCount: 1, answeredToday: 0, medianFirstMs: null });
    expect(all.clients.map(({ waitingCount, accountCount }) => [waitingCount, accountCount])).toEqual([
      [1, 1],
      [0, 1],
    ]);
    const one = await show(bakery.client.id);
    expect(one.clients).toEqual([all.clients[0]]);
  });

  it('names who waits as the inbox does, under a promise that ends within the open hours', async () => {
    const [day] = (await show(bakery.client.id)).clients;
    const page = await engine.api.inbox.page({ filter: { clientId: bakery.client.id }, limit: 10 });
    expect(day?.waiting).toEqual(page.rows);
    const dueAt = day?.waiting[0]?.dueAt ?? 0;
    expect(day?.open.filter(({ from, until }) => from < dueAt && dueAt <= until)).toHaveLength(1);
  });

  it('of a client that is not there is a problem of its store', async () => {
    await expect(show('nobody')).rejects.toMatchObject({ code: 'STORE' });
  });
});
