import { HOUR } from '@shared/platforms/platform';
import type { Posted } from '../state/records';
import { visibilitySchema } from '../state/records';
import { statusAt } from '../world/shelves';
import type { Status } from '../world/types';
import { canSee, statusEntity } from './entities';
import { takeAcceptThenFail } from './failures';
import { type Exchange, HttpProblem, json, parameter, type Reply, type Route } from './http';
import { statusOf } from './statuses';

/** As told in `/api/v2/instance`, configuration.statuses. */
export const MAX_CHARACTERS = 500;
/** How long Mastodon remembers an `Idempotency-Key` (docs, methods/statuses, 2026-07). */
const KEY_LIFE = HOUR;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A link counts 23, the server in a mention nothing. */
const lengthOf = (text: string): number => {
  const counted = text.replace(/https?:\/\/\S+/gu, 'x'.repeat(23)).replace(/@(\w+)@[\w.-]+\w/gu, '@$1');
  return [...graphemes.segment(counted)].length;
};

const invalid = (reason: string): HttpProblem => new HttpProblem(422, `Validation failed: ${reason}`);

const checkedText = (exchange: Exchange): string => {
  const text = parameter(exchange, 'status') ?? '';
  if (text.trim() === '') throw invalid('Text can’t be blank');
  if (lengthOf(text) + lengthOf(parameter(exchange, 'spoiler_text') ?? '') > MAX_CHARACTERS) {
    throw invalid(`Text character limit of ${MAX_CHARACTERS} exceeded`);
  }
  return text;
};

const checkedParent = (exchange: Exchange): string | null => {
  const id = parameter(exchange, 'in_reply_to_id');
  if (id === null || id === '') return null;
  const parent = statusAt(exchange.practice.world.shelves, id, exchange.now);
  if (parent === null || !canSee(exchange.viewer, parent)) {
    throw new HttpProblem(404, 'The post you are trying to reply to does not appear to exist.');
  }
  return parent.id;
};

const refuseUnsupported = ({ body }: Exchange): void => {
  if (body['scheduled_at'] !== undefined && body['scheduled_at'] !== null)
    throw invalid('Scheduling is not part of this server');
  if (Array.isArray(body['media_ids']) && body['media_ids'].length > 0)
    throw new HttpProblem(422, 'Media does not exist');
};

const accountOf = ({ viewer }: Exchange): 0 | 1 => {
  if (viewer === null) throw new HttpProblem(401, 'The access token is invalid');
  return viewer;
};

const newRecord = (exchange: Exchange, key: string | null): Posted => {
  refuseUnsupported(exchange);
  const visibility = visibilitySchema.safeParse(parameter(exchange, 'visibility') ?? 'public');
  if (!visibility.success) throw invalid('Visibility is not included in the list');
  const warning = parameter(exchange, 'spoiler_text') ?? '';
  return {
    kind: 'posted',
    ...exchange.practice.world.next(exchange.now),
    account: accountOf(exchange),
    text: checkedText(exchange),
    warning: warning === '' ? null : warning,
    language: parameter(exchange, 'language') ?? exchange.practice.world.origin.language,
    visibility: visibility.data,
    parentId: checkedParent(exchange),
    key,
  };
};

/** Posts by key, so that a repeated request finds the first one; rebuilt from the journal by the server. */
export type Keys = Map<string, { readonly id: string; readonly at: number }>;

const keyOf = (exchange: Exchange): string | null => {
  const value = exchange.headers['idempotency-key'];
  return typeof value === 'string' && value !== '' ? value : null;
};

const alreadyPosted = (exchange: Exchange, keys: Keys, key: string | null): Status | null => {
  const known = key === null ? undefined : keys.get(`${exchange.viewer}/${key}`);
  if (known === undefined || exchange.now - known.at >= KEY_LIFE) return null;
  return statusAt(exchange.practice.world.shelves, known.id, exchange.now);
};

const post = (exchange: Exchange, keys: Keys): Reply => {
  const key = keyOf(exchange);
  const known = alreadyPosted(exchange, keys, key);
  if (known !== null) return json(statusEntity(exchange, known));
  const record = newRecord(exchange, key);
  const { world, failures } = exchange.practice;
  world.record(record);
  if (key !== null) keys.set(`${record.account}/${key}`, record);
  const failure = takeAcceptThenFail(failures);
  if (failure === 'cut') return { ...json(null), cut: true };
  if (failure === 'error') return json({ error: 'Something went wrong on our end' }, {}, 500);
  const status = world.shelves.statuses.get(record.id);
  if (status === undefined) throw new HttpProblem(500, 'The status was not stored');
  return json(statusEntity({ ...exchange, now: Math.max(exchange.now, record.at) }, status));
};

const ownStatusOf = (exchange: Exchange): Status => {
  const status = statusOf(exchange);
  if (status.author.own !== exchange.viewer) throw new HttpProblem(403, 'This action is not allowed');
  return status;
};

const remove = (exchange: Exchange): Reply => {
  const status = ownStatusOf(exchange);
  const entity = statusEntity(exchange, status);
  exchange.practice.world.record({ kind: 'deleted', at: exchange.now, id: status.id });
  return json({ ...entity, text: status.text });
};

const edit = (exchange: Exchange): Reply => {
  const status = ownStatusOf(exchange);
  exchange.practice.world.record({
    kind: 'edited',
    at: exchange.now,
    id: status.id,
    text: checkedText(exchange),
  });
  return json(statusEntity(exchange, status));
};

const like =
  (on: boolean) =>
  (exchange: Exchange): Reply => {
    const status = statusOf(exchange);
    exchange.practice.world.record({
      kind: 'liked',
      at: exchange.now,
      id: status.id,
      account: accountOf(exchange),
      on,
    });
    return json(statusEntity(exchange, status));
  };

export const writingRoutes = (keys: Keys): readonly Route[] => [
  { method: 'POST', path: '/api/v1/statuses', auth: 'user', answer: (exchange) => post(exchange, keys) },
  { method: 'PUT', path: '/api/v1/statuses/:id', auth: 'user', answer: edit },
  { method: 'DELETE', path: '/api/v1/statuses/:id', auth: 'user', answer: remove },
  { method: 'POST', path: '/api/v1/statuses/:id/favourite', auth: 'user', answer: like(true) },
  { method: 'POST', path: '/api/v1/statuses/:id/unfavourite', auth: 'user', answer: like(false) },
];
