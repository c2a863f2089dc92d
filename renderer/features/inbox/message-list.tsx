import { Fragment } from 'react';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { cx } from '../../ui/cx';
import { HandoverGiven, HandoverReturned } from './handover-entry';
import styles from './message.module.css';
import { type InThread, ThreadMessage } from './message-in-thread';
import type { MessageOverlay } from './message-overlay';
import { NoteItem } from './note-item';
import type { ThreadEntry } from './thread-entries';

/** From so many on, what is out of sight is not laid out. */
const MANY = 150;

type Props = {
  readonly clientId: string;
  readonly entries: readonly ThreadEntry[];
  readonly markedId: string | null;
  /** The message that decides where the conversation stands. */
  readonly countsId: string | null;
  readonly overlay: MessageOverlay | null;
  readonly shared: InThread;
};

/** What happened in the order in which it did, with a line where a new day begins. */
export function MessageList({ entries, ...props }: Props) {
  const format = useFormat();
  const now = useNow();
  const days = entries.map(({ at }) => format.day(at, now));
  return (
    <ol className={cx(styles.list, entries.length > MANY && styles.many)}>
      {entries.map((entry, index) => {
        const day = days[index];
        return (
          <Fragment key={entry.key}>
            {day !== days[index - 1] && (
              <li className={styles.day}>
                <span>{day}</span>
              </li>
            )}
            <li
              data-message={entry.kind === 'message' ? entry.message.id : undefined}
              className={entry.key === props.markedId ? styles.marked : undefined}
            >
              <Entry entry={entry} {...props} />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

function Entry({
  entry,
  clientId,
  countsId,
  overlay,
  shared,
}: Omit<Props, 'entries'> & { readonly entry: ThreadEntry }) {
  switch (entry.kind) {
    case 'message':
      return (
        <ThreadMessage
          message={entry.message}
          counts={entry.message.id === countsId}
          overlay={overlay?.messageId === entry.message.id ? overlay.kind : null}
          shared={shared}
        />
      );
    case 'note':
      return <NoteItem clientId={clientId} note={entry.note} />;
    case 'given':
      return <HandoverGiven clientId={clientId} handover={entry.handover} />;
    case 'returned':
      return <HandoverReturned clientId={clientId} handover={entry.handover} />;
  }
}
