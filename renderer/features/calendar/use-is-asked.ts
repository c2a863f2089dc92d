import { asksOthers } from '@shared/posting/rules';
import { mayManage } from '@shared/team/permissions';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useCurrentMember } from '../../lib/use-team';

/** Whether somebody else is asked before a post of this member goes out. */
export function useIsAsked(clientId: string): boolean {
  const { data } = useQuery(api.posting.rules.queryOptions({ input: { clientId } }));
  const member = useCurrentMember();
  // Before it is known who works, they are asked nothing: the engine has the last word.
  return asksOthers(data?.stages ?? [], member === null || mayManage(member.role));
}
