import type { Thread } from '@shared/inbox/schema';
import type { Filling } from '@shared/outbox/variables';
import type { SavedReply } from '@shared/team/schema';
import { type Dispatch, useCallback, useMemo } from 'react';
import { useCurrentMember } from '../../lib/use-team';
import { filledReply } from './composer-fill';
import type { TextRange } from './composer-ranges';
import type { ComposerEvent } from './composer-state';
import type { Answered } from './thread-answered';

/** What the variables of saved replies stand for in a reply of this member to one person. */
export function useFilling({ accountName }: Thread['conversation'], { name }: Answered): Filling {
  const member = useCurrentMember()?.name ?? '';
  return useMemo(
    () => ({ 'contact.name': name, 'account.name': accountName, 'member.name': member }),
    [name, accountName, member],
  );
}

/** Puts a saved reply in the place of a stretch of what is written, its variables filled in as far as they are known. */
export function useInsertReply(filling: Filling, dispatch: Dispatch<ComposerEvent>) {
  return useCallback(
    (reply: SavedReply, range: TextRange) =>
      dispatch({ type: 'inserted', range, ...filledReply(reply.text, filling) }),
    [filling, dispatch],
  );
}
