import type { PollResult } from '@shared/accounts/schema';
import type { Language } from '@shared/app/schema';
import type { Engine } from './engine';
import type { JobEvent } from './jobs-types';

// Terminals obey escape sequences; what strangers wrote must not.
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside, safe for a terminal and on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(CONTROL, '');

const SHOW_EVERY_MS = 2_000;
const SHOWN_ROWS = 5;

/** One line about a finished read. */
export function narrateEvent(event: JobEvent): string | null {
  return event.kind === 'finished' ? pollLine(event.result) : null;
}

function pollLine(result: PollResult): string {
  const { account, stream, received, new: added, updated, milliseconds, failure } = result;
  return failure === null
    ? `polled  ${plain(account)} ${stream}: ${received} received, ${added} stored, ${updated} changed, ${milliseconds} ms`
    : `failed  ${plain(account)} ${stream}: ${failure.reason} ${failure.detail}`;
}

/** Says what the inbox shows, whenever that changed. The answer stops it. */
export function narrateInbox(api: Engine['api'], say: (line: string) => void): () => void {
  let shown = '';
  const timer = setInterval(async () => {
    const text = await inboxHead(api);
    if (text === shown) return;
    shown = text;
    say(text);
  }, SHOW_EVERY_MS);
  return () => clearInterval(timer);
}

async function inboxHead(api: Engine['api']): Promise<string> {
  const { rows } = await api.inbox.page({ filter: {}, limit: SHOWN_ROWS });
  const { open, unread, complaints } = await api.inbox.counts({ clientId: null });
  const lines = rows.map(
    (row) =>
      `  ${row.unreadCount > 0 ? '●' : ' '} ${plain(row.contactName)}: ${plain(row.preview).slice(0, 90)}`,
  );
  return [`inbox   ${open} wait for an answer, ${complaints} complaints, ${unread} unread`, ...lines].join(
    '\n',
  );
}

/** Adds the practice client where there is no client at all. Answers its name. */
export async function ensurePractice(api: Engine['api'], language: Language): Promise<string | null> {
  if ((await api.clients.list()).length > 0) return null;
  return (await api.practice.add({ language })).name;
}
