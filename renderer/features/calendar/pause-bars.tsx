import { Button } from '@mantine/core';
import type { Pause } from '@shared/posting/pause';
import { IconPlayerPause } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Banner } from '../../ui/banner';
import { showToast } from '../../ui/toast';
import styles from './calendar.module.css';
import type { ZoneFormat } from './zone-format';

type Props = { readonly pauses: readonly Pause[]; readonly format: ZoneFormat };

/** What keeps posts from leaving, why and until when, with the way to end it. */
export function PauseBars({ pauses, format }: Props) {
  const { t } = useTranslation('posting');
  const errorText = useErrorText();
  const resume = useMutation({
    mutationFn: ({ clientId, id }: Pause) => engine.posting.resume({ clientId, id }),
    onSuccess: () => showToast({ text: t('pause.resumed') }),
    onError: (error) => showToast({ text: errorText(error) }),
  });
  if (pauses.length === 0) return null;
  const bars = pauses.map((pause) => {
    const { id, accountName, reason, memberName, fromAt, untilAt, heldCount } = pause;
    return (
      <Banner
        key={id}
        tone="due"
        icon={<IconPlayerPause size={16} stroke={1.7} aria-hidden="true" />}
        title={accountName === null ? t('pause.ofAll') : t('pause.of', { account: accountName })}
        action={
          <Button disabled={resume.isPending} onClick={() => resume.mutate(pause)}>
            {t('pause.resume')}
          </Button>
        }
      >
        {[
          reason === '' ? null : `${reason}.`.replace(/([.!?…])\.$/u, '$1'),
          t('pause.by', { name: memberName, time: format.moment(fromAt) }),
          untilAt === null ? t('pause.endsNever') : t('pause.ends', { time: format.moment(untilAt) }),
          heldCount === 0 ? null : t('pause.held', { count: heldCount }),
        ]
          .filter((part) => part !== null)
          .join(' ')}
      </Banner>
    );
  });
  return <div className={styles.bars}>{bars}</div>;
}
