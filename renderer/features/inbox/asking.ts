import type { ConversationRow } from '@shared/inbox/schema';

/** What is asked before something is done to conversations: until when, to whom, where, with which word. */
export type Asking = {
  readonly kind: 'snooze' | 'assign' | 'desk' | 'tag';
  readonly rows: readonly ConversationRow[];
};
