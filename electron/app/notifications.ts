import type { OpenTarget } from '@shared/app/bridge';
import { Notification } from 'electron';
import type { ShellNotification } from './engine-messages';

/** Shows a notification of the system; a click on it calls back with what it was about. */
export function showNotification(
  { title, body, clientId, conversationId, postId }: ShellNotification,
  onClick: (target: OpenTarget) => void,
): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', () => onClick({ clientId, conversationId, postId }));
  notification.show();
}
