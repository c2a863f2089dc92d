import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FindRequest } from '../../../electron/connectors/connector';
import { publishing } from '../../../electron/connectors/mastodon/publishing';
import { sameWords } from '../../../electron/connectors/mastodon/same-words';
import accountFixture from '../../fixtures/mastodon/account.json' with { type: 'json' };
import notifications from '../../fixtures/mastodon/notifications.json' with { type: 'json' };
import statuses from '../../fixtures/mastodon/statuses.json' with { type: 'json' };
import { type LoopbackServer, type Reply, startServer } from '../loopback-server';
import { NOW, testSession } from '../test-session';
import { TOKEN } from './fake-mastodon';
import { writableMastodon } from './writing-mastodon';

let server: LoopbackServer;
afterEach(() => server.close());

const DAY_MS = 86_400_000;
const sentSchema = z.object({
  status: z.string(),
  visibility: z.string(),
  in_reply_to_id: z.string(),
  language: z.string().optional(),
});

async function serve(own = writableMastodon({ account: accountFixture, notifications, statuses })) {
  server = await startServer(own.answer);
  const parent = {
    remoteId: '601',
    contact: { remoteId: 'anna@other.example', handle: '@Anna@Other.example' },
    language: 'pl-PL',
  };
  const request = {
    account: { address: server.url, remoteId: '100', handle: '@bakery@social.example' },
    id: 'the-publication',
    chosenKey: null,
    parent,
    visibility: 'public',
    text: 'Już jest!',
    now: NOW,
    claimedAt: NOW,
    others: [],
  } as const satisfies FindRequest;
  return { session: testSession({ secret: TOKEN }), request, own };
}

const sent = () => {
  const post = server.requests.find(({ method }) => method === 'POST');
  return { key: post?.headers['idempotency-key'], body: sentSchema.parse(JSON.parse(post?.body ?? '{}')) };
};

/** A server on which somebody asked us something for these eyes. */
function asked(visibility: string) {
  const [first] = notifications;
  const question = { ...first, id: '1', status: { ...first?.status, id: '700', visibility } };
  return writableMastodon({ account: accountFixture, notifications: [question], statuses });
}

const withoutMentions = (reply: Reply): Reply => ({
  ...reply,
  body: { ...Object(reply.body), mentions: [] },
});

describe('an answer at Mastodon', () => {
  it('names whom it answers, carries its key and the language of the question', async () => {
    const { session, request } = await serve();
    await publishing.send(session, request);
    expect(sent()).toEqual({
      key: 'the-publication',
      body: {
        status: '@Anna@Other.example Już jest!',
        in_reply_to_id: '601',
        visibility: 'public',
        language: 'pl',
      },
    });
  });

  it.each([
    ['public', 'public', 'public'],
    ['unlisted', 'public', 'unlisted'],
    ['private', 'public', 'private'],
    ['direct', 'public', 'direct'],
    ['local', 'public', 'direct'],
    ['public', 'private', 'direct'],
  ] as const)('to a %s question in %s is %s', async (eyes, visibility, audience) => {
    const { session, request } = await serve(asked(eyes));
    await publishing.send(session, {
      ...request,
      parent: { ...request.parent, remoteId: '700' },
      visibility,
    });
    expect(sent().body.visibility).toBe(audience);
  });

  it('stays in its conversation where the server could not find whom it names', async () => {
    const own = writableMastodon({ account: accountFixture, notifications, statuses });
    const { session, request } = await serve({ ...own, answer: (seen) => withoutMentions(own.answer(seen)) });
    const { contact } = await publishing.send(session, request);
    expect(contact).toMatchObject({ ...request.parent.contact, name: '' });
  });

  it('is not sent where the question is gone', async () => {
    const { session, request } = await serve();
    const parent = { ...request.parent, remoteId: '999999' };
    await expect(publishing.send(session, { ...request, parent })).rejects.toMatchObject({
      kind: 'rejected',
      reason: 'not-found',
    });
    expect(server.requests.some(({ method }) => method === 'POST')).toBe(false);
  });
});

