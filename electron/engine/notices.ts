import type { Language } from '@shared/app/schema';
import type { ConversationRow } from '@shared/inbox/schema';
import type { Publication } from '@shared/outbox/schema';

/** A notification of the desktop. A click opens its conversation, or its post. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  readonly clientId: string;
  readonly conversationId: string | null;
  readonly postId: string | null;
};

type Words = {
  readonly urgent: (name: string) => string;
  readonly complaint: (name: string) => string;
  readonly several: (count: number) => string;
  readonly failed: (name: string) => string;
  readonly post: (name: string) => string;
  readonly mentioned: string;
  readonly handedBack: string;
};

/** Here and not with the screens' texts: the engine tells the desktop, whether or not a window is open. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    urgent: (name) => `${name} needs somebody now`,
    complaint: (name) => `${name} complains`,
    several: (count) => `${count} people complain or need somebody now`,
    failed: (name) => `The reply to ${name} did not go out`,
    post: (name) => `A post on ${name} needs you`,
    mentioned: 'A note mentions you',
    handedBack: 'A conversation came back to you',
  },
  pl: {
    urgent: (name) => `${name}: pilne`,
    complaint: (name) => `${name}: skarga`,
    several: (count) => `Skargi i sprawy pilne: ${count}`,
    failed: (name) => `Odpowiedź nie wyszła: ${name}`,
    post: (name) => `Wpis wymaga decyzji: ${name}`,
    mentioned: 'Notatka wspomina o Tobie',
    handedBack: 'Rozmowa wróciła do Ciebie',
  },
};

/** More than so many at once are one notification. */
const SINGLE = 3;

/**
 * What came in that needs this member: somebody whom a hard rule puts on top, or who complains, unless it is somebody
 * else's already.
 */
export function noticesOf(
  rows: readonly ConversationRow[],
  { memberId, language }: { readonly memberId: string; readonly language: Language },
): Notice[] {
  const text = words[language];
  const mine = rows.filter(
    ({ assigneeId, hardRule, label }) =>
      (assigneeId === null || assigneeId === memberId) && (hardRule !== null || label === 'complaint'),
  );
  const [first] = mine;
  if (first === undefined) return [];
  if (mine.length > SINGLE) {
    const { clientId } = first;
    return [
      { title: text.several(mine.length), body: first.preview, clientId, conversationId: null, postId: null },
    ];
  }
  return mine.map(({ clientId, id, contactName, hardRule, preview }) => ({
    title: hardRule === null ? text.complaint(contactName) : text.urgent(contactName),
    body: preview,
    clientId,
    conversationId: id,
    postId: null,
  }));
}

/** A reply or a post of this member that did not go out. */
export const stuckNotice = (
  { kind, clientId, conversationId, postId, accountName, contactName, text }: Publication,
  language: Language,
): Notice => ({
  title: kind === 'post' ? words[language].post(accountName) : words[language].failed(contactName),
  body: text.slice(0, 140),
  clientId,
  conversationId,
  postId,
});

/** Something that a colleague did for this member. */
export const teamNotice = (
  news: {
    readonly kind: 'mentioned' | 'handed-back';
    readonly clientId: string;
    readonly conversationId: string;
  },
  language: Language,
): Notice => ({
  title: news.kind === 'mentioned' ? words[language].mentioned : words[language].handedBack,
  body: '',
  clientId: news.clientId,
  conversationId: news.conversationId,
  postId: null,
});
