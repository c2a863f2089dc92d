import type { RemoteContact, RemoteMessage, StreamPage } from '../../electron/connectors/connector';

/** 2026-11-20, noon. */
export const NOW = Date.UTC(2026, 10, 20, 12);

export const contactOf = (remoteId: string, more: Partial<RemoteContact> = {}): RemoteContact => ({
  remoteId,
  name: remoteId.toUpperCase(),
  handle: `@${remoteId}`,
  profileUrl: null,
  avatarUrl: null,
  followerCount: null,
  ...more,
});

export const us = contactOf('us');

/** Something that Ada wrote to us an hour ago. */
export function messageOf(remoteId: string, more: Partial<RemoteMessage> = {}): RemoteMessage {
  const author = more.author ?? contactOf('ada');
  return {
    remoteId,
    kind: 'mention',
    direction: 'in',
    author,
    contact: author,
    thread: null,
    at: NOW - 3_600_000,
    editedAt: null,
    subject: null,
    text: `text of ${remoteId}`,
    url: null,
    language: null,
    attachments: [],
    ...more,
  };
}

/** What we answered to somebody. */
export const answerOf = (
  remoteId: string,
  parent: string,
  more: Partial<RemoteMessage> = {},
): RemoteMessage =>
  messageOf(remoteId, {
    kind: 'comment',
    direction: 'out',
    author: us,
    contact: contactOf('ada'),
    thread: { parent },
    ...more,
  });

export const postOf = (remoteId: string, more: Partial<RemoteMessage> = {}): RemoteMessage =>
  messageOf(remoteId, { kind: 'post', direction: 'out', author: us, contact: null, ...more });

export const pageOf = (messages: readonly RemoteMessage[], more: Partial<StreamPage> = {}): StreamPage => ({
  messages,
  samples: [],
  deleted: [],
  cursor: '1',
  more: false,
  backfill: false,
  nextPollMs: null,
  movedTo: null,
  ...more,
});
