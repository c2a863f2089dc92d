import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import type { Hindrance } from './draft';
import styles from './post-dialog.module.css';

type Props = {
  readonly error: Error | null;
  readonly hindrance: Hindrance | null;
  /** It goes out for another client than the one in view, and shall. */
  readonly onConfirm: () => void;
  /** Somebody else has changed it: this one stands, or theirs. */
  readonly onInsist: () => void;
  readonly onYield: () => void;
  /** It could not be kept, and need not be. */
  readonly onLeave: () => void;
};

/** Why it cannot be scheduled yet, or what was refused, with the way on. */
export function PostProblem({ error, hindrance, ...on }: Props) {
  const { t } = useTranslation('calendar');
  const errorText = useErrorText();
  if (error === null) return hindrance === null ? null : <Hint hindrance={hindrance} />;
  switch ('code' in error ? error.code : null) {
    case 'CONFIRM':
      return (
        <Ask text={t('form.otherClient')}>
          <Button onClick={on.onConfirm}>{t('form.allTheSame')}</Button>
        </Ask>
      );
    case 'STALE':
      return (
        <Ask text={t('form.changed')}>
          <Button onClick={on.onInsist}>{t('form.mine')}</Button>
          <Button onClick={on.onYield}>{t('form.theirs')}</Button>
        </Ask>
      );
    case 'NOT_SENDABLE':
      return <Ask text={errorText(error)} />;
    default:
      return (
        <Ask text={errorText(error)}>
          <Button variant="subtle" onClick={on.onLeave}>
            {t('form.leave')}
          </Button>
        </Ask>
      );
  }
}

function Ask({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div role="alert" className={styles.ask}>
      <p>{text}</p>
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

function Hint({ hindrance }: { readonly hindrance: Hindrance }) {
  const { t } = useTranslation('calendar');
  return (
    <p className={styles.hindrance} role="status">
      {hindrance.why === 'too-long'
        ? t('form.hindrance.too-long', { account: hindrance.account.name, count: hindrance.by })
        : t(`form.hindrance.${hindrance.why}`)}
    </p>
  );
}
