import { goneAt, versionsOf } from '../world/shelves';
import type { Person, Status } from '../world/types';
import { canSee } from './entities';
import { type Exchange, html, notFound, type Reply, type Route } from './http';
import { contentHtml, escapeHtml } from './markup';
import { statusOf } from './statuses';

const style =
  'body{font:16px/1.5 system-ui;max-width:36rem;margin:3rem auto;padding:0 1rem;color:#2b2320;background:#fbf8f4}article{border-top:1px solid #ddd3c7;padding:1rem 0}small{color:#6b5f57}.invisible{display:none}';

const page = ({ practice }: Exchange, title: string, content: string): Reply => {
  const { language } = practice.world.origin;
  return html(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style><body>${content}</body></html>`,
  );
};

const article = ({ practice, now }: Exchange, status: Status): string => {
  const versions = versionsOf(practice.world.shelves, status, now);
  const text = versions.at(-1)?.text ?? status.text;
  const when = new Date(status.at).toISOString().slice(0, 16).replace('T', ' ');
  const words = contentHtml(text, { mentions: status.mentions, base: practice.base() });
  return `<article><strong>${escapeHtml(status.author.name)}</strong> <small>@${escapeHtml(status.author.acct)} · ${when}</small>${words}</article>`;
};

const personOf = ({ practice, params }: Exchange): Person => {
  const person = practice.world.shelves.byAcct.get((params['handle'] ?? '').replace(/^@/u, ''));
  if (person === undefined) throw notFound();
  return person;
};

/** What "open at the platform" shows: the same as a browser without a sign-in sees there. */
const profile = (exchange: Exchange): Reply => {
  const person = personOf(exchange);
  const { shelves } = exchange.practice.world;
  const list = (shelves.byAuthor.get(person.id) ?? []).filter(
    (status) => goneAt(shelves, status) > exchange.now && canSee(null, status),
  );
  const newest = list.slice(-20).reverse();
  return page(
    exchange,
    person.name,
    `<h1>${escapeHtml(person.name)}</h1>${newest.map((status) => article(exchange, status)).join('')}`,
  );
};

const single = (exchange: Exchange): Reply => {
  const status = statusOf(exchange);
  return page(exchange, status.author.name, article(exchange, status));
};

export const pageRoutes: readonly Route[] = [
  { method: 'GET', path: '/:handle', auth: 'nobody', answer: profile },
  { method: 'GET', path: '/:handle/:id', auth: 'nobody', answer: single },
];
