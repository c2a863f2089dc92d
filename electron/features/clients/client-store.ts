import type { Language } from '@shared/app/schema';
import type { ClientColour } from '@shared/clients/colours';
import { sections } from '@shared/inbox/order';
import type { ReadStore, WriteStore } from '../../db/store';
import { talliedWhere } from '../../db/tally';

/** The client as its own store tells it. */
export type ClientRow = {
  id: string;
  name: string;
  colour: ClientColour;
  language: Language;
  timeZone: string;
  practice: number;
  createdAt: number;
};

export const findClient = (store: ReadStore): ClientRow | undefined =>
  store.get(
    'client.find',
    `SELECT id, name, colour, language, time_zone AS timeZone, practice, created_at AS createdAt FROM client LIMIT 1`,
  );

/** Writes the one row; the first time makes it. */
export const writeClient = (store: WriteStore, row: ClientRow, now: number): number =>
  store.run(
    'client.write',
    `INSERT INTO client (id, name, colour, language, time_zone, practice, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour, language = excluded.language,
       time_zone = excluded.time_zone, updated_at = excluded.updated_at`,
    [row.id, row.name, row.colour, row.language, row.timeZone, row.practice, row.createdAt, now],
  );

export type ClientCounts = {
  accountCount: number;
  unreadCount: number;
  waitingCount: number;
  complaintCount: number;
  failingCount: number;
};

export const noCounts: ClientCounts = {
  accountCount: 0,
  unreadCount: 0,
  waitingCount: 0,
  complaintCount: 0,
  failingCount: 0,
};

export const countClient = (store: ReadStore): ClientCounts =>
  store.get<ClientCounts>(
    'client.counts',
    `SELECT (SELECT count(*) FROM account WHERE deleted_at IS NULL) AS accountCount,
       ${talliedWhere('is_unread = 1')} AS unreadCount,
       ${talliedWhere(`status = 'open' AND section < ${sections.indexOf('kind')}`)} AS waitingCount,
       ${talliedWhere(`status = 'open' AND is_complaint = 1`)} AS complaintCount,
       (SELECT count(*) FROM stream AS s JOIN account AS a ON a.id = s.account_id
        WHERE a.deleted_at IS NULL AND s.state IN ('failing', 'stopped') AND s.failure IS NOT NULL) AS failingCount`,
  ) ?? noCounts;

export const countStoredMessages = (store: ReadStore): number =>
  store.get<{ count: number }>('client.messages', 'SELECT count(*) AS count FROM message')?.count ?? 0;
