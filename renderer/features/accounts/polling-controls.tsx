import { Button } from '@mantine/core';
import { HOUR } from '@shared/platforms/platform';
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import styles from './polling-controls.module.css';
import { usePollNow } from './use-poll-now';

/** Reads everything now, says what came of it, and stops all reading for an hour. */
export function PollingControls({ clientId }: { readonly clientId: string | null }) {
  const { t } = useTranslation('accounts');
  const cache = useQueryClient();
  const { data: status } = useQuery(api.app.status.queryOptions());
  const poll = usePollNow();
  const pause = useMutation(
    api.accounts.pausePolling.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.app.status.key() }),
    }),
  );
  const paused = status?.pausedUntilAt != null;
  return (
    <>
      <span role="status" className={styles.result}>
        {poll.result}
      </span>
      <Button
        variant="subtle"
        color="gray"
        leftSection={
          paused ? (
            <IconPlayerPlay size={16} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconPlayerPause size={16} stroke={1.7} aria-hidden="true" />
          )
        }
        onClick={() => pause.mutate({ untilAt: paused ? null : Date.now() + HOUR })}
      >
        {paused ? t('resume') : t('pause')}
      </Button>
      <Button
        leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden="true" />}
        disabled={poll.isPending}
        onClick={() => poll.start({ clientId, accountId: null })}
      >
        {poll.isPending ? t('polling') : t('pollNow')}
      </Button>
    </>
  );
}
