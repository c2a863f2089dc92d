import type { Member } from '@shared/team/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { showToast } from '../../ui/toast';

/** Somebody else works from now on: what is theirs, and what they may do, is asked anew. */
export function useSwitchMember(onSwitched: (member: Member) => void = () => undefined) {
  const { t } = useTranslation('team');
  const cache = useQueryClient();
  return useMutation(
    api.team.switchMember.mutationOptions({
      onSuccess: async (member) => {
        await refreshEverything(cache);
        showToast({ text: t('menu.switched', { name: member.name }) });
        onSwitched(member);
      },
    }),
  );
}
