import { join } from 'node:path';
import { DAY, HOUR, MINUTE } from '@shared/platforms/platform';
import { expect, it } from 'vitest';
import { folderMaker } from '../../../helpers/folder';
import { CLIENT, openOutboxStore } from '../../../helpers/outbox-store';
import { NOW } from '../../../helpers/remote';

const newFolder = folderMaker();
const by = (now: number) => ({ memberId: 'ola', ruleId: null, now });

it.each([
  ['where it came too late', (_: ReturnType<typeof openOutboxStore>) => undefined],
  [
    'where posts are paused by then',
    ({ run }: ReturnType<typeof openOutboxStore>) =>
      run('pausePosts', {
        ...{ id: 'pause', accountId: null, reason: '', untilAt: NOW + DAY },
        by: by(NOW + 3 * HOUR + 1),
      }),
  ],
])('what may be out is never held as if it were not, %s', (_, meanwhile) => {
  const opened = openOutboxStore({ path: join(newFolder(), 'store.sqlite') });
  const { run, store, accountId } = opened;
  const plannedAt = NOW + HOUR;
  const accounts = [{ accountId, text: null }];
  run('savePost', {
    ...{ id: 'post', knownAt: null, text: 'Rye is back.', plannedAt, timeZone: 'UTC', accounts },
    by: by(NOW),
  });
  run('schedulePost', { id: 'post', consents: true, by: by(NOW) });
  const [version] = store.all<{ id: string }>('test.version', 'SELECT id FROM publication', []);
  const id = version?.id ?? '';
  const state = () =>
    store.get<{ state: string }>('test.state', 'SELECT state FROM publication WHERE id = ?', [id])?.state;
  const claim = (now: number) =>
    run('claimPublication', { clientId: CLIENT, id, chosenKey: null, by: by(now) });
  claim(plannedAt);
  // The program ends during the request.
  run('recoverOutbox', { running: [], startedAt: plannedAt + MINUTE, by: by(plannedAt + MINUTE) });
  expect(state()).toBe('unknown');
  run('settleReply', { id, as: 'retry', consents: true, newId: 'n', by: by(NOW + 3 * HOUR) });
  expect(state()).toBe('scheduled');
  meanwhile(opened);
  expect(claim(NOW + 3 * HOUR + 20 * MINUTE)).toBeNull();
  expect(state()).toBe('unknown');
  store.close();
});
