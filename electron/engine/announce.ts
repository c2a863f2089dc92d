import type { Changes } from './changes';
import type { JobEvent } from './jobs-types';

/** Tells the windows what a job changed. */
export function announce(changes: Changes, event: JobEvent): void {
  switch (event.kind) {
    case 'stored':
      changes.tell('inbox', event.clientId, event.fresh);
      changes.tell('clients', event.clientId);
      return;
    case 'sent':
      for (const topic of ['outbox', 'inbox', 'calendar', 'status'] as const)
        changes.tell(topic, event.clientId);
      return;
    case 'finished':
      changes.tell('status');
      changes.tell('accounts', event.clientId);
      return;
    case 'started':
      changes.tell('accounts', event.clientId);
  }
}
