import { HOUR } from '@shared/platforms/platform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countClient } from '../../../../electron/features/clients/client-store';
import { refreshConversations } from '../../../../electron/features/inbox/conversation-store';
import { countConversations } from '../../../../electron/features/inbox/count-store';
import { changeConversations } from '../../../../electron/features/inbox/decision-store';
import { markConversations } from '../../../../electron/features/inbox/mark-store';
import { readFacts } from '../../../../electron/features/today/today-store';
import { EXPECTING_BELOW, URGENT_BELOW } from '../../../../shared/inbox/order';
import type { ConversationChange } from '../../../../shared/inbox/schema';
import { openTestStore } from '../../../helpers/client-store';
import { plainJudge } from '../../../helpers/judge';
import { answerOf, contactOf, messageOf, NOW } from '../../../helpers/remote';

const labels = ['complaint', 'question', 'praise'] as const;
const judge: typeof plainJudge = {
  ...plainJudge,
  verdict: ({ text, language }) => ({
    language,
    verdict: {
      label: labels.find((word) => text.includes(word)) ?? null,
      labelBy: 'model',
      score: 0.5,
      hardRule: null,
    },
  }),
  promise: ({ sinceAt }) => ({ dueAt: sinceAt + 30 * HOUR, warnAt: sinceAt, promiseMs: 30 * HOUR }),
};

/** The same numbers from the rows themselves. */
const ROW_BY_ROW = `
  SELECT count(*) FILTER (WHERE status = 'open') AS open,
    count(*) FILTER (WHERE status = 'open' AND order_key < ${URGENT_BELOW}) AS urgent,
    count(*) FILTER (WHERE status = 'open' AND label = 'complaint') AS complaints,
    count(*) FILTER (WHERE status = 'open' AND assignee_id = 'me') AS mine,
    count(*) FILTER (WHERE status = 'waiting') AS waiting,
    count(*) FILTER (WHERE status = 'snoozed') AS snoozed,
    count(*) FILTER (WHERE kind = 'item' AND unread_count > 0) AS entries,
    count(*) FILTER (WHERE unread_count > 0) AS unread,
    count(*) FILTER (WHERE status = 'open' AND due_at < @now) AS overdue,
    count(*) FILTER (WHERE status = 'open' AND order_key < ${EXPECTING_BELOW}) AS expecting,
    count(*) FILTER (WHERE status = 'open' AND order_key < ${EXPECTING_BELOW}
      AND (order_key >= ${URGENT_BELOW} OR waiting_since_at IS NOT NULL)) AS people
  FROM conversation`;
type Numbers = Record<string, number>;

const PEOPLE = ['ada', 'bob', 'cyd'];
const change: fc.Arbitrary<ConversationChange> = fc.oneof(
  fc.constantFrom<ConversationChange>(
    { do: 'close' },
    { do: 'reopen' },
    { do: 'snooze', untilAt: NOW + 9 },
    { do: 'assign', memberId: 'me' },
    { do: 'urgent', on: true },
    { do: 'urgent', on: false },
  ),
);
type Scene = ReturnType<typeof openTestStore> & { readonly id: string; readonly at: number };
type Step = (scene: Scene) => void;

const idsOf = ({ store }: Pick<Scene, 'store'>): string[] =>
  store.all<{ id: string }>('test.ids', 'SELECT id FROM conversation ORDER BY id').map(({ id }) => id);
const oneOf = (scene: Scene, nth: number): string[] => idsOf(scene).slice(nth, nth + 1);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...labels, 'hello')).map(
    ([who, text]): Step =>
      ({ take, id, at }) =>
        take({ messages: [messageOf(id, { author: contactOf(who), text, at })] }),
  ),
  fc.constantFrom(...PEOPLE).map(
    (who): Step =>
      ({ take, id, at }) => {
        const contact = contactOf(who);
        const question = messageOf(`q${id}`, { author: contact, at });
        take({ messages: [question, answerOf(id, question.remoteId, { contact, at: at + 1 })] });
      },
  ),
  fc.constant<Step>(({ take, id, at }) => take({ messages: [messageOf(id, { kind: 'item', at })] })),
  fc.tuple(change, fc.nat({ max: 9 })).map(
    ([what, nth]): Step =>
      (scene) => {
        const ids = oneOf(scene, nth);
        changeConversations(scene.store, { ids, change: what, tagId: 'tag', now: NOW + 1 });
        refreshConversations(scene.store, ids, { judge, now: NOW + 1 });
      },
  ),
  fc.tuple(fc.constantFrom('read' as const, 'unread' as const), fc.nat({ max: 9 })).map(
    ([as, nth]): Step =>
      (scene) =>
        void markConversations(scene.store, { ids: oneOf(scene, nth), as, now: NOW + 1 }),
  ),
  fc.constant<Step>((scene) => refreshConversations(scene.store, idsOf(scene), { judge, now: NOW + 20 })),
);

it('counts what is there, whatever came in and was decided', () =>
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 12 }), fc.integer({ min: -60, max: 60 }), (acts, hours) => {
      const test = openTestStore(judge);
      const { store } = test;
      for (const [nth, act] of acts.entries()) {
        act({ ...test, id: `m${nth}`, at: NOW - (acts.length - nth) * 5 * HOUR });
      }
      const now = NOW + hours * HOUR;
      const { expecting, people, ...rows } = store.get<Numbers>('test.rows', ROW_BY_ROW, { now }) ?? {};
      expect(countConversations(store, { memberId: 'me', now })).toEqual(rows);
      expect(countClient(store)).toMatchObject({
        unreadCount: rows.unread,
        waitingCount: expecting,
        complaintCount: rows.complaints,
      });
      expect(readFacts(store, now)).toMatchObject({ waitingCount: people, overdueCount: rows.overdue });
    }),
    { numRuns: 200 },
  ));
