import { join } from 'node:path';
import { mediaUrl, shownMediaType } from '@shared/inbox/media-types';
import type { ConversationChange } from '@shared/inbox/schema';
import type { Decision } from '../features/inbox/decision-store';
import type { ShownMedia } from '../features/inbox/inbox-handlers';
import { findMedia } from '../features/inbox/media-store';
import type { Base } from './base';
import { type Core, wireCore } from './core';
import type { EngineOptions } from './engine-options';
import { wireTriage } from './triage-wiring';

export type Services = ReturnType<typeof wireServices>;

/** The services of every feature, joined with what they need of one another. */
export function wireServices(options: EngineOptions, base: Base) {
  const core = wireCore(options, base);
  return { ...core, inbox: wireInbox(options, base, core), triage: wireTriage(options, base, core) };
}

/** What the inbox writes, and who is told. */
function wireInbox(options: EngineOptions, base: Base, { members }: Core) {
  const { stores, threads, changes } = base;
  const { now } = options.clock;
  const { writer } = threads;
  const changed = (clientId: string): void => {
    for (const topic of ['inbox', 'clients'] as const) changes.tell(topic, clientId);
  };
  /** Whoever changes something is known to the client's history first. */
  const by = async (clientId: string) => {
    await members.introduce(clientId);
    return { memberId: members.actor().memberId, now: now() };
  };
  return {
    mark: async (clientId: string, ids: readonly string[], as: 'read' | 'unread'): Promise<number> => {
      const count = await writer.run(clientId, 'mark', { ids, as, now: now() });
      if (count > 0) changed(clientId);
      return count;
    },
    change: async (clientId: string, ids: readonly string[], change: ConversationChange) => {
      const before = await writer.run(clientId, 'change', {
        clientId,
        ids,
        change,
        ...(await by(clientId)),
      });
      if (before.length > 0) changed(clientId);
      return before;
    },
    restore: async (clientId: string, decisions: readonly Decision[]) => {
      const before = await writer.run(clientId, 'restore', { decisions, ...(await by(clientId)) });
      changed(clientId);
      return before;
    },
    merge: async (clientId: string, contactId: string, otherId: string): Promise<void> => {
      await writer.run(clientId, 'merge', { contactId, otherId, ...(await by(clientId)) });
      changed(clientId);
    },
    unmerge: async (clientId: string, contactId: string): Promise<void> => {
      await writer.run(clientId, 'unmerge', { contactId, ...(await by(clientId)) });
      changed(clientId);
    },
    media: async (clientId: string, url: string): Promise<ShownMedia> => {
      const known = findMedia(stores.get(clientId), url);
      if (known !== undefined) return shown(clientId, known);
      const folder = join(options.dataDir, 'clients', clientId, 'media');
      const file = await threads.jobs.fetchMedia({ url, folder });
      await writer.run(clientId, 'writeMedia', { row: { url, ...file }, now: now() });
      return shown(clientId, file);
    },
  };
}

type File = { readonly sha256: string; readonly mediaType: string; readonly bytes: number };

function shown(clientId: string, { sha256, mediaType, bytes }: File): ShownMedia {
  const type = shownMediaType(mediaType);
  return { url: type === null ? null : mediaUrl(clientId, sha256, type), mediaType, bytes };
}