describe('a post at Mastodon', () => {
  it('answers nobody, is for everybody, and is not taken for the same words in an answer', async () => {
    const { session, request } = await serve();
    const post = { ...request, parent: null };
    await publishing.send(session, request);
    expect((await publishing.find(session, post)).kind).toBe('not-seen');
    const made = await publishing.send(session, { ...post, id: 'the-post' });
    expect(made).toMatchObject({
      kind: 'post',
      direction: 'out',
      contact: null,
      thread: null,
      text: 'Już jest!',
    });
    const body: unknown = JSON.parse(
      server.requests.findLast(({ method }) => method === 'POST')?.body ?? '{}',
    );
    expect(body).toEqual({ status: 'Już jest!', visibility: 'public' });
    const found = await publishing.find(session, post);
    expect(found).toMatchObject({ kind: 'found', message: { remoteId: made.remoteId } });
    const again = { ...post, others: [made.remoteId] };
    expect((await publishing.find(session, again)).kind).toBe('not-seen');
  });
});

describe('looking for an answer at Mastodon', () => {
  it('finds it after the question was deleted, which takes the link to it along', async () => {
    const { session, request, own } = await serve();
    const { remoteId } = await publishing.send(session, request);
    for (const status of own.statuses)
      if (status.id === remoteId) Object.assign(status, { in_reply_to_id: null });
    expect(await publishing.find(session, request)).toMatchObject({ kind: 'found', message: { remoteId } });
  });

  it('does not take for it the same words to somebody else', async () => {
    const { session, request } = await serve();
    await publishing.send(session, request);
    const parent = { ...request.parent, remoteId: '604' };
    expect((await publishing.find(session, { ...request, parent })).kind).toBe('not-seen');
  });

  it('reads on until the day before the attempt, and says so where that is too far', async () => {
    const many = (count: number, at: number) =>
      Array.from({ length: count }, (_, nth) => ({
        ...statuses[0],
        id: String(10_000 + nth),
        created_at: new Date(at - (count - nth) * 1_000).toISOString(),
      }));
    const busy = (count: number) =>
      writableMastodon({ account: accountFixture, notifications, statuses: many(count, NOW) });
    const { session, request } = await serve(busy(350));
    expect((await publishing.find(session, request)).kind).toBe('not-seen');
    await server.close();
    const busier = await serve(busy(450));
    expect((await publishing.find(busier.session, busier.request)).kind).toBe('cannot-tell');
    const claimedAt = NOW + 2 * DAY_MS;
    expect((await publishing.find(busier.session, { ...busier.request, claimedAt })).kind).toBe('not-seen');
  });
});

describe('the same words', () => {
  const markup = (text: string) =>
    `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;

  it('are those that a server made its markup of', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        if (text.trim() === '') return;
        expect(sameWords(markup(text), text)).toBe(true);
      }),
    ));

  it.each([
    [
      '<p><a class="u-url mention" href="https://o.example/@anna">@<span>anna</span></a> hi</p>',
      '@anna@o.example hi',
    ],
    ['<p>Z\u0307o\u0301łc\u0301 is <strong>yellow</strong></p>', 'Żółć is **yellow**'],
    ['<p>:-)</p>', '@anna@o.example :-)'],
    ['<p>👍</p>', '@anna@o.example 👍'],
  ])('%s', (html, text) => {
    expect(sameWords(html, text)).toBe(true);
  });

  it.each([
    ['<p>👎</p>', '👍'],
    ['<p>:-(</p>', ':-)'],
    ['<p>Yes.</p>', 'No.'],
    ['<p>Yes, 2</p>', 'Yes, 3'],
    ['', 'Yes'],
  ])('are not: %s and %s', (html, text) => {
    expect(sameWords(html, text)).toBe(false);
  });
});
