import { Button } from '@mantine/core';
import type { Warning } from '@shared/outbox/schema';
import { type PlatformId, platformOf } from '@shared/platforms/registry';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import styles from './composer.module.css';
import type { ComposerStep, Confirm } from './composer-state';

type Props = {
  readonly step: Extract<ComposerStep, { readonly is: 'asking' | 'failed' }>;
  readonly platform: PlatformId;
  readonly onSend: (confirmed: Warning[]) => void;
  readonly onCalm: () => void;
};

/** What stands against sending, in the place where it was tried: one look and one key, or why it did not go. */
export function ComposerAsk({ step, platform, onSend, onCalm }: Props) {
  const { t } = useTranslation(['composer', 'common']);
  const errorText = useErrorText();
  const asking = step.is === 'asking';
  return (
    <div className={styles.ask} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      <p className={styles.askText}>
        {asking ? (
          <Warnings confirm={step.confirm} />
        ) : (
          errorText(step.error, { platform, server: platformOf(platform).name, doing: 'sending' })
        )}
      </p>
      {asking && (
        <Button autoFocus onClick={() => onSend([...step.confirm.warnings])}>
          {t('ask.send')}
        </Button>
      )}
      <Button variant="subtle" onClick={onCalm}>
        {asking ? t('ask.back') : t('common:action.close')}
      </Button>
    </div>
  );
}

function Warnings({ confirm: { warnings, by, clientName } }: { readonly confirm: Confirm }) {
  const { t } = useTranslation('composer');
  return warnings.map((warning) => (
    <span key={warning}>
      {t(`warning.${warning}`, { by: by ?? t('warning.somebody'), client: clientName })}{' '}
    </span>
  ));
}
