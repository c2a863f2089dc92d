import type { Language } from '@shared/app/schema';
import { listRows, toConversationRow } from '../features/inbox/inbox-store';
import { listGraveSince } from '../features/inbox/news-store';
import { listWaiting, type PublicationRow } from '../features/outbox/publication-store';
import { toPublication } from '../features/outbox/publication-view';
import type { TeamNews } from '../features/team/team-context';
import type { Base } from './base';
import type { Core } from './core';
import type { EngineOptions } from './engine-options';
import { type Notice, noticesOf, stuckNotice, teamNotice } from './notices';

/** A reply that is held was held by who closed the program; a post was not, and its time is over. */
const isStuck = ({ kind, state }: Pick<PublicationRow, 'kind' | 'state'>): boolean =>
  state === 'failed' || state === 'unknown' || (kind === 'post' && state === 'held');

export type Notifier = ReturnType<typeof createNotifier>;

/** Tells the desktop what needs the member who works now, and nothing else. */
export function createNotifier({ host, clock, logger }: EngineOptions, { stores }: Base, core: Core) {
  const told = new Set<string>();
  const toldAt = new Map<string, number>();
  const startedAt = clock.now();
  const language = (): Language => core.preferences.language();

  const show = (notices: readonly Notice[]): void => {
    for (const notice of notices)
      host.notify(notice).catch((thrown: unknown) => logger.warn('not-notified', { reason: String(thrown) }));
  };

  return {
    /** New messages that are not history were stored. */
    cameIn: (clientId: string): void => {
      const store = stores.get(clientId);
      const ids = listGraveSince(store, toldAt.get(clientId) ?? startedAt);
      toldAt.set(clientId, clock.now());
      const rows = listRows(store, ids).map((row) => toConversationRow(clientId, row));
      const { memberId } = core.members.actor();
      show(noticesOf(rows, { memberId, language: language() }));
    },
    /** A colleague named or needs somebody: of interest to that member alone. */
    teamSays: (news: TeamNews): void => {
      if (news.memberIds.includes(core.members.actor().memberId)) show([teamNotice(news, language())]);
    },
    /** What came of a reply or a post is known: one of this member's that did not go out is told once. */
    sent: (clientId: string): void => {
      const { memberId } = core.members.actor();
      const stuck = listWaiting(stores.get(clientId)).filter(
        (row) => isStuck(row) && row.memberId === memberId,
      );
      const news = stuck.filter(({ id }) => !told.has(id));
      for (const { id } of news) told.add(id);
      show(news.map((row) => stuckNotice(toPublication(clientId, row), language())));
    },
  };
}
