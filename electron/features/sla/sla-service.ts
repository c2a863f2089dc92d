import { DAY } from '@shared/platforms/platform';
import { type AnswerEvents, answeringOf, joinEvents } from '@shared/sla/answering';
import { openIntervals } from '@shared/sla/business-hours';
import type { Answering, OpenInterval, SlaSettings } from '@shared/sla/schema';
import type { ReadStore } from '../../db/store';
import type { Period } from './answering-store';
import { type ClientRules, type ClientRulesReader, type SettingId, settingIds } from './client-rules';
import { type MeasuredClient, measureAnswers } from './measure-answers';
import { measureMatters } from './measure-matters';

export type OpenClient = { readonly id: string; readonly store: ReadStore };

export type SlaServiceContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (clientId: string | null) => readonly OpenClient[];
  readonly timeZoneOf: (clientId: string) => string;
  readonly rules: ClientRulesReader;
  /** Stores a setting and sets the clocks that depend on it anew (`writeSetting`). */
  readonly write: (clientId: string, setting: { id: SettingId; value: unknown }) => Promise<void>;
  /** Gives others their turn during long work. */
  readonly breathe: () => Promise<void>;
  readonly now: () => number;
};

/** How far the screens can count, in both directions. */
const CALENDAR_MS = 60 * DAY;

/** What may be chosen: some of a client's settings. */
type Chosen = { readonly [Name in keyof typeof settingIds]?: SlaSettings[Name] };

export type SlaService = ReturnType<typeof createSlaService>;

/** When clients answer, what they promise, and how they fare. */
export function createSlaService({ clients, timeZoneOf, rules, write, breathe, now }: SlaServiceContext) {
  const rulesOf = ({ id, store }: OpenClient): ClientRules => rules(store, timeZoneOf(id));
  const measuring = (clientId: string | null, period: Period): Generator<void, AnswerEvents> =>
    measureClients(
      clients(clientId).map((client) => ({ store: client.store, rules: rulesOf(client) })),
      period,
    );
  const openOf = (client: OpenClient, period: Period): OpenInterval[] =>
    openIntervals({ ...rulesOf(client), ...period });
  const settings = (clientId: string): SlaSettings => {
    const [client] = clients(clientId);
    if (client === undefined) throw new Error(`client ${clientId} is not open`);
    const { clock: _, ...chosen } = rulesOf(client);
    return { clientId, ...chosen };
  };

  return {
    settings,
    /** Answers what holds afterwards. */
    choose: async (clientId: string, chosen: Chosen): Promise<SlaSettings> => {
      for (const name of ['hours', 'promises', 'automatic', 'watchWords'] as const) {
        const value = chosen[name];
        if (value !== undefined) await write(clientId, { id: settingIds[name], value });
      }
      return settings(clientId);
    },
    calendar: (clientId: string | null): { clientId: string; open: OpenInterval[] }[] => {
      const period = { fromAt: now() - CALENDAR_MS, untilAt: now() + CALENDAR_MS };
      return clients(clientId).map((client) => ({ clientId: client.id, open: openOf(client, period) }));
    },
    openIntervals: (clientId: string, fromAt: number, untilAt: number): OpenInterval[] =>
      clients(clientId).flatMap((client) => openOf(client, { fromAt, untilAt })),
    /** The numbers of a period, slice by slice: three years of a busy client take seconds. */
    answering: async (clientId: string | null, period: Period): Promise<Answering> => {
      const work = measuring(clientId, period);
      let step = work.next();
      for (; step.done !== true; step = work.next()) await breathe();
      return answeringOf(period, step.value);
    },
    /** The same without a pause: for a day. */
    answeringAtOnce: (clientId: string | null, period: Period): Answering => {
      const work = measuring(clientId, period);
      let step = work.next();
      while (step.done !== true) step = work.next();
      return answeringOf(period, step.value);
    },
  };
}

function* measureClients(clients: readonly MeasuredClient[], period: Period): Generator<void, AnswerEvents> {
  const parts: AnswerEvents[] = [];
  for (const client of clients) {
    const answers = yield* measureAnswers(client, period);
    const matters = yield* measureMatters(client, period);
    parts.push({ ...answers, ...matters, counts: { ...answers.counts, ...matters.counts } });
  }
  return joinEvents(parts);
}
