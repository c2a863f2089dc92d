import { enginePortMessage } from '@shared/app/bridge';
import { connection } from './engine';

/** Takes over each port that the preload hands to this page; only our own window may hand one over. */
export function listenForEngine(): () => void {
  const onMessage = (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== enginePortMessage || port === undefined) return;
    connection.take(port);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
