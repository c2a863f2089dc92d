import type { Message } from '@shared/inbox/schema';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { later } from '../../lib/later';
import { cx } from '../../ui/cx';
import type { MessageOverlay } from './message-overlay';
import styles from './message-tools.module.css';

const MessageMenu = later(async () => (await import('./message-menu')).MessageMenu);

type Props = {
  readonly message: Message;
  readonly overlay: MessageOverlay['kind'] | null;
  readonly onOverlay: (overlay: MessageOverlay | null) => void;
};

/**
 * The way to what can be done with a message. A thread may have thousands, so the menu is made when it is opened and
 * hangs on a mark beside the button, which stays where it is.
 */
export function MessageTools({ message, overlay, onOverlay }: Props) {
  const { t } = useTranslation('thread');
  const open = overlay === 'menu' || overlay === 'copy';
  return (
    <span className={cx(styles.tools, open && styles.open)}>
      <button
        type="button"
        className={styles.button}
        aria-label={t('menu.label', { name: message.authorName })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => onOverlay({ messageId: message.id, kind: 'menu' })}
      >
        <IconDots size={16} stroke={1.7} aria-hidden="true" />
      </button>
      {open && <MessageMenu message={message} which={overlay} onOverlay={onOverlay} />}
    </span>
  );
}
