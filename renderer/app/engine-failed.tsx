import { Button } from '@mantine/core';
import type { EngineState } from '@shared/app/bridge';
import type { StoreProblem } from '@shared/app/errors';
import { useTranslation } from 'react-i18next';
import { retryEngine } from '../lib/bridge';
import { EmptyState } from '../ui/empty-state';
import styles from './engine-gate.module.css';

const problems = [
  'busy',
  'read-only',
  'corrupt',
  'newer',
  'disk-full',
  'missing',
  'migration',
] as const satisfies readonly StoreProblem[];

/** The stores could not be opened: what happened, what was kept, what to do. */
export function EngineFailed({ failure }: { readonly failure: Extract<EngineState, { state: 'fatal' }> }) {
  const { t } = useTranslation(['shell', 'failures']);
  const problem = problems.find((known) => known === failure.code);
  const path = failure.details['path'];
  return (
    <main className={styles.centre}>
      <EmptyState
        title={problem === undefined ? t('engine.failed') : t('engine.fatalTitle')}
        fact={
          <>
            {problem === undefined
              ? t('engine.failedKept')
              : `${t(`failures:store.${problem}`)} ${t(`failures:storeMend.${problem}`)}`}
            {path !== undefined && <span className={styles.path}>{t('engine.file', { path })}</span>}
          </>
        }
        action={<Button onClick={retryEngine}>{t('engine.retry')}</Button>}
      />
    </main>
  );
}
