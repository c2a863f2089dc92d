import { IconBuildingStore, IconClock, IconPlugConnected, IconRss } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { useErrorText } from '../../lib/error-state';
import { PlatformIcon } from '../../lib/platform-icon';
import { BeatsLoader } from '../../ui/beats';
import { Beginning } from './beginning';
import styles from './first-run.module.css';
import { useNumberKeys } from './use-number-keys';

const ICON = { size: 21, stroke: 1.7, 'aria-hidden': true } as const;

/** Three ways to begin, each with its key. */
export function Beginnings({ onConnect }: { readonly onConnect: (what: 'account' | 'feed') => void }) {
  const { t } = useTranslation('firstRun');
  const errorText = useErrorText();
  const practice = usePractice();
  const begin = useMemo(
    () => [practice.start, () => onConnect('account'), () => onConnect('feed')] as const,
    [practice.start, onConnect],
  );
  useNumberKeys(begin);
  return (
    <>
      <Beginning
        number="1"
        icon={<IconBuildingStore {...ICON} />}
        title={t('practice')}
        fact={t('practiceFact')}
        disabled={practice.isPending}
        onBegin={begin[0]}
      >
        {practice.isPending ? (
          <BeatsLoader label={t('practiceWorking')} />
        ) : (
          <>
            <IconClock size={13} stroke={1.7} aria-hidden="true" /> {t('practiceHint')}
          </>
        )}
      </Beginning>
      <Beginning
        number="2"
        icon={<IconPlugConnected {...ICON} />}
        title={t('connect')}
        fact={t('connectFact')}
        disabled={practice.isPending}
        onBegin={begin[1]}
      >
        <PlatformIcon platform="mastodon" size={17} />
        <PlatformIcon platform="bluesky" size={17} />
      </Beginning>
      <Beginning
        number="3"
        icon={<IconRss {...ICON} />}
        title={t('feed')}
        fact={t('feedFact')}
        disabled={practice.isPending}
        onBegin={begin[2]}
      />
      {practice.error !== null && (
        <p role="alert" className={styles.error}>
          {errorText(practice.error)}
        </p>
      )}
      <Footer />
    </>
  );
}

function usePractice() {
  const { i18n } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation(
    api.practice.add.mutationOptions({
      onSuccess: async () => {
        await refreshEverything(cache);
        await navigate({ to: '/inbox', search: {} });
      },
    }),
  );
  const { mutate, isPending, error } = add;
  const language = i18n.language === 'pl' ? 'pl' : 'en';
  const start = useMemo(() => () => mutate({ language }), [mutate, language]);
  return { start, isPending, error };
}

function Footer() {
  const { t } = useTranslation('firstRun');
  const { data: status } = useQuery(api.app.status.queryOptions());
  return (
    <footer className={styles.footer}>
      <span>{status !== undefined && t('dataFolder', { path: status.dataDir })}</span>
      <span>{t('promise')}</span>
    </footer>
  );
}
