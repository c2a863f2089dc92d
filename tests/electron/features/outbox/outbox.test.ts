import { beforeEach, describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../../electron/connectors/errors';
import { CLIENT, question } from '../../../helpers/outbox-store';
import { answerOf, NOW } from '../../../helpers/remote';
import { openScene, refusalOf, type Scene } from './outbox-scene';

const clientId = CLIENT;
let scene: Scene;
beforeEach(() => {
  scene = openScene();
});

const asked = () => scene.idsOf('q');
const shown = () => scene.api.ofConversation({ clientId, conversationId: asked().conversationId });
const send = (id: string, more: object = {}) => scene.api.send({ clientId, id, viewClientId: null, ...more });
const replyState = () =>
  scene.store.get<{ state: string | null }>(
    'test.reply-state',
    'SELECT reply_state AS state FROM conversation WHERE id = ?',
    [asked().conversationId],
  )?.state;

describe('a draft', () => {
  it('is kept as typed, one a member and conversation, and is gone with its last word', async () => {
    const first = await scene.draft(' Sorry,\r\n{{contact.first}}! ');
    expect(first).toMatchObject({
      state: 'draft',
      text: ' Sorry,\r\n{{contact.first}}! ',
      contactName: 'ADA',
      memberName: 'Ola',
      parentId: asked().messageId,
    });
    expect(await replyState()).toBe('draft');
    const second = await scene.draft('Sorry!');
    expect([second.id, (await shown()).map(({ text }) => text)]).toEqual([first.id, ['Sorry!']]);
    scene.as('Jan');
    await scene.draft('Mine');
    const texts = async () =>
      Object.fromEntries((await shown()).map(({ memberName, text }) => [memberName, text]));
    expect(await texts()).toEqual({ Ola: 'Sorry!', Jan: 'Mine' });
    await scene.api.saveDraft({
      clientId,
      conversationId: asked().conversationId,
      parentId: null,
      visibility: 'public',
      text: ' \u200b',
    });
    expect(await texts()).toEqual({ Ola: 'Sorry!' });
  });

  it('answers the message that is named, or the newest that came in', async () => {
    const { conversationId, messageId } = asked();
    scene.take([
      question('q2', { thread: { parent: 'q' }, at: NOW - 60_000 }),
      answerOf('a', 'q2', { at: NOW - 30_000 }),
    ]);
    const draft = { clientId, conversationId, visibility: 'public', text: 'Hello' } as const;
    const newest = await scene.api.saveDraft({ ...draft, parentId: null });
    expect(newest?.parentId).toBe(scene.idsOf('q2').messageId);
    const named = await scene.api.saveDraft({ ...draft, parentId: messageId });
    expect(named?.parentId).toBe(messageId);
    expect(await refusalOf(scene.api.saveDraft({ ...draft, parentId: 'nothing' }))).toEqual([
      'NOT_FOUND',
      { what: 'message' },
    ]);
    scene.as('Jan');
    expect(
      await refusalOf(scene.api.saveDraft({ ...draft, conversationId: 'none', parentId: null })),
    ).toEqual(['NOT_FOUND', { what: 'conversation' }]);
  });

  it('is not for those who only read', async () => {
    scene.as('Guest', 'read-only');
    expect(await refusalOf(scene.draft('Hello'))).toEqual(['READ_ONLY', {}]);
    expect(scene.store.get('test.none', 'SELECT 1 FROM publication')).toBeUndefined();
  });
});

describe('sending', () => {
  it('fills in, tidies, and leaves after the time to undo', async () => {
    const { id } = await scene.draft('Sorry,\r\n{{contact.first}}!\u0000  \n\n');
    expect(await send(id)).toMatchObject({
      state: 'scheduled',
      text: 'Sorry,\nADA!',
      sendAt: NOW + 10_000,
      approved: false,
    });
    expect([await replyState(), scene.woken(), scene.audited()]).toEqual([
      'scheduled',
      1,
      ['reply-scheduled'],
    ]);
    expect(await refusalOf(send(id))).toEqual(['STALE', { state: 'scheduled' }]);
  });

  it('is refused where it is too long with the name before it, and where something is left open', async () => {
    const { id } = await scene.draft('ż'.repeat(496));
    expect(await refusalOf(send(id))).toEqual(['NOT_SENDABLE', { why: 'too-long', length: 501, limit: 500 }]);
    await scene.draft('Hello {{order.number}}');
    expect(await refusalOf(send(id))).toEqual([
      'NOT_SENDABLE',
      { why: 'unfilled', length: null, limit: null },
    ]);
    expect((await shown())[0]?.state).toBe('draft');
  });

  it('is refused where nobody can be answered so', async () => {
    scene.take([question('dm', { kind: 'direct' }), question('item', { kind: 'item' })]);
    const dm = await scene.draft('Hello', { remoteId: 'dm' });
    const item = await scene.draft('Hello', { remoteId: 'item' });
    for (const { id } of [dm, item])
      expect(await refusalOf(send(id))).toEqual([
        'NOT_SENDABLE',
        { why: 'cannot-reply', length: null, limit: null },
      ]);
    const { id } = await scene.draft('Hello', { remoteId: 'dm', visibility: 'private' });
    expect(id).toBe(dm.id);
    expect((await send(id)).state).toBe('scheduled');
  });

  it('is refused once the account was removed', async () => {
    const { id } = await scene.draft('Hello');
    scene.run('removeAccount', { id: scene.accountId, now: NOW });
    expect(await refusalOf(send(id))).toMatchObject(['NOT_SENDABLE', { why: 'account-removed' }]);
  });

  it('is nobody else’s to do', async () => {
    const { id } = await scene.draft('Hello');
    scene.as('Jan');
    expect(await refusalOf(send(id))).toEqual(['NOT_FOUND', { what: 'publication' }]);
  });
});

describe('before sending', () => {
  const confirm = (warnings: string[], by: string | null = null) => [
    'CONFIRM',
    { warnings, by, clientName: 'Corner Bakery' },
  ];

  it('warns of another client in view', async () => {
    const { id } = await scene.draft('Hello');
    expect(await refusalOf(send(id, { viewClientId: 'another' }))).toEqual(confirm(['other-client']));
    const confirmed = await send(id, { viewClientId: 'another', confirmed: ['other-client'] });
    expect(confirmed.state).toBe('scheduled');
  });

  it('warns of a question that is gone', async () => {
    const { id } = await scene.draft('Hello');
    scene.store.run(
      'test.deleted',
      `INSERT INTO message_revision (id, message_id, kind, at, observed_at) VALUES ('r', ?, 'deleted', ?, ?)`,
      [asked().messageId, NOW, NOW],
    );
    expect(await refusalOf(send(id))).toEqual(confirm(['parent-deleted']));
    expect(await refusalOf(send(id, { viewClientId: 'another', confirmed: ['parent-deleted'] }))).toEqual(
      confirm(['other-client', 'parent-deleted']),
    );
  });

  it('warns of an answer by a colleague that is on its way', async () => {
    const { id } = await scene.draft('Hello');
    scene.as('Jan');
    await send((await scene.draft('I have it')).id);
    scene.as('Ola');
    expect(await refusalOf(send(id))).toEqual(confirm(['second-answer'], 'Jan'));
    expect((await send(id, { confirmed: ['second-answer'] })).state).toBe('scheduled');
  });

  it('warns of an answer that came from elsewhere meanwhile, not of one that was there before', async () => {
    scene.take([answerOf('before', 'q', { at: NOW - 1_000_000 })]);
    await scene.clock.advance(1_000);
    const { id } = await scene.draft('Hello');
    expect((await scene.api.cancel({ clientId, id: (await send(id)).id })).state).toBe('draft');
    await scene.clock.advance(60_000);
    scene.take([answerOf('elsewhere', 'q', { at: scene.clock.now() })], scene.clock.now());
    expect(await refusalOf(send(id))).toEqual(confirm(['second-answer']));
  });

  it('does not warn of what one has answered oneself', async () => {
    await send((await scene.draft('First')).id);
    await scene.clock.advance(1_000);
    expect((await send((await scene.draft('And another thing')).id)).state).toBe('scheduled');
  });
});

describe('taking back', () => {
  it('makes it a draft again', async () => {
    const { id } = await send((await scene.draft('Hello')).id);
    expect(await scene.api.cancel({ clientId, id })).toMatchObject({ state: 'draft', sendAt: null });
    expect(await refusalOf(scene.api.cancel({ clientId, id }))).toEqual(['STALE', { state: 'draft' }]);
  });

  it('loses no word of what was begun meanwhile', async () => {
    const sent = await send((await scene.draft('Hello')).id);
    await scene.draft('PS: sorry');
    const back = await scene.api.cancel({ clientId, id: sent.id });
    expect([back.text, (await shown()).length]).toEqual(['Hello\n\nPS: sorry', 1]);
  });

  it('is too late once it was claimed', async () => {
    const { id } = await send((await scene.draft('Hello')).id);
    const by = { memberId: null, ruleId: null, now: NOW };
    scene.run('claimPublication', { clientId, id, chosenKey: null, by });
    expect(await refusalOf(scene.api.cancel({ clientId, id }))).toEqual(['STALE', { state: 'claimed' }]);
  });
});

describe('a consent', () => {
  beforeEach(() => scene.ruled(asked().conversationId, true));
  const submit = async (text = 'We will pay you') => send((await scene.draft(text)).id);
  const decide = (id: string, text: string, decision: object = { as: 'approve' }) =>
    scene.api.decide({ clientId, id, text, decision: decision as { as: 'approve' } });

  it('is asked of a member, and given for exactly what was read', async () => {
    const { id, state, text } = await submit();
    expect([state, await replyState()]).toEqual(['in-review', 'in-review']);
    expect(await refusalOf(decide(id, text))).toEqual(['NOT_ALLOWED', { need: 'manager' }]);
    scene.as('Maria', 'manager');
    expect(await refusalOf(decide(id, 'Something else'))).toEqual(['STALE', { state: 'in-review' }]);
    expect(await decide(id, text)).toMatchObject({
      state: 'scheduled',
      approved: true,
      approvedByName: 'Maria',
      sendAt: NOW + 10_000,
    });
    expect(scene.audited()).toEqual(['reply-submitted', 'reply-approved']);
  });

  it('holds for the text alone: edited, it is asked for again', async () => {
    const { id, text } = await submit();
    scene.as('Maria', 'manager');
    await decide(id, text);
    scene.as('Ola');
    await scene.api.cancel({ clientId, id });
    const same = await send(id);
    expect([same.state, same.approved]).toEqual(['scheduled', true]);
    await scene.api.cancel({ clientId, id });
    const edited = await scene.draft(`${text} twice`);
    expect([edited.id, edited.approved, edited.approvedByName]).toEqual([id, false, null]);
    expect((await send(id)).state).toBe('in-review');
  });

  it('may be refused, with a word to the author', async () => {
    const { id, text } = await submit();
    scene.as('Maria', 'owner');
    const returned = await decide(id, text, { as: 'return', note: 'Too much' });
    expect([returned.state, returned.returnNote]).toEqual(['draft', 'Too much']);
    scene.as('Ola');
    expect((await shown())[0]?.returnNote).toBe('Too much');
    expect((await send(id)).returnNote).toBeNull();
  });

  it('is a manager’s own word where they write themselves', async () => {
    scene.as('Maria', 'manager');
    expect(await submit()).toMatchObject({ state: 'scheduled', approved: true, approvedByName: 'Maria' });
  });

  it('is asked once more at the moment of sending', async () => {
    scene.ruled(asked().conversationId, false);
    const { id } = await submit();
    scene.ruled(asked().conversationId, true);
    const by = { memberId: null, ruleId: null, now: NOW };
    expect(scene.run('claimPublication', { clientId, id, chosenKey: null, by })).toBeNull();
    expect((await shown())[0]?.state).toBe('held');
    expect(await refusalOf(scene.api.settle({ clientId, id, as: 'retry' }))).toMatchObject([
      'NOT_SENDABLE',
      { why: 'not-approved' },
    ]);
    scene.as('Maria', 'manager');
    expect(await scene.api.settle({ clientId, id, as: 'retry' })).toMatchObject({
      state: 'scheduled',
      approved: true,
    });
  });
});

describe('doing something to a message at its platform', () => {
  it('does what the platform can, and notes it', async () => {
    scene.take([answerOf('a', 'q')]);
    const like = { clientId, messageId: asked().messageId, action: 'like' } as const;
    expect(await scene.api.act(like)).toEqual({ done: true });
    expect(await scene.api.act({ ...like, messageId: scene.idsOf('a').messageId, action: 'delete' })).toEqual(
      {
        done: true,
      },
    );
    expect(scene.acted).toEqual([
      { remoteId: 'q', action: 'like' },
      { remoteId: 'a', action: 'delete' },
    ]);
    expect(scene.audited()).toEqual(['remote-like', 'remote-delete']);
    const gone = scene.store.get('test.gone', `SELECT 1 FROM message_revision WHERE kind = 'deleted'`);
    expect(gone).toBeDefined();
  });

  it.each([
    ['hide', 'cannot-act'],
    ['delete', 'cannot-act'],
  ] as const)('refuses to %s what came in at Mastodon', async (action, why) => {
    const call = scene.api.act({ clientId, messageId: asked().messageId, action });
    expect(await refusalOf(call)).toEqual(['NOT_SENDABLE', { why, length: null, limit: null }]);
    expect(scene.acted).toEqual([]);
  });

  it('notes nothing that did not happen', async () => {
    scene = openScene({
      act: async () => {
        throw new ConnectorError('rejected', 'forbidden');
      },
    });
    const call = scene.api.act({ clientId, messageId: asked().messageId, action: 'like' });
    await expect(call).rejects.toMatchObject({ kind: 'rejected' });
    expect(scene.audited()).toEqual([]);
  });
});

it('lists what waits, the oldest first, and never what somebody writes', async () => {
  scene.take([question('q2')]);
  await send((await scene.draft('One')).id);
  await scene.clock.advance(5);
  await send((await scene.draft('Two', { remoteId: 'q2' })).id);
  await scene.draft('Three');
  const waiting = await scene.api.waiting({ clientId: null });
  expect(waiting.map(({ text }) => text)).toEqual(['One', 'Two']);
});
