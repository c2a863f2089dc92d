import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngineState } from '../lib/bridge';
import { connection } from '../lib/engine/engine';
import { AfterDelay } from '../ui/after-delay';
import { BeatsLoader } from '../ui/beats';
import { EngineFailed } from './engine-failed';
import styles from './engine-gate.module.css';

/** Shows the views while there is an engine to ask, and says what happens when there is none. */
export function EngineGate({ children }: { readonly children: ReactNode }) {
  const engine = useEngineState();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (engine.state === 'ready') setOpened(true);
    // A process that was killed never closes its port: what waits on it has to be let go here.
    if (engine.state === 'restarting' || engine.state === 'fatal') connection.drop();
  }, [engine.state]);

  if (engine.state === 'fatal') return <EngineFailed failure={engine} />;
  return (
    <>
      {engine.state === 'restarting' && <Restarting retryAt={engine.retryAt} />}
      {opened || engine.state === 'ready' ? children : <Starting />}
    </>
  );
}

function Starting() {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.centre}>
      <AfterDelay>
        <BeatsLoader label={t('engine.starting')} />
      </AfterDelay>
    </main>
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

function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((at - now) / 1_000));
}
