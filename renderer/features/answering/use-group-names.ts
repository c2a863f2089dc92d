import type { Client } from '@shared/clients/schema';
import { conversationKinds } from '@shared/inbox/kinds';
import { platformIds } from '@shared/platforms/registry';
import type { AnswerStats } from '@shared/sla/schema';
import type { Desk } from '@shared/team/schema';
import { labels } from '@shared/triage/labels';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useClients, useScope } from '../../lib/scope';
import { deskName, useMembers } from '../../lib/use-team';

export type Grouping = 'byDesk' | 'byMember' | 'byPlatform' | 'byKind' | 'byLabel';

type OwnDesk = { readonly desk: Desk; readonly client: Client };

/** The desks of the clients that are counted, by id: names repeat from client to client. */
function useOwnDesks(clients: readonly Client[]): ReadonlyMap<string, OwnDesk> {
  return useQueries({
    queries: clients.map(({ id }) => api.team.desks.queryOptions({ input: { clientId: id } })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data = [] }, nth) => {
          const client = clients[nth];
          return client === undefined ? [] : data.map((desk) => [desk.id, { desk, client }] as const);
        }),
      ),
  });
}

const none: readonly Client[] = [];

/** What a desk is called; with its client where there are several. */
function useDeskNames(): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  const { data: all = none } = useClients();
  const scope = useScope();
  const desks = useOwnDesks(scope === null ? all : [scope]);
  const several = scope === null && all.length > 1;
  return useMemo(
    () =>
      new Map(
        [...desks].map(([id, { desk, client }]) => {
          const name = deskName(t, desk);
          return [id, several ? `${name}, ${client.name}` : name];
        }),
      ),
    [t, desks, several],
  );
}

/** Names of what has a fixed set of keys, by key. */
const namesOf = <K extends string>(
  keys: readonly K[],
  name: (key: K) => string,
): ReadonlyMap<string, string> => new Map(keys.map((key) => [key, name(key)]));

/** What a group of the tables is called, in the language of the screens. */
export function useGroupName(): (by: Grouping, stats: Pick<AnswerStats, 'key'>) => string {
  const { t } = useTranslation('answering');
  const { t: common } = useTranslation();
  const byDesk = useDeskNames();
  const members = useMembers();
  const names = useMemo<Record<Grouping, ReadonlyMap<string, string>>>(
    () => ({
      byDesk,
      byMember: new Map(members.map(({ id, name }) => [id, name])),
      byPlatform: namesOf(platformIds, (id) => common(`platform.${id}`)),
      byKind: namesOf(conversationKinds, (kind) => common(`kind.${kind}`)),
      byLabel: namesOf(labels, (label) => common(`label.${label}`)),
    }),
    [common, byDesk, members],
  );
  return useCallback(
    (by, { key }) => (key === null ? t(`nobodys.${by}`) : (names[by].get(key) ?? t('nobodys.gone'))),
    [t, names],
  );
}
