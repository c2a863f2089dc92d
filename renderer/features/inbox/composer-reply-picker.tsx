import type { Thread } from '@shared/inbox/schema';
import type { SavedReply } from '@shared/team/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavedReplies } from '../../lib/use-team';
import { Picker } from '../../ui/picker';
import { repliesFor } from './composer-complete';

type Props = {
  readonly conversation: Thread['conversation'];
  readonly onPick: (reply: SavedReply) => void;
  readonly onClose: () => void;
};

/** Saved replies by name: those in the language and of the desk first. */
export function ReplyPicker({ conversation: { clientId, deskId }, onPick, onClose }: Props) {
  const { t, i18n } = useTranslation('composer');
  const [text, setText] = useState('');
  const replies = useSavedReplies(clientId);
  return (
    <Picker
      label={t('replies.open')}
      placeholder={t('replies.placeholder')}
      results={t('replies.label')}
      none={replies.length === 0 ? t('replies.noneYet') : t('replies.none')}
      text={text}
      onText={setText}
      onClose={onClose}
      options={repliesFor(replies, text, { language: i18n.language, deskId }).map((reply) => ({
        id: reply.id,
        title: reply.name,
        hint: `;${reply.shortcut}`,
        run: () => onPick(reply),
      }))}
    />
  );
}
