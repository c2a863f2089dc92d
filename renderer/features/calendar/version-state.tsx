import { Button } from '@mantine/core';
import type { PostVersion } from '@shared/calendar/schema';
import { transitions } from '@shared/outbox/states';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '../../lib/describe-error';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { ExternalLink } from '../../lib/external-link';
import { PlatformIcon } from '../../lib/platform-icon';
import { showToast } from '../../ui/toast';
import styles from './post-dialog.module.css';
import { StateSign } from './state-sign';

/** What a person may say of a version, with the change of state that it is. */
const WORDS = [
  ['retry', 'retry'],
  ['published', 'vouch'],
  ['draft', 'rewrite'],
  ['dropped', 'drop'],
] as const;

type Props = { readonly clientId: string; readonly version: PostVersion };

/** How a post stands on one account: where it can be seen, what happened, and what can be done about it. */
export function VersionState({ clientId, version }: Props) {
  const { t } = useTranslation(['calendar', 'posting', 'common']);
  const { t: failures } = useTranslation(['failures', 'common']);
  const errorText = useErrorText();
  const { id, state, holdReason, failure, platform, accountName, remoteUrl, differs, text } = version;
  const settle = useMutation({
    mutationFn: (as: (typeof WORDS)[number][0]) => engine.outbox.settle({ clientId, id, as }),
    onError: (error) => showToast({ text: errorText(error) }),
  });
  const isSettled = state !== 'held' && state !== 'failed' && state !== 'unknown';
  const words = isSettled
    ? []
    : WORDS.filter(([as, event]) => {
        const from: readonly string[] = transitions[event].from;
        // What may be out is given up and written anew.
        return from.includes(state) || (as === 'draft' && state === 'unknown');
      });
  return (
    <li className={styles.version}>
      <p className={styles.line}>
        <span className={styles.name}>
          <PlatformIcon platform={platform} />
          {accountName}
        </span>
        <span className={styles.versionState} data-state={state}>
          <StateSign state={state} />
          {t(`state.${state}`)}
        </span>
        {remoteUrl !== null && <ExternalLink url={remoteUrl}>{t('form.see')}</ExternalLink>}
      </p>
      {differs && (
        <p className={styles.ownText} dir="auto">
          {text}
        </p>
      )}
      {state === 'held' && <p className={styles.reason}>{t(`posting:hold.${holdReason ?? 'late'}`)}</p>}
      {failure !== null && (
        <p className={styles.reason}>
          {failureSentence(failures, failure, { platform, server: accountName, doing: 'sending' })}
        </p>
      )}
      {words.length > 0 && (
        <div className={styles.acts}>
          {words.map(([as]) => (
            <Button
              key={as}
              disabled={settle.isPending}
              aria-label={t('form.settleOn', { action: t(`form.settle.${as}`), name: accountName })}
              onClick={() => settle.mutate(as)}
            >
              {t(`form.settle.${as}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
