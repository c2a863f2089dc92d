import { goneAt, statusAt, versionsOf } from '../world/shelves';
import type { Status } from '../world/types';
import { canSee, historyEntity, statusEntity, visibleChildren } from './entities';
import { type Exchange, json, notFound, type Reply, type Route } from './http';
import { boundsOf, pageReply, selectPage } from './paging';

/** The status of the path, visible to who asks; 404 else, as Mastodon hides what one may not see. */
export const statusOf = ({ practice, viewer, params, now }: Exchange): Status => {
  const status = statusAt(practice.world.shelves, params['id'] ?? '', now);
  if (status === null || !canSee(viewer, status)) throw notFound();
  return status;
};

const several = (exchange: Exchange): Reply => {
  const ids = [...exchange.query.getAll('id[]'), ...exchange.query.getAll('id')].slice(0, 40);
  const found = ids.flatMap((id) => {
    const status = statusAt(exchange.practice.world.shelves, id, exchange.now);
    return status === null || !canSee(exchange.viewer, status) ? [] : [status];
  });
  return json(found.map((status) => statusEntity(exchange, status)));
};

const ancestorsOf = (exchange: Exchange, status: Status): Status[] => {
  const { shelves } = exchange.practice.world;
  const chain: Status[] = [];
  let parent = status.parentId === null ? null : statusAt(shelves, status.parentId, exchange.now);
  while (parent !== null) {
    if (canSee(exchange.viewer, parent)) chain.unshift(parent);
    parent = parent.parentId === null ? null : statusAt(shelves, parent.parentId, exchange.now);
  }
  return chain;
};

/** Depth first, each branch in order of time. */
const descendantsOf = (exchange: Exchange, status: Status): Status[] =>
  visibleChildren(exchange, status.id).flatMap((child) => [child, ...descendantsOf(exchange, child)]);

const context = (exchange: Exchange): Reply => {
  const status = statusOf(exchange);
  const render = (list: readonly Status[]) => list.map((item) => statusEntity(exchange, item));
  return json({
    ancestors: render(ancestorsOf(exchange, status)),
    descendants: render(descendantsOf(exchange, status)),
  });
};

const source = (exchange: Exchange): Reply => {
  const status = statusOf(exchange);
  const versions = versionsOf(exchange.practice.world.shelves, status, exchange.now);
  return json({
    id: status.id,
    text: versions.at(-1)?.text ?? status.text,
    spoiler_text: status.warning ?? '',
  });
};

const tagTimeline = (exchange: Exchange): Reply => {
  const { shelves } = exchange.practice.world;
  const tag = exchange.params['tag'] ?? '';
  const bounds = boundsOf(exchange, { usual: 20, most: 40 });
  const idOf = (status: Status) => status.id;
  const keep = (status: Status) => goneAt(shelves, status) > exchange.now;
  const page = selectPage(shelves.byTag.get(tag.toLowerCase()) ?? [], { idOf, bounds, keep });
  const path = `/api/v1/timelines/tag/${encodeURIComponent(tag)}`;
  return pageReply(exchange, { page, idOf, limit: bounds.limit, path }, (status) =>
    statusEntity(exchange, status),
  );
};

export const statusRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v1/statuses', auth: 'nobody', answer: several },
  {
    method: 'GET',
    path: '/api/v1/statuses/:id',
    auth: 'nobody',
    answer: (exchange) => json(statusEntity(exchange, statusOf(exchange))),
  },
  { method: 'GET', path: '/api/v1/statuses/:id/context', auth: 'nobody', answer: context },
  {
    method: 'GET',
    path: '/api/v1/statuses/:id/history',
    auth: 'nobody',
    answer: (exchange) => json(historyEntity(exchange, statusOf(exchange))),
  },
  { method: 'GET', path: '/api/v1/statuses/:id/source', auth: 'user', answer: source },
  { method: 'GET', path: '/api/v1/timelines/tag/:tag', auth: 'nobody', answer: tagTimeline },
];
