import type { Desk } from '@shared/team/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { deskName } from '../../lib/use-team';
import { RemovalDialog } from './removal-dialog';

type Props = { readonly clientId: string; readonly desk: Desk; readonly onClose: () => void };

/** Takes a desk away; its conversations belong to none afterwards. */
export function DeskRemoval({ clientId, desk, onClose }: Props) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const remove = useMutation(
    api.team.removeDesk.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.team.key() });
        onClose();
      },
    }),
  );
  return (
    <RemovalDialog
      title={t('desk.remove', { name: deskName(common, desk) })}
      fact={t('desk.removeFact', { count: desk.openCount })}
      confirm={t('desk.removeConfirm')}
      error={remove.error === null ? null : errorText(remove.error)}
      pending={remove.isPending}
      onConfirm={() => remove.mutate({ clientId, id: desk.id })}
      onClose={onClose}
    />
  );
}
