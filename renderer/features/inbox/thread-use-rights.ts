import type { Thread } from '@shared/inbox/schema';
import { answersTo, canDo } from '@shared/platforms/registry';
import { mayWrite } from '@shared/team/permissions';
import { useMemo } from 'react';
import { useCurrentMember } from '../../lib/use-team';
import { askComposer } from './composer-request';
import type { ThreadScope } from './thread-scope';

/** What the member who works now may do here, as far as the platform offers it. */
export function useThreadRights({ id, platform, kind }: Thread['conversation']): {
  readonly mayWrite: boolean;
  readonly scope: ThreadScope;
} {
  const role = useCurrentMember()?.role;
  const writes = role !== undefined && mayWrite(role);
  const scope = useMemo<ThreadScope>(() => {
    const answers = writes && answersTo(platform, kind).length > 0;
    return {
      answer: answers ? (parentId) => askComposer({ conversationId: id, tab: 'reply', parentId }) : null,
      mayAct: (message, action) =>
        writes && message.deletedAt === null && canDo(message.platform, action, message),
    };
  }, [id, platform, kind, writes]);
  return { mayWrite: writes, scope };
}
