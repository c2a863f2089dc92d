import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import type { Desk } from '@shared/team/schema';
import { lazy, Suspense, useEffect } from 'react';
import type { Asking } from './asking';
import type { HandoverWords } from './desk-handover';

const loadPickers = () => import('./decision-picker');
const loadHandover = () => import('./desk-handover');
const DecisionPicker = lazy(async () => ({ default: (await loadPickers()).DecisionPicker }));
const DeskHandover = lazy(async () => ({ default: (await loadHandover()).DeskHandover }));

/** One conversation on its way to another desk. */
export type Handing = { readonly row: ConversationRow; readonly desk: Desk };

type Props = {
  readonly asking: Asking | null;
  readonly handing: Handing | null;
  readonly onChange: (rows: readonly ConversationRow[], change: ConversationChange) => void;
  readonly onAskHandOver: (handing: Handing) => void;
  readonly onHandOver: (handing: Handing, words: HandoverWords) => Promise<void>;
  readonly onClose: () => void;
};

/** What is asked before something is done. Loaded while nothing else happens, so that the first key waits for nothing. */
export function DecisionDialogs({ asking, handing, onChange, onAskHandOver, onHandOver, onClose }: Props) {
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadPickers(), loadHandover()]));
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <Suspense fallback={null}>
      {asking !== null && (
        <DecisionPicker
          asking={asking}
          onChange={onChange}
          onHandOver={(row, desk) => onAskHandOver({ row, desk })}
          onClose={onClose}
        />
      )}
      {handing !== null && (
        <DeskHandover
          contactName={handing.row.contactName}
          desk={handing.desk}
          onHandOver={(words) => onHandOver(handing, words)}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}
