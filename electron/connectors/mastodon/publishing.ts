import { answerText } from '@shared/platforms/counters';
import { DAY } from '@shared/platforms/platform';
import { z } from 'zod';
import type { FindRequest, Publishing, RemoteMessage, SendRequest, Sighting } from '../connector';
import { ConnectorError } from '../errors';
import { parsedItems } from '../json-answer';
import { type MastodonApi, openMastodon } from './mastodon-api';
import { type Status, statusSchema } from './mastodon-schema';
import { sameWords } from './same-words';
import { readerOf } from './self';
import { isDirect, ownAnswer, ownMessage, type Reader } from './status-message';

const textOf = ({ parent, text }: SendRequest): string =>
  parent === null ? text : answerText('mastodon', { handle: parent.contact.handle, text });

/**
 * The idempotency key is the publication's own id, so that a second attempt within the hour gives back what the first
 * one made. What is answered is asked for first: its audience is ours, and what is gone cannot be answered.
 */
const send: Publishing['send'] = async (session, request) => {
  const api = openMastodon({ session, address: request.account.address, now: request.now });
  const reader = await readerOf(api, request);
  const status = await api.create({
    path: '/api/v1/statuses',
    key: request.id,
    json: { status: textOf(request), ...(await placeOf(api, request)) },
    schema: statusSchema,
  });
  return messageOf(status, reader, request);
};

/** Where it hangs and who may see it. */
async function placeOf(api: MastodonApi, request: SendRequest) {
  if (request.parent === null) return { visibility: 'public' };
  const { remoteId, language } = request.parent;
  const parent = await api.find(`/api/v1/statuses/${encodeURIComponent(remoteId)}`, [], statusSchema);
  if (parent === null)
    throw new ConnectorError('rejected', 'not-found', { detail: 'what it answers is gone' });
  return {
    in_reply_to_id: parent.id,
    visibility: audienceOf(request, parent),
    ...(language === null ? {} : { language: language.split('-')[0] }),
  };
}

function messageOf(status: Status, reader: Reader, { parent }: SendRequest): RemoteMessage {
  if (parent !== null) return ownAnswer(status, reader, parent.contact);
  const post = ownMessage(status, reader);
  if (post === null)
    throw new ConnectorError('bad-response', 'broken', { detail: 'a post came back as a direct message' });
  return post;
}

/** Never more people than saw the question. Audiences that other servers invented are answered to the asker alone. */
function audienceOf({ visibility }: SendRequest, parent: Status): string {
  const known = ['public', 'unlisted', 'private'];
  return visibility === 'public' && known.includes(parent.visibility) ? parent.visibility : 'direct';
}

/** Our clock may be wrong, and a text that answers the same message in the same words is ours whenever it was sent. */
const BEFORE_MS = DAY;
/** 400 statuses of a day. */
const MAX_PAGES = 10;

/** Looks through what we wrote, newest first, for the same words in the same place. */
const find: Publishing['find'] = async (session, request): Promise<Sighting> => {
  const api = openMastodon({ session, address: request.account.address, now: request.now });
  const reader = await readerOf(api, request);
  const text = textOf(request);
  let below: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const statuses = await loadOwn(api, reader, below);
    const found = statuses.find(
      (status) => isThere(status, request) && sameWords(status.content ?? '', text),
    );
    if (found !== undefined) return { kind: 'found', message: messageOf(found, reader, request) };
    const last = statuses.at(-1);
    const ended = last === undefined || last.id === below;
    if (ended || last.created_at < request.claimedAt - BEFORE_MS) return { kind: 'not-seen' };
    below = last.id;
  }
  return { kind: 'cannot-tell' };
};

function isThere(status: Status, { parent, others }: FindRequest): boolean {
  if (status.reblog != null || others.includes(status.id)) return false;
  if (parent === null) return status.in_reply_to_id == null && !isDirect(status);
  if (status.in_reply_to_id === parent.remoteId) return true;
  // Mastodon forgets what an answer belonged to when that is deleted; whom it speaks to it keeps.
  return status.in_reply_to_id == null && (status.mentions ?? []).length > 0;
}

async function loadOwn(api: MastodonApi, { selfId }: Reader, below: string | null): Promise<Status[]> {
  const path = `/api/v1/accounts/${encodeURIComponent(selfId)}/statuses`;
  const range = below === null ? [] : [['max_id', below] as const];
  const page = await api.get(
    path,
    [['exclude_reblogs', 'true'], ['limit', '40'], ...range],
    z.array(z.unknown()),
  );
  return parsedItems(statusSchema, page);
}

export const publishing: Publishing = { send, find, chooseKey: null };
