import type { Thread } from '@shared/inbox/schema';
import { answersTo } from '@shared/platforms/registry';
import { mayWrite } from '@shared/team/permissions';
import { useMemo } from 'react';
import { useCurrentMember } from '../../lib/use-team';
import type { ComposerTab } from './composer-state';

/** What can be written in a conversation: answers as its platform takes them, and a note. Nothing by who may only read. */
export function useThreadTabs({
  platform,
  kind,
}: Pick<Thread['conversation'], 'platform' | 'kind'>): readonly ComposerTab[] {
  const role = useCurrentMember()?.role;
  return useMemo(
    () => (role === undefined || !mayWrite(role) ? [] : [...answersTo(platform, kind), 'note']),
    [role, platform, kind],
  );
}
