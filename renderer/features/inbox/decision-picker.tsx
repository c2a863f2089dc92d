import type { ConversationChange, ConversationRow } from '@shared/inbox/schema';
import type { Desk } from '@shared/team/schema';
import { useTranslation } from 'react-i18next';
import { SnoozePicker } from '../../lib/snooze/snooze-picker';
import type { Asking } from './asking';
import { AssignPicker } from './assign-picker';
import { DeskPicker } from './desk-picker';
import { TagPicker } from './tag-picker';

type Props = {
  readonly asking: Asking;
  readonly onChange: (rows: readonly ConversationRow[], change: ConversationChange) => void;
  /** One conversation goes to a desk with words: they are asked for next. */
  readonly onHandOver: (row: ConversationRow, desk: Desk) => void;
  readonly onClose: () => void;
};

/** What has to be known before something is done to conversations. */
export function DecisionPicker({ asking, onChange, onHandOver, onClose }: Props) {
  const { t } = useTranslation('list');
  const { kind, rows } = asking;
  const [only] = rows;
  if (only === undefined) return null;
  const what = rows.length === 1 ? only.contactName : t('conversations', { count: rows.length });
  const shared = { rows, what, onClose, onChange: (change: ConversationChange) => onChange(rows, change) };
  switch (kind) {
    case 'snooze':
      return (
        <SnoozePicker
          what={what}
          onPick={(untilAt) => onChange(rows, { do: 'snooze', untilAt })}
          onClose={onClose}
        />
      );
    case 'assign':
      return <AssignPicker {...shared} />;
    case 'desk':
      return <DeskPicker {...shared} onHandOver={onHandOver} />;
    case 'tag':
      return <TagPicker {...shared} />;
  }
}
