import type { ConversationChange } from '@shared/inbox/schema';
import type { WriteStore } from '../../db/store';
import { updateAddress } from '../../features/accounts/account-store';
import { insertSamples } from '../../features/accounts/sample-store';
import { moveCursor } from '../../features/accounts/stream-store';
import { refreshConversations } from '../../features/inbox/conversation-store';
import {
  type Changed,
  changeConversations,
  type Decision,
  listAwake,
  restoreDecisions,
} from '../../features/inbox/decision-store';
import { type IngestBatch, type IngestResult, ingest } from '../../features/inbox/ingest-store';
import { markConversations } from '../../features/inbox/mark-store';
import { type MediaRow, writeMedia } from '../../features/inbox/media-store';
import { mergeContacts, unmergeContact } from '../../features/inbox/person-store';
import { applyRuled } from '../../features/inbox/ruled-store';
import { moveReplies } from '../../features/outbox/move-store';
import { recordAudit } from '../../features/team/audit-store';
import { moveTeamRows } from '../../features/team/move-store';
import { findOrMakeTag } from '../../features/team/tag-store';
import type { AppliedPage, PageToApply } from '../../jobs/poller-types';
import { judgeOf } from '../judges';

/** Who did it, and when. `memberId` null: the program by itself. */
export type By = { readonly memberId: string | null; readonly now: number };

/** Makes the rows of these conversations anew. */
export const refresh = (store: WriteStore, ids: Iterable<string>, now: number): void =>
  refreshConversations(store, ids, { judge: judgeOf(store), now });

/** Stores messages, and does with their conversations what the rules want. */
export function takeMessages(store: WriteStore, batch: IngestBatch): Omit<IngestResult, 'ruled' | 'moved'> {
  const { ruled, moved, ...counts } = ingest(store, batch, judgeOf(store));
  const { clientId, receivedAt: now } = batch;
  for (const { from, to } of moved) {
    moveTeamRows(store, { from, to, now });
    moveReplies(store, { from, to });
  }
  for (const { conversationId, actions, ruleIds } of ruled) {
    const did = applyRuled(store, {
      conversationId,
      actions,
      now,
      tagIdOf: (name) => findOrMakeTag(store, { clientId, name, now }),
    });
    if (Object.keys(did).length === 0) continue;
    const ruleId = ruleIds[0] ?? null;
    recordAudit(store, [{ conversationId, what: 'ruled', detail: { ...did, ruleIds } }], {
      memberId: null,
      ruleId,
      now,
    });
  }
  refresh(store, [...ruled.map(({ conversationId }) => conversationId), ...moved.map(({ to }) => to)], now);
  return counts;
}

/** Stores a page, its numbers and the cursor behind it: all or nothing. */
function applyPage(store: WriteStore, { stream, page, receivedAt }: PageToApply): AppliedPage {
  const { clientId, accountId, platform } = stream;
  const { messages, deleted, backfill } = page;
  const result = takeMessages(store, {
    clientId,
    accountId,
    platform,
    messages,
    deleted,
    backfill,
    receivedAt,
  });
  insertSamples(store, { accountId, samples: page.samples, at: receivedAt });
  if (page.movedTo !== null) updateAddress(store, { id: accountId, address: page.movedTo, now: receivedAt });
  moveCursor(store, {
    streamId: stream.id,
    cursor: page.cursor,
    newCount: result.new,
    backfill,
    now: receivedAt,
  });
  return result;
}

type Change = By & {
  readonly clientId: string;
  readonly ids: readonly string[];
  readonly change: ConversationChange;
};

function change(store: WriteStore, input: Change): readonly Decision[] {
  const { clientId, now } = input;
  const tagId =
    input.change.do === 'tag' ? findOrMakeTag(store, { clientId, name: input.change.name, now }) : null;
  return settle(store, changeConversations(store, { ...input, tagId }), input);
}

const restore = (
  store: WriteStore,
  input: By & { readonly decisions: readonly Decision[] },
): readonly Decision[] => settle(store, restoreDecisions(store, input), input);

function settle(store: WriteStore, { before, audit }: Changed, { memberId, now }: By): readonly Decision[] {
  recordAudit(store, audit, { memberId, ruleId: null, now });
  refresh(
    store,
    before.map(({ id }) => id),
    now,
  );
  return before;
}

type Person = { readonly memberId: string; readonly contactId: string; readonly now: number };

function merge(store: WriteStore, input: Person & { readonly otherId: string }): void {
  const { contactId, otherId } = input;
  mergeContacts(store, input);
  recordAudit(store, [{ conversationId: null, what: 'merged', detail: { contactId, otherId } }], {
    ...input,
    ruleId: null,
  });
}

function unmerge(store: WriteStore, input: Person): void {
  if (!unmergeContact(store, input)) return;
  const { contactId } = input;
  recordAudit(store, [{ conversationId: null, what: 'unmerged', detail: { contactId } }], {
    ...input,
    ruleId: null,
  });
}

/** Brings back what was put aside until now. Answers how many came back. */
function wakeSnoozed(store: WriteStore, { now }: { readonly now: number }): number {
  const ids = listAwake(store, now);
  refresh(store, ids, now);
  return ids.length;
}

export const inboxCommands = {
  applyPage,
  mark: (store: WriteStore, mark: Parameters<typeof markConversations>[1]) => markConversations(store, mark),
  change,
  restore,
  merge,
  unmerge,
  wakeSnoozed,
  writeMedia: (store: WriteStore, input: { readonly row: MediaRow; readonly now: number }) =>
    writeMedia(store, input),
};
