import type { ConversationRef, Message, Thread } from '@shared/inbox/schema';
import type { Explanation } from '@shared/triage/schema';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useKeyBindings } from '../../renderer/app/commands/use-key-bindings';
import { useChosenThread } from '../../renderer/features/inbox/thread-early';
import { ThreadPane } from '../../renderer/features/inbox/thread-pane';
import { startI18n } from '../../renderer/lib/i18n';
import { row } from '../helpers/rows';
import { answerWith, stage, standIn } from './today-stage';

const conversation = (id: string): Thread['conversation'] => ({
  ...row(id, { label: 'complaint', labelBy: 'model' }),
  contactId: 'c',
  accountName: 'Bakery',
  accountHandle: '@bakery',
  url: null,
  resolveDueAt: null,
  publicSinceAt: null,
  needsApproval: false,
  suggestedReplyId: null,
});

const message = (conversationId: string): Message => ({
  clientId: 'k',
  id: `m-${conversationId}`,
  conversationId,
  accountId: 'a',
  platform: 'mastodon',
  kind: 'mention',
  direction: 'in',
  authorName: 'Anna',
  authorHandle: '@anna',
  contactId: 'c',
  at: 1_000,
  receivedAt: 1_000,
  editedAt: null,
  deletedAt: null,
  subject: null,
  text: `What was written in ${conversationId}`,
  url: null,
  language: 'en',
  attachments: [],
  revisions: [],
  unread: false,
  label: 'complaint',
  labelBy: 'model',
  score: 0.9,
  hardRule: null,
});

/** An inbox whose threads come when the test says so. */
function inbox(first: ConversationRef | null) {
  const waiting = new Map<string, () => void>();
  answerWith({
    'team.members': () => ({
      members: [{ id: 'ola', name: 'Ola', role: 'owner', hasPin: false }],
      currentId: 'ola',
    }),
    'outbox.ofConversation': () => [],
    'triage.explain': ({ messageId }: { messageId: string }): Explanation => ({
      messageId,
      label: 'complaint',
      labelBy: 'model',
      hardRule: null,
      ruleWords: [],
      score: 0.9,
      language: 'en',
      features: [{ text: 'never', kind: 'word', weight: 2.2 }],
      correctedBy: null,
      correctedAt: null,
    }),
    'inbox.thread': async ({ conversationId }: { conversationId: string }): Promise<Thread> => {
      await new Promise<void>((come) => waiting.set(conversationId, come));
      return {
        conversation: conversation(conversationId),
        post: null,
        messages: [message(conversationId)],
        more: false,
      };
    },
  });
  let open: (of: ConversationRef) => void = () => undefined;
  let choose: (id: string) => void = () => undefined;
  function View() {
    const [of, setOf] = useState(first);
    const [chosen, setChosen] = useState(first?.id ?? null);
    open = setOf;
    choose = setChosen;
    useChosenThread(chosen);
    useKeyBindings();
    return (
      <ThreadPane of={of} messageId={undefined} context="drawer">
        <p>Nothing is open.</p>
      </ThreadPane>
    );
  }
  stage(<View />);
  return {
    pane: () => screen.findByRole('region', { name: 'Conversation' }),
    open: (id: string) => act(() => open({ clientId: 'k', id })),
    choose: (id: string) => act(() => choose(id)),
    come: async (id: string) => {
      await waitFor(() => expect(waiting.has(id)).toBe(true));
      act(() => waiting.get(id)?.());
      await screen.findByText(`What was written in ${id}`);
    },
  };
}

/** Once what the keys do has been offered. */
async function press(key: string) {
  await act(async () => undefined);
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}` });
}

const answer = () => screen.findByRole('textbox', { name: /^Public answer to/ });
// Where nothing is laid out, what floats counts as hidden.
const explanation = () => screen.findByRole('dialog', { name: 'Why it stands where it does', hidden: true });
const noExplanation = () => screen.queryByRole('dialog', { hidden: true }) === null;

beforeAll(() => {
  startI18n('en');
  standIn(1_100);
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('a thread that is not there yet', () => {
  it('keeps the focus when it comes, and when another one takes its place', async () => {
    const { pane, open, come } = inbox(null);
    const section = await pane();
    section.focus();
    open('one');
    expect(document.activeElement).toBe(section);
    await come('one');
    expect(document.activeElement).toBe(section);
    open('two');
    await come('two');
    expect([document.activeElement, await pane()]).toEqual([section, section]);
  });

  it('is answered as soon as it is there, where `r` was pressed before', async () => {
    const { pane, come } = inbox({ clientId: 'k', id: 'one' });
    (await pane()).focus();
    await press('r');
    await come('one');
    const field = await answer();
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('says why it stands where it does, where `w` was pressed before', async () => {
    const { pane, come } = inbox({ clientId: 'k', id: 'one' });
    (await pane()).focus();
    await press('w');
    await come('one');
    expect(await explanation()).toBeTruthy();
  });

  it('is meant by a key as soon as its row is chosen, and not the one that is still shown', async () => {
    const { pane, choose, open, come } = inbox({ clientId: 'k', id: 'one' });
    await come('one');
    (await pane()).focus();
    choose('two');
    await press('w');
    expect(noExplanation()).toBe(true);
    open('two');
    await come('two');
    expect(await explanation()).toBeTruthy();
  });

  it('is not answered by a key that was pressed before another one was chosen', async () => {
    const { pane, choose, open, come } = inbox({ clientId: 'k', id: 'one' });
    (await pane()).focus();
    await press('w');
    choose('two');
    open('two');
    await come('two');
    choose('one');
    open('one');
    await come('one');
    expect(noExplanation()).toBe(true);
  });
});
