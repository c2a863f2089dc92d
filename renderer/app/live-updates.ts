import type { Change, Topic } from '@shared/app/schema';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EngineGone } from '../lib/engine/connection';
import { api, engine } from '../lib/engine/engine';

/** During a bulk poll changes come ten times a second; screens that step twice a second are enough. */
const GATHER_MS = 400;

const affected = {
  clients: [api.clients.key(), api.sla.key(), api.today.key()],
  accounts: [api.accounts.key(), api.clients.key()],
  // The list itself is not refetched: it compares its first page and offers what is new (see the inbox).
  inbox: [
    api.inbox.page.key({ type: 'query' }),
    api.inbox.counts.key(),
    api.inbox.rows.key(),
    api.inbox.thread.key(),
    api.inbox.contact.key(),
    api.inbox.message.key(),
    api.search.key(),
    api.clients.key(),
    api.today.key(),
    api.sla.answering.key(),
    api.triage.key(),
    api.team.workload.key(),
    api.team.notes.key(),
    api.team.handovers.key(),
    api.team.tags.key(),
    api.team.desks.key(),
    api.team.audit.key(),
  ],
  outbox: [
    api.outbox.key(),
    api.inbox.page.key({ type: 'query' }),
    api.inbox.rows.key(),
    api.inbox.thread.key(),
    api.today.key(),
    api.app.status.key(),
  ],
  calendar: [api.calendar.key(), api.approval.key(), api.posting.key(), api.slots.key()],
  // Who works now, desks, rules and promises: what a list holds and when its clocks end may change with them.
  team: [
    api.team.key(),
    api.sla.key(),
    api.inbox.page.key({ type: 'query' }),
    api.inbox.counts.key(),
    api.inbox.thread.key(),
    api.outbox.key(),
    api.today.key(),
  ],
  status: [api.app.status.key()],
  preferences: [api.app.preferences.key()],
} satisfies Record<Topic, readonly (readonly unknown[])[]>;

/** Refetches what is on screen when the engine says that it changed. Renders nothing. */
export function LiveUpdates() {
  const cache = useQueryClient();
  useEffect(() => followChanges(cache), [cache]);
  return null;
}

function followChanges(cache: QueryClient): () => void {
  const stop = new AbortController();
  const gather = gatherTopics((changed) => {
    for (const topic of changed) refresh(cache, topic);
  });
  void follow(stop.signal, {
    onConnect: () => refreshAll(cache),
    onChange: ({ topic }) => gather.add(topic),
  });
  return () => {
    stop.abort();
    gather.stop();
  };
}

type Listener = { readonly onConnect: () => void; readonly onChange: (change: Change) => void };

/** Listens for the life of the window; after each restart of the engine everything shown is asked anew. */
async function follow(signal: AbortSignal, { onConnect, onChange }: Listener) {
  for (let first = true; !signal.aborted; first = false) {
    try {
      const changes = await engine.app.changes(undefined, { signal });
      if (!first) onConnect();
      for await (const change of changes) onChange(change);
    } catch (error) {
      // The next call waits for the next port, so this cannot spin; anything else would.
      if (!(error instanceof EngineGone) && !signal.aborted) await pause(1_000);
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function refresh(cache: QueryClient, topic: Topic) {
  for (const queryKey of affected[topic]) void cache.invalidateQueries({ queryKey });
}

function refreshAll(cache: QueryClient) {
  for (const queryKey of new Set(Object.values(affected).flat())) void cache.invalidateQueries({ queryKey });
}

/** Bundles topics: the first at once, then at most one bundle every `GATHER_MS`. */
function gatherTopics(flush: (gathered: ReadonlySet<Topic>) => void) {
  let waiting = new Set<Topic>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    const gathered = waiting;
    waiting = new Set();
    flush(gathered);
    timer = setTimeout(release, GATHER_MS);
  };
  return {
    add: (topic: Topic) => {
      waiting.add(topic);
      if (timer === undefined) release();
    },
    stop: () => clearTimeout(timer),
  };
}
