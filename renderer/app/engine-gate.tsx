import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngineState } from '../lib/bridge';
import { connection } from '../lib/engine/engine';
import { useSecondsUntil } from '../lib/use-seconds-until';
import { EngineFailed } from './engine-failed';
import styles from './engine-gate.module.css';

/** Says what happens while there is no engine. The views stand already: what they ask waits for it. */
export function EngineGate({ children }: { readonly children: ReactNode }) {
  const engine = useEngineState();
  useEffect(() => {
    // A process that was killed never closes its port: what waits on it has to be let go here.
    if (engine.state === 'restarting' || engine.state === 'fatal') connection.drop();
  }, [engine.state]);

  if (engine.state === 'fatal') return <EngineFailed failure={engine} />;
  return (
    <>
      {engine.state === 'restarting' && <Restarting retryAt={engine.retryAt} />}
      {children}
    </>
  );
}

function Restarting({ retryAt }: { readonly retryAt: number }) {
  const { t } = useTranslation('shell');
  const seconds = useSecondsUntil(retryAt);
  return (
    <div className={styles.restarting} role="alert">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      <span>
        {t('engine.restarting')} {seconds > 0 && t('engine.retryIn', { count: seconds })}
      </span>
    </div>
  );
}
