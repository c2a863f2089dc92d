import { z } from 'zod';
import type { Reply, Seen } from '../loopback-server';
import { answerMastodon, type Content, TOKEN } from './fake-mastodon';

/** `BaseStatus` with `TextStatus` (abraham/mastodon-openapi 4.7.0, MIT). */
const posted = z.strictObject({
  status: z.string().min(1).max(500),
  in_reply_to_id: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']).optional(),
});

type Made = Record<string, unknown> & { readonly id: string };

const accountOf = z.object({ id: z.string() });
const known = z.object({ id: z.string(), account: accountOf });

/**
 * A Mastodon server that can be written to: it remembers keys, answers with what it made, and shows it in the lists. A
 * body that the published contract does not know is refused.
 */
export function writableMastodon(content: Content) {
  const keys = new Map<string, Made>();
  const statuses = [...content.statuses];
  const favourites = new Set<string>();
  const byId = (id: string) =>
    [...statuses, ...content.notifications.flatMap(statusIn)].find((status) => String(status.id) === id);

  const post = ({ body, headers }: Seen): Reply => {
    const result = posted.safeParse(JSON.parse(body));
    if (!result.success) return { status: 422, body: { error: result.error.message } };
    const key = String(headers['idempotency-key'] ?? '');
    const before = keys.get(key);
    if (before !== undefined) return { body: before };
    const { status, in_reply_to_id: parentId, visibility = 'public' } = result.data;
    const parent = parentId === undefined ? undefined : byId(parentId);
    if (parentId !== undefined && parent === undefined)
      return { status: 404, body: { error: 'The post does not appear to exist.' } };
    const made = {
      id: String(9_000 + statuses.length),
      created_at: '2026-11-20T12:00:00.000Z',
      in_reply_to_id: parentId ?? null,
      in_reply_to_account_id: parent === undefined ? null : known.parse(parent).account.id,
      visibility,
      language: 'en',
      content: `<p>${shown(status)}</p>`,
      url: 'https://social.example/@bakery/9000',
      account: content.account,
      mentions: parent === undefined ? [] : mentionsIn(status, parent),
    };
    keys.set(key, made);
    statuses.push(made);
    return { body: made };
  };

  const change = ({ method, url }: Seen): Reply => {
    const [, , , , id = '', verb = ''] = url.pathname.split('/');
    const at = statuses.findIndex((status) => String(status.id) === id);
    if (method === 'DELETE') return at === -1 ? missing : { body: statuses.splice(at, 1)[0] };
    if (byId(id) === undefined) return missing;
    if (verb === 'favourite') favourites.add(id);
    if (verb === 'unfavourite') favourites.delete(id);
    return { body: byId(id) };
  };

  const answer = (seen: Seen): Reply => {
    if (seen.headers.authorization !== `Bearer ${TOKEN}`)
      return { status: 401, body: { error: 'The access token is invalid' } };
    if (seen.method === 'POST' && seen.url.pathname === '/api/v1/statuses') return post(seen);
    if (seen.method !== 'GET') return change(seen);
    const found = byId(seen.url.pathname.split('/').at(-1) ?? '');
    if (/^\/api\/v1\/statuses\/\d+$/.test(seen.url.pathname))
      return found === undefined ? missing : { body: found };
    return answerMastodon({ ...content, statuses })(seen);
  };
  return { answer, statuses, favourites };
}

const missing: Reply = { status: 404, body: { error: 'Record not found' } };

const statusIn = (item: unknown) => {
  const result = z.object({ status: z.looseObject({ id: z.string() }) }).safeParse(item);
  return result.success ? [result.data.status] : [];
};

const person = z.object({ account: z.object({ id: z.string(), acct: z.string() }) });

/** Whoever is named by the beginning of their handle. */
function mentionsIn(status: string, parent: unknown) {
  const { account } = person.parse(parent);
  const name = account.acct.split('@')[0] ?? '';
  return status.toLowerCase().includes(`@${name.toLowerCase()}`) ? [{ ...account, username: name }] : [];
}

/** As Mastodon shows a text: servers of mentions left out, line ends as breaks, links in three pieces. */
const shown = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(
      /https:\/\/(\S+)/g,
      '<a href="https://$1"><span class="invisible">https://</span><span class="ellipsis">$1</span></a>',
    )
    .replace(
      /@(\w+)@[\w.-]+\w/g,
      '<a class="u-url mention" href="https://x.example/@$1">@<span>$1</span></a>',
    )
    .replaceAll('\n', '<br>');
