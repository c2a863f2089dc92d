import type { Thread } from '@shared/inbox/schema';
import { answersTo, canDo } from '@shared/platforms/registry';
import { mayWrite } from '@shared/team/permissions';
import { useMemo } from 'react';
import { useCurrentMember } from '../../lib/use-team';
import { askComposer } from './composer-request';
import { noThreadScope, type ThreadScope } from './thread-scope';

/** What the member who works now may do here, as far as the platform offers it; nothing in a thread that is not there. */
export function useThreadRights(conversation: Thread['conversation'] | undefined): {
  readonly mayWrite: boolean;
  readonly scope: ThreadScope;
} {
  const role = useCurrentMember()?.role;
  const writes = conversation !== undefined && role !== undefined && mayWrite(role);
  const { id, platform, kind } = conversation ?? nothing;
  const scope = useMemo<ThreadScope>(() => {
    if (!writes || id === null || platform === null || kind === null) return noThreadScope;
    const answers = answersTo(platform, kind).length > 0;
    return {
      answer: answers ? (parentId) => askComposer({ conversationId: id, tab: 'reply', parentId }) : null,
      mayAct: (message, action) => message.deletedAt === null && canDo(message.platform, action, message),
    };
  }, [id, platform, kind, writes]);
  return { mayWrite: writes, scope };
}

const nothing = { id: null, platform: null, kind: null };
