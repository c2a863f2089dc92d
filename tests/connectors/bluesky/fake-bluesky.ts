import { z } from 'zod';
import chat from '../../fixtures/bluesky/chat.json' with { type: 'json' };
import contract from '../../fixtures/bluesky/contract.json' with { type: 'json' };
import { type Reply, type Seen, startServer } from '../loopback-server';

export const DID = 'did:plc:bakery';
export const PASSWORD = 'an-invented-password';

export type Content = {
  /** Newest first, as the AppView gives them. */
  notifications: readonly unknown[];
  records?: readonly unknown[];
  pageSize?: number;
  /** Answers instead of the server, where it is not null. */
  instead?: (seen: Seen, nsid: string) => Reply | null;
};

const credentials = z.object({ identifier: z.string(), password: z.string() });

const session = {
  did: DID,
  handle: 'bakery.example',
  accessJwt: 'access',
  refreshJwt: 'refresh',
  active: true,
};

/** The answers of a PDS, its AppView and chat service; each break of the lexicons is noted in `violations`. */
export const answerBluesky =
  (content: Content, violations: string[] = []) =>
  (seen: Seen): Reply => {
    const nsid = seen.url.pathname.replace('/xrpc/', '');
    const instead = content.instead?.(seen, nsid) ?? null;
    if (instead !== null) return instead;
    if (nsid === 'com.atproto.server.createSession') return signIn(seen);
    if (nsid === 'com.atproto.server.refreshSession') return { body: session };
    violations.push(...violationsOf(nsid, seen));
    if (seen.headers.authorization !== 'Bearer access') {
      return { status: 401, body: { error: 'AuthMissing', message: 'Authentication Required' } };
    }
    return answer(content, nsid, seen.url.searchParams);
  };

/**
 * A server that checks each query against the lexicons: an unknown, missing or too large parameter, or a wrong
 * `atproto-proxy`, fails the test that made it.
 */
export async function startBluesky(content: Content) {
  const violations: string[] = [];
  return { ...(await startServer(answerBluesky(content, violations))), violations };
}

function signIn({ body }: Seen): Reply {
  const given = credentials.parse(JSON.parse(body));
  if (given.identifier === 'bakery.example' && given.password === PASSWORD) return { body: session };
  return {
    status: 401,
    body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' },
  };
}

type Rule = { readonly required: readonly string[]; readonly most: Readonly<Record<string, number | null>> };
const rules = new Map<string, Rule>(Object.entries(contract.calls));

function violationsOf(nsid: string, { url, headers }: Seen): string[] {
  const rule = rules.get(nsid);
  if (rule === undefined) return [`no such method: ${nsid}`];
  const names = [...new Set(url.searchParams.keys())];
  const unknown = names.filter((name) => !(name in rule.most)).map((name) => `${nsid}: no parameter ${name}`);
  const missing = rule.required.filter((name) => !names.includes(name)).map((name) => `${nsid}: no ${name}`);
  const tooMuch = names.filter((name) => {
    const values = url.searchParams.getAll(name);
    const amount = name === 'limit' ? Number(values[0]) : values.length;
    return amount > (rule.most[name] ?? Number.POSITIVE_INFINITY);
  });
  const service = serviceOf(nsid);
  const proxied = headers['atproto-proxy'] === service ? [] : [`${nsid}: not to ${service}`];
  return [...unknown, ...missing, ...tooMuch.map((name) => `${nsid}: too much ${name}`), ...proxied];
}

function serviceOf(nsid: string): string | undefined {
  if (nsid.startsWith('chat.')) return 'did:web:api.bsky.chat#bsky_chat';
  return nsid.startsWith('app.') ? 'did:web:api.bsky.app#bsky_appview' : undefined;
}

function answer(
  { notifications, records = [], pageSize = 100 }: Content,
  nsid: string,
  query: URLSearchParams,
): Reply {
  const list = (name: string, items: readonly unknown[]): Reply => {
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Math.min(pageSize, Number(query.get('limit') ?? 50));
    return {
      body: { [name]: items.slice(start, end), ...(end < items.length ? { cursor: String(end) } : {}) },
    };
  };
  switch (nsid) {
    case 'app.bsky.notification.listNotifications':
      return list('notifications', notifications);
    case 'com.atproto.repo.listRecords':
      return list('records', records);
    case 'chat.bsky.convo.listConvos':
      return list('convos', chat.convos);
    case 'chat.bsky.convo.getMessages': {
      const messages = new Map<string, readonly unknown[]>(Object.entries(chat.messages));
      return list('messages', messages.get(query.get('convoId') ?? '') ?? []);
    }
    case 'chat.bsky.convo.getConvo': {
      const convo = chat.convos.find(({ id }) => id === query.get('convoId'));
      return convo === undefined ? { status: 400, body: { error: 'InvalidConvo' } } : { body: { convo } };
    }
    case 'chat.bsky.convo.getLog': {
      const since = chat.log.filter(({ rev }) => rev > (query.get('cursor') ?? '')).slice(0, pageSize);
      return { body: { logs: since, cursor: since.at(-1)?.rev ?? query.get('cursor') } };
    }
    case 'app.bsky.actor.getProfile':
      return {
        body: { did: DID, handle: 'bakery.example', displayName: 'Corner Bakery', followersCount: 9 },
      };
    case 'app.bsky.actor.getProfiles':
      return { body: { profiles: [] } };
    case 'app.bsky.feed.getPosts':
      return { body: { posts: query.getAll('uris').map((uri) => ({ uri, likeCount: 4, replyCount: 0 })) } };
    default:
      return { status: 501, body: { error: 'MethodNotImplemented' } };
  }
}
