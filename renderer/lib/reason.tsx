import {
  IconExclamationCircle,
  IconFlame,
  IconHeart,
  IconHelp,
  IconLanguageOff,
  IconNews,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/chip';
import { kindIcons } from './kind-icons';
import { type ReasonKind, type ReasonRow, reasonKind, reasonText } from './reason-text';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

const icons = {
  complaint: <IconFlame {...ICON} />,
  question: <IconHelp {...ICON} />,
  praise: <IconHeart {...ICON} />,
  press: <IconNews {...ICON} />,
  rule: <IconExclamationCircle {...ICON} />,
  unjudged: <IconLanguageOff {...ICON} />,
} satisfies Record<Exclude<ReasonKind, 'kind'>, unknown>;

type Props = { readonly row: ReasonRow; readonly look?: 'quiet' | 'ground' };

/** Why a conversation stands where it does: icon, kind, reason. Without a ground in rows, with one in the thread. */
export const Reason = memo(function Reason({ row, look = 'quiet' }: Props) {
  const { t } = useTranslation();
  const is = reasonKind(row);
  const grave = is === 'complaint' || is === 'rule';
  return (
    <Chip
      look={look}
      tone={grave ? 'complaint' : 'neutral'}
      icon={is === 'kind' ? kindIcons[row.kind] : icons[is]}
    >
      {reasonText(t, row)}
    </Chip>
  );
});
