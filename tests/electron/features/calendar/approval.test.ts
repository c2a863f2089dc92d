import type { Post } from '@shared/calendar/schema';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import type { ApprovalStage } from '@shared/posting/rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountId as accountIdOf } from '../../../../electron/features/accounts/account-store';
import { startTestEngine, type TestEngine } from '../../../helpers/engine';
import { createFakeClock, type FakeClock } from '../../../helpers/fake-clock';
import { NOW } from '../../../helpers/remote';
import { refusalOf } from '../outbox/outbox-scene';

let engine: TestEngine;
let clock: FakeClock;
let clientId = '';
let accountId = '';

beforeEach(async () => {
  clock = createFakeClock(NOW);
  engine = await startTestEngine({ clock });
  clientId = (await engine.api.clients.add({ name: 'Bakery', timeZone: 'Europe/Warsaw' })).id;
  accountId = accountIdOf(clientId, 'mastodon', 'us');
  const profile = {
    ...{ remoteId: 'us', name: 'Bakery', handle: '@us', address: 'https://example.org' },
    ...{ profileUrl: null, avatarUrl: null, followerCount: null },
  };
  const account = { id: accountId, platform: 'mastodon', profile, streams: [], now: NOW } as const;
  await engine.writer.run(clientId, 'addAccount', account);
});
afterEach(() => engine.dispose());

/** Somebody of that role works from now on. */
async function workAs(role: 'owner' | 'manager' | 'member' | 'read-only'): Promise<void> {
  const { team } = engine.api;
  const { members } = await team.members();
  const owner = members.find((one) => one.role === 'owner');
  await team.switchMember({ id: owner?.id ?? '', pin: null });
  if (role === 'owner') return;
  const member =
    members.find((one) => one.role === role) ?? (await team.saveMember({ id: null, name: role, role }));
  await team.switchMember({ id: member.id, pin: null });
}

const ask = (...stages: ApprovalStage[]) =>
  engine.api.posting.setRules({ clientId, rules: { stages, lateMs: {} } });
const save = (text = 'Rye is back.', known: Post | null = null): Promise<Post> =>
  engine.api.calendar.save({
    ...{ clientId, known, text, plannedAt: NOW + HOUR, accounts: [{ accountId, text: null }] },
  });
const schedule = ({ id }: Post) => engine.api.calendar.schedule({ clientId, id, viewClientId: null });
const shown = ({ id }: Post) => engine.api.calendar.post({ clientId, id });
const story = ({ id }: Post) => engine.api.approval.story({ clientId, id });
const approve = ({ id, contentHash }: Post, outsideName: string | null = null) =>
  engine.api.approval.decide({
    ...{ clientId, id, contentHash, outsideName, verdict: { as: 'approve', note: null } },
  });
const giveBack = ({ id, contentHash }: Post, note: string) =>
  engine.api.approval.decide({
    ...{ clientId, id, contentHash, outsideName: null, verdict: { as: 'return', note } },
  });

