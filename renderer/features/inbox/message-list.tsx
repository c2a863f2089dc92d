import type { Message } from '@shared/inbox/schema';
import { Fragment } from 'react';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import styles from './message.module.css';
import { MessageItem } from './message-item';

type Props = { readonly messages: readonly Message[]; readonly markedId: string | null };

/** Messages in the order they were written, with a line where a new day begins. */
export function MessageList({ messages, markedId }: Props) {
  const format = useFormat();
  const now = useNow();
  return (
    <ol className={styles.list}>
      {messages.map((message, index) => {
        const day = format.day(message.at, now);
        const before = messages[index - 1];
        const newDay = before === undefined || format.day(before.at, now) !== day;
        return (
          <Fragment key={message.id}>
            {newDay && (
              <li className={styles.day}>
                <span>{day}</span>
              </li>
            )}
            <li data-message={message.id} className={message.id === markedId ? styles.marked : undefined}>
              <MessageItem message={message} />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
