import { mayManage } from '@shared/team/permissions';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useCurrentMember } from '../../lib/use-team';

/** Whether somebody else is asked before a post of this member goes out. */
export function useIsAsked(clientId: string): boolean {
  const { data } = useQuery(api.posting.rules.queryOptions({ input: { clientId } }));
  const member = useCurrentMember();
  const stages = data?.stages ?? [];
  return stages.includes('client') || (stages.length > 0 && member !== null && !mayManage(member.role));
}