describe('where the team is asked', () => {
  beforeEach(async () => {
    await ask('team');
    await workAs('member');
  });

  it('a post of a member waits until somebody who manages consents, and leaves at its time', async () => {
    const post = await schedule(await save());
    expect([post.state, post.awaited]).toEqual(['in-review', { nth: 1, by: 'team' }]);
    expect(await refusalOf(approve(post))).toEqual(['NOT_ALLOWED', { need: 'manager' }]);
    await workAs('manager');
    expect((await engine.api.approval.waiting({ clientId: null })).map(({ id }) => id)).toEqual([post.id]);
    const approved = await approve(post);
    expect([approved.state, approved.awaited, approved.plannedAt]).toEqual(['scheduled', null, NOW + HOUR]);
    expect(await engine.api.approval.waiting({ clientId })).toEqual([]);
    expect((await story(post)).decisions).toMatchObject([
      { stage: 1, decision: 'approve', stale: false, memberName: 'manager', outsideName: null },
    ]);
  });

  it('a post on two accounts is one thing to be decided', async () => {
    const other = accountIdOf(clientId, 'bluesky', 'us');
    const profile = {
      ...{ remoteId: 'us', name: 'Café', handle: '@cafe', address: 'https://example.org' },
      ...{ profileUrl: null, avatarUrl: null, followerCount: null },
    };
    const account = { id: other, platform: 'bluesky', profile, streams: [], now: NOW } as const;
    await engine.writer.run(clientId, 'addAccount', account);
    const accounts = [accountId, other].map((id) => ({ accountId: id, text: null }));
    const { id } = await engine.api.calendar.save({
      ...{ clientId, known: null, text: 'Rye is back.', plannedAt: NOW + HOUR, accounts },
    });
    await engine.api.calendar.schedule({ clientId, id, viewClientId: null });
    await workAs('manager');
    expect((await engine.api.app.status()).outbox).toEqual({ waiting: 0, troubled: 1 });
    const [today] = (await engine.api.today.show({ clientId, startOfDayAt: NOW - HOUR })).clients;
    expect(today?.due.map(({ kind }) => kind)).toEqual(['approve']);
  });

  it('nobody consents to words that were written later, and the earlier consent says that it is stale', async () => {
    const first = await schedule(await save());
    const taken = await engine.api.calendar.unschedule({ clientId, id: first.id });
    const second = await schedule(await save('Rye is back on Tuesday.', taken));
    await workAs('manager');
    expect(await refusalOf(approve(first))).toEqual(['STALE', { state: 'in-review' }]);
    await approve(second);
    const again = await engine.api.calendar.unschedule({ clientId, id: first.id });
    await workAs('member');
    const changed = await save('Rye costs more.', again);
    expect((await story(changed)).decisions).toMatchObject([{ decision: 'approve', stale: true }]);
    expect((await schedule(changed)).state).toBe('in-review');
    // The very words that were consented to need nobody again.
    const back = await save(
      'Rye is back on Tuesday.',
      await engine.api.calendar.unschedule({ clientId, id: first.id }),
    );
    expect([(await schedule(back)).state, (await story(back)).decisions[0]?.stale]).toEqual([
      'scheduled',
      false,
    ]);
  });

  it('a post that is given back is a draft with the reason, and the same words need a new consent', async () => {
    const post = await schedule(await save());
    await workAs('manager');
    const returned = await giveBack(post, 'Say when.');
    expect([returned.state, returned.versions[0]?.returnNote]).toEqual(['draft', 'Say when.']);
    await workAs('member');
    expect((await schedule(returned)).state).toBe('in-review');
  });

  it('another time keeps the consent: it is to words', async () => {
    const post = await schedule(await save());
    const moved = await engine.api.calendar.move({ clientId, id: post.id, plannedAt: NOW + DAY });
    expect([moved.state, moved.contentHash]).toEqual(['in-review', post.contentHash]);
    await workAs('manager');
    expect(await approve(moved)).toMatchObject({ state: 'scheduled', plannedAt: NOW + DAY });
  });

  it('who manages need not ask themselves, and it is noted', async () => {
    await workAs('manager');
    const post = await schedule(await save());
    expect(post.state).toBe('scheduled');
    expect((await story(post)).decisions).toMatchObject([{ decision: 'approve', memberName: 'manager' }]);
  });

  it('what was scheduled before is held at its time, and nobody but who manages lets it out', async () => {
    await workAs('owner');
    await ask();
    const post = await schedule(await save());
    await ask('team');
    await clock.advance(HOUR + MINUTE);
    const held = await shown(post);
    expect([held.state, held.versions[0]?.holdReason]).toEqual(['held', 'not-approved']);
    await workAs('member');
    const settle = () => engine.api.outbox.settle({ clientId, id: held.versions[0]?.id ?? '', as: 'retry' });
    expect(await refusalOf(settle())).toMatchObject(['NOT_SENDABLE', { why: 'not-approved' }]);
    await workAs('manager');
    expect((await settle()).state).toBe('scheduled');
  });

  it('there is no way out by the door of answers', async () => {
    const post = await save();
    const id = post.versions[0]?.id ?? '';
    expect(await refusalOf(engine.api.outbox.send({ clientId, id, viewClientId: null }))).toMatchObject([
      'NOT_FOUND',
      {},
    ]);
    await schedule(post);
    await workAs('manager');
    const decision = { as: 'approve' } as const;
    expect(
      await refusalOf(engine.api.outbox.decide({ clientId, id, text: post.text, decision })),
    ).toMatchObject(['NOT_FOUND', {}]);
  });
});

