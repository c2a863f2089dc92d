import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import type { Desk } from '@shared/team/schema';
import { useEffect } from 'react';
import { later } from '../../lib/later';
import type { Asking } from './asking';
import type { HandoverWords } from './desk-handover';

const DecisionPicker = later(async () => (await import('./decision-picker')).DecisionPicker);
const DeskHandover = later(async () => (await import('./desk-handover')).DeskHandover);

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
    const idle = requestIdleCallback(() => void Promise.all([DecisionPicker.ahead(), DeskHandover.ahead()]));
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <>
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
    </>
  );
}
