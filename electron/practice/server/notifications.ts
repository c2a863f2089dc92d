import { compareIds } from '../world/ids';
import { goneAt, type Notice } from '../world/shelves';
import { viewerOf } from './accounts';
import { correspondenceEntity, type LivingCorrespondence, noticeEntity } from './entities';
import { type Exchange, json, notFound, type Reply, type Route } from './http';
import { boundsOf, pageReply, selectPage } from './paging';

const listOf = (exchange: Exchange): readonly Notice[] => {
  const { own } = viewerOf(exchange);
  return own === null ? [] : exchange.practice.world.shelves.notices[own];
};

/** A notification about something deleted is gone with it. */
const isAlive = ({ practice, now }: Exchange, notice: Notice): boolean => {
  if (notice.statusId === null) return true;
  const status = practice.world.shelves.statuses.get(notice.statusId);
  return status !== undefined && goneAt(practice.world.shelves, status) > now;
};

const keepNotice = (exchange: Exchange) => {
  const types = exchange.query.getAll('types[]');
  const excluded = exchange.query.getAll('exclude_types[]');
  const account = exchange.query.get('account_id');
  return (notice: Notice): boolean => {
    if (types.length > 0 && !types.includes(notice.type)) return false;
    if (excluded.includes(notice.type) || (account !== null && notice.by.id !== account)) return false;
    return isAlive(exchange, notice);
  };
};

const notices = (exchange: Exchange): Reply => {
  const bounds = boundsOf(exchange, { usual: 40, most: 80 });
  const idOf = (notice: Notice) => notice.id;
  const page = selectPage(listOf(exchange), { idOf, bounds, keep: keepNotice(exchange) });
  return pageReply(exchange, { page, idOf, limit: bounds.limit, path: '/api/v1/notifications' }, (notice) =>
    noticeEntity(exchange, notice),
  );
};

const oneNotice = (exchange: Exchange): Reply => {
  const found = listOf(exchange).find((notice) => notice.id === exchange.params['id']);
  if (found === undefined || !isAlive(exchange, found)) throw notFound();
  return json(noticeEntity(exchange, found));
};

/** Paged by the id of the last status, as Mastodon does it, so that what is answered comes up again. */
const correspondences = (exchange: Exchange): Reply => {
  const { own } = viewerOf(exchange);
  const { shelves } = exchange.practice.world;
  const living: LivingCorrespondence[] = [
    ...(own === null ? [] : shelves.correspondences[own].values()),
  ].flatMap((item) => {
    const last = item.statuses.findLast((status) => goneAt(shelves, status) > exchange.now);
    return last === undefined ? [] : [{ ...item, last }];
  });
  living.sort((a, b) => compareIds(a.last.id, b.last.id));
  const bounds = boundsOf(exchange, { usual: 20, most: 40 });
  const idOf = (item: LivingCorrespondence) => item.last.id;
  const page = selectPage(living, { idOf, bounds, keep: () => true });
  return pageReply(exchange, { page, idOf, limit: bounds.limit, path: '/api/v1/conversations' }, (item) =>
    correspondenceEntity(exchange, item),
  );
};

export const notificationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v1/notifications', auth: 'user', answer: notices },
  { method: 'GET', path: '/api/v1/notifications/requests', auth: 'user', answer: () => json([]) },
  { method: 'GET', path: '/api/v1/notifications/:id', auth: 'user', answer: oneNotice },
  { method: 'GET', path: '/api/v1/conversations', auth: 'user', answer: correspondences },
];