describe('where the client is asked as well', () => {
  it('their answer is written down with a name after the word of the team', async () => {
    await ask('team', 'client');
    await workAs('member');
    const post = await schedule(await save());
    await workAs('manager');
    expect(await refusalOf(approve(post, 'Mr Nowak'))).toEqual(['STALE', { state: 'in-review' }]);
    const once = await approve(post);
    expect([once.state, once.awaited]).toEqual(['in-review', { nth: 2, by: 'client' }]);
    expect(await refusalOf(approve(once))).toEqual(['STALE', { state: 'in-review' }]);
    expect((await approve(once, 'Mr Nowak')).state).toBe('scheduled');
    const said = (await story(post)).decisions.map(({ stage, outsideName }) => [stage, outsideName]);
    expect(said).toEqual([
      [1, null],
      [2, 'Mr Nowak'],
    ]);
  });

  it('nobody of the team speaks for them', async () => {
    await ask('client');
    const post = await schedule(await save());
    expect([post.state, post.awaited]).toEqual(['in-review', { nth: 1, by: 'client' }]);
  });
});

describe('rules', () => {
  it('are for those who manage, and none is asked twice', async () => {
    await workAs('member');
    expect(await refusalOf(ask('team'))).toEqual(['NOT_ALLOWED', { need: 'manager' }]);
    await workAs('owner');
    expect(await refusalOf(ask('team', 'team'))).toMatchObject(['BAD_REQUEST', {}]);
    expect(await engine.api.posting.rules({ clientId })).toEqual({ stages: [], lateMs: {} });
  });
});

describe('what is said of a post', () => {
  it('is taken back by whoever said it alone', async () => {
    const post = await save();
    const { id } = post;
    const said = await engine.api.approval.comment({ clientId, id, text: ' The picture is dark. ' });
    expect(said.comments).toMatchObject([{ text: 'The picture is dark.', memberName: 'Olga', mine: true }]);
    const commentId = said.comments[0]?.id ?? '';
    await workAs('manager');
    expect((await story(post)).comments[0]?.mine).toBe(false);
    const remove = (removed: boolean) =>
      engine.api.approval.removeComment({ clientId, id, commentId, removed });
    expect(await refusalOf(remove(true))).toEqual(['NOT_FOUND', { what: 'comment' }]);
    await workAs('owner');
    expect((await remove(true)).comments).toEqual([]);
    expect((await remove(false)).comments.length).toBe(1);
  });
});

describe('how a post stood before', () => {
  it('is kept where another person writes on, or the same one after a pause', async () => {
    const first = await save('One');
    await clock.advance(MINUTE);
    const second = await save('One two', first);
    expect((await story(second)).revisions).toEqual([]);
    await clock.advance(11 * MINUTE);
    const third = await save('Three', second);
    await workAs('manager');
    const fourth = await save('Four', third);
    await save('Four', fourth);
    const kept = (await story(fourth)).revisions.map(({ content, memberName }) => [content.text, memberName]);
    expect(kept).toEqual([
      ['One two', 'Olga'],
      ['Three', 'Olga'],
    ]);
  });
});
