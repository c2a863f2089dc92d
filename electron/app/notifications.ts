import type { OpenTarget } from '@shared/app/bridge';
import { Notification } from 'electron';
import type { ShellNotification } from './engine-messages';

/** Shows a notification of the system; a click on it calls back with what it was about. */
export function showNotification(
  { title, body, clientId, conversationId }: ShellNotification,
  onClick: (target: OpenTarget | null) => void,
): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', () =>
    onClick(clientId === undefined ? null : { clientId, conversationId: conversationId ?? null }),
  );
  notification.show();
}
