import { goneAt } from '../world/shelves';
import type { Person, Status } from '../world/types';
import { accountEntity, canSee, credentialEntity, statusEntity } from './entities';
import { type Exchange, flag, HttpProblem, json, notFound, type Reply, type Route } from './http';
import { boundsOf, pageReply, selectPage } from './paging';

/** The account that asks; routes with `auth: 'user'` always have one. */
export const viewerOf = ({ practice, viewer }: Exchange): Person => {
  if (viewer === null) throw new HttpProblem(401, 'The access token is invalid');
  return practice.world.own[viewer];
};

const personOf = ({ practice, params }: Exchange): Person => {
  const person = practice.world.shelves.people.get(params['id'] ?? '');
  if (person === undefined) throw notFound();
  return person;
};

const lookup = (exchange: Exchange): Reply => {
  const { world } = exchange.practice;
  const acct = (exchange.query.get('acct') ?? '').replace(/^@/u, '').replace(`@${world.texts.domain}`, '');
  const person = world.shelves.byAcct.get(acct);
  if (person === undefined) throw notFound();
  return json(accountEntity(exchange, person));
};

/** `exclude_replies` keeps what an account answers to itself. */
const keepStatus = (exchange: Exchange, person: Person) => {
  const { shelves } = exchange.practice.world;
  const withoutReplies = flag(exchange, 'exclude_replies');
  const onlyMedia = flag(exchange, 'only_media');
  return (status: Status): boolean => {
    if (goneAt(shelves, status) <= exchange.now || !canSee(exchange.viewer, status)) return false;
    if (onlyMedia && status.media.length === 0) return false;
    if (!withoutReplies || status.parentId === null) return true;
    return shelves.statuses.get(status.parentId)?.author.id === person.id;
  };
};

const statusesOf = (exchange: Exchange): Reply => {
  const person = personOf(exchange);
  if (flag(exchange, 'pinned')) return json([]);
  const bounds = boundsOf(exchange, { usual: 20, most: 40 });
  const idOf = (status: Status) => status.id;
  const list = exchange.practice.world.shelves.byAuthor.get(person.id) ?? [];
  const page = selectPage(list, { idOf, bounds, keep: keepStatus(exchange, person) });
  const path = `/api/v1/accounts/${person.id}/statuses`;
  return pageReply(exchange, { page, idOf, limit: bounds.limit, path }, (status) =>
    statusEntity(exchange, status),
  );
};

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/accounts/verify_credentials',
    auth: 'user',
    answer: (exchange) => json(credentialEntity(exchange, viewerOf(exchange))),
  },
  { method: 'GET', path: '/api/v1/accounts/lookup', auth: 'nobody', answer: lookup },
  {
    method: 'GET',
    path: '/api/v1/accounts/:id',
    auth: 'nobody',
    answer: (exchange) => json(accountEntity(exchange, personOf(exchange))),
  },
  { method: 'GET', path: '/api/v1/accounts/:id/statuses', auth: 'nobody', answer: statusesOf },
];
