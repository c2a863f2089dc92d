import type { Language } from '@shared/app/schema';
import type { StandardDesk } from '@shared/team/defaults';
import type { Role } from '@shared/team/schema';
import type { WriteStore } from '../../db/store';
import { changeConversations } from '../../features/inbox/decision-store';
import { findNewestWith } from '../../features/inbox/news-store';
import { type ActedBy, recordAudit, type Written } from '../../features/team/audit-store';
import { listDesks } from '../../features/team/desk-store';
import { findMember, writeMembers } from '../../features/team/member-copy-store';
import { findOrMakeTag } from '../../features/team/tag-store';
import { teamCommands } from '../../features/team/team-commands';
import { hashId } from '../../lib/id';
import { practiceStory, storyTimes } from '../practice-story';
import { refresh } from './inbox-commands';

type Story = { readonly clientId: string; readonly language: Language; readonly now: number };

/**
 * What the bakery's people did before somebody came: who they are, what they keep ready to say, and one matter that took
 * three desks. Told once, as soon as that matter has been read. Answers whether there is nothing left to tell.
 */
export function tellPracticeStory(store: WriteStore, { clientId, language, now }: Story): boolean {
  const texts = practiceStory[language];
  const idOf = (who: string): string => hashId(clientId, 'colleague', who);
  if (findMember(store, idOf('service')) !== undefined) return true;
  const conversationId = findNewestWith(store, texts.handle);
  if (conversationId === null) return false;

  const stale = new Set<string>();
  const did = <T>(who: string, at: number, act: (by: ActedBy) => Written<T>): T => {
    const by = { memberId: idOf(who), ruleId: null, now: now + at };
    const written = act(by);
    recordAudit(store, written.audit, by);
    for (const id of written.conversationIds) stale.add(id);
    return written.result;
  };
  const role: Role = 'member';
  const members = Object.entries(texts.names).map(([who, name]) => ({
    id: idOf(who),
    name,
    role,
    deletedAt: null,
  }));
  did('service', storyTimes.note, (by) => writeMembers(store, { members, by }));
  for (const reply of texts.replies) {
    const saved = { ...reply, id: null, language, deskId: null };
    did('service', storyTimes.note, (by) => teamCommands.saveSavedReply(store, { by, reply: saved }));
  }
  const desk = (kind: StandardDesk): string => listDesks(store).find((one) => one.kind === kind)?.id ?? '';
  const { note, toSales, toPr } = texts;
  did('service', storyTimes.note, (by) =>
    teamCommands.addNote(store, { by, conversationId, text: note, mentions: [], replacesId: null }),
  );
  const handed = did('service', storyTimes.toSales, (by) =>
    teamCommands.handOver(store, { by, conversationId, toDeskId: desk('sales'), ...toSales }),
  );
  if (handed.kind === 'handed-over') {
    const { id } = handed;
    did('sales', storyTimes.back, (by) =>
      teamCommands.returnHandover(store, { by, id, outcome: toSales.outcome }),
    );
  }
  did('service', storyTimes.toPr, (by) =>
    teamCommands.handOver(store, { by, conversationId, toDeskId: desk('pr'), ...toPr }),
  );
  const tagId = findOrMakeTag(store, { clientId, name: texts.tag, now });
  const change = { do: 'tag', name: texts.tag, on: true } as const;
  changeConversations(store, { ids: [conversationId], change, tagId, now });
  refresh(store, [...stale, conversationId], now);
  return true;
}
