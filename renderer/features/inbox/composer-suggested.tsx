import { Button, CloseButton } from '@mantine/core';
import type { Thread } from '@shared/inbox/schema';
import type { SavedReply } from '@shared/team/schema';
import { IconCornerUpLeft, IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSavedReplies } from '../../lib/use-team';
import styles from './composer.module.css';
import type { Answered } from './thread-answered';

type WhomProps = { readonly answered: Answered; readonly onNewest: () => void };

/** Whom the reply answers, where that is not simply the newest message; and that the message is gone, where it is. */
export function WhomAnswered({ answered, onNewest }: WhomProps) {
  const { t } = useTranslation('composer');
  if (!answered.older && !answered.deleted) return null;
  return (
    <p className={styles.whom}>
      <IconCornerUpLeft size={14} stroke={1.7} aria-hidden="true" />
      <span dir="auto">{t('answers', { name: answered.name })}</span>
      {answered.deleted && <span className={styles.near}>{t('answersDeleted')}</span>}
      {answered.older && <CloseButton size={24} aria-label={t('answersNewest')} onClick={onNewest} />}
    </p>
  );
}

type SuggestedProps = {
  readonly conversation: Thread['conversation'];
  readonly empty: boolean;
  readonly onTake: (reply: SavedReply) => void;
};

/** The saved reply that a rule suggests, while nothing is written. */
export function ComposerSuggested({ conversation, empty, onTake }: SuggestedProps) {
  const { t } = useTranslation('composer');
  const { clientId, suggestedReplyId } = conversation;
  const reply = useSavedReplies(clientId).find(({ id }) => id === suggestedReplyId);
  if (!empty || reply === undefined) return null;
  return (
    <p className={styles.whom}>
      <Button
        size="compact-xs"
        leftSection={<IconTemplate size={14} stroke={1.7} aria-hidden="true" />}
        onClick={() => onTake(reply)}
      >
        {t('suggested', { name: reply.name })}
      </Button>
    </p>
  );
}
