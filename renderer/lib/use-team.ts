import type { Desk, Member, SavedReply, Tag } from '@shared/team/schema';
import { skipToken, useQueries, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './engine/engine';

const noMembers: readonly Member[] = [];

/** The members of this workstation. */
export function useMembers(): readonly Member[] {
  const { data } = useQuery(api.team.members.queryOptions());
  return data?.members ?? noMembers;
}

/** Who works now; `null` until the engine has said. */
export function useCurrentMember(): Member | null {
  const { data } = useQuery(api.team.members.queryOptions());
  return data?.members.find(({ id }) => id === data.currentId) ?? null;
}

const noDesks: readonly Desk[] = [];
const noTags: readonly Tag[] = [];
const noReplies: readonly SavedReply[] = [];

/** A client's desks in their order; `null`: of no client. */
export function useDesks(clientId: string | null): readonly Desk[] {
  const input = clientId === null ? skipToken : { clientId };
  return useQuery(api.team.desks.queryOptions({ input })).data ?? noDesks;
}

/** The tags of a client's conversations. */
export function useTags(clientId: string | null): readonly Tag[] {
  const input = clientId === null ? skipToken : { clientId };
  return useQuery(api.team.tags.queryOptions({ input })).data ?? noTags;
}

/** A client's saved replies. */
export function useSavedReplies(clientId: string | null): readonly SavedReply[] {
  const input = clientId === null ? skipToken : { clientId };
  return useQuery(api.team.savedReplies.queryOptions({ input })).data ?? noReplies;
}

/** What a desk is called: its own name, else that of its kind in the language of the screens. */
export const deskName = (t: TFunction<'common'>, { name, kind }: Pick<Desk, 'name' | 'kind'>): string =>
  name === '' ? t(`desk.${kind}`) : name;

/** The same where a screen has other texts at hand. */
export function useDeskName() {
  const { t } = useTranslation();
  return useCallback((desk: Pick<Desk, 'name' | 'kind'>): string => deskName(t, desk), [t]);
}

/** Names by id, for rows of several clients at once. */
export type TeamNames = {
  readonly members: ReadonlyMap<string, Member>;
  readonly desks: ReadonlyMap<string, Desk>;
  readonly tags: ReadonlyMap<string, Tag>;
};

const byId = <T extends { readonly id: string }>(lists: readonly (readonly T[] | undefined)[]) =>
  new Map(lists.flatMap((list) => list ?? []).map((each) => [each.id, each]));

type Answers<T> = readonly { readonly data: T | undefined }[];

// Outside, so that they stay the same functions and their results are only made anew when an answer changes.
const deskMap = (answers: Answers<Desk[]>) => byId(answers.map(({ data }) => data));
const tagMap = (answers: Answers<Tag[]>) => byId(answers.map(({ data }) => data));

/** Names of everything that a row may refer to. `clientIds` has to be memoised. */
export function useTeamNames(clientIds: readonly string[]): TeamNames {
  const all = useMembers();
  const desks = useQueries({
    queries: clientIds.map((clientId) => api.team.desks.queryOptions({ input: { clientId } })),
    combine: deskMap,
  });
  const tags = useQueries({
    queries: clientIds.map((clientId) => api.team.tags.queryOptions({ input: { clientId } })),
    combine: tagMap,
  });
  return useMemo(() => ({ members: byId([all]), desks, tags }), [all, desks, tags]);
}
