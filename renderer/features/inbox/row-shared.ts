import type { ConversationRow } from '@shared/inbox/schema';
import { createContext, use } from 'react';
import type { BusinessClocks } from '../../lib/use-business-clock';
import type { TeamNames } from '../../lib/use-team';

/** What a row's own buttons do. */
export type RowAct = 'done' | 'snooze' | 'assign' | 'retry';

/** What all rows of a list are drawn with, asked for once for all of them. It changes once a minute at most by itself. */
export type RowShared = {
  readonly now: number;
  readonly clocks: BusinessClocks;
  readonly names: TeamNames;
  /** Whose a row is, where rows of several clients stand together. */
  readonly clientNameOf: (clientId: string) => string | null;
  /** Whether a row still belongs where it stands. */
  readonly isHere: (row: ConversationRow) => boolean;
  /** Whether whoever works now may change anything. */
  readonly mayAct: boolean;
  readonly onAct: (row: ConversationRow, act: RowAct) => void;
};

const Shared = createContext<RowShared | null>(null);

export const RowSharedProvider = Shared.Provider;

/** Only inside a list. */
export function useRowShared(): RowShared {
  const shared = use(Shared);
  if (shared === null) throw new Error('a row outside of its list');
  return shared;
}
