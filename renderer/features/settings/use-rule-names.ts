import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/engine/engine';
import { useDesks, useMembers, useSavedReplies } from '../../lib/use-team';
import type { RuleNames } from './rule-summary';

const none: RuleNames['accounts'] = [];

/** Everything of a client that a rule may name. */
export function useRuleNames(clientId: string): RuleNames {
  const { data } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const accounts = data ?? none;
  const [desks, members, replies] = [useDesks(clientId), useMembers(), useSavedReplies(clientId)];
  return useMemo(() => ({ accounts, desks, members, replies }), [accounts, desks, members, replies]);
}
