import type { ConversationRow as Row } from '@shared/inbox/schema';
import { IconPinned, IconSquareCheckFilled } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../lib/person-name';
import { PlatformIcon } from '../../lib/platform-icon';
import { readableText } from '../../lib/readable';
import { Reason } from '../../lib/reason';
import { cx } from '../../ui/cx';
import type { FailedChange } from './decisions';
import styles from './row.module.css';
import { RowClock } from './row-clock';
import { RowHolders } from './row-holders';
import { ReplyLine, ReplyPreview, RowButton, replyShows } from './row-reply';
import { useRowShared } from './row-shared';

type Props = {
  readonly row: Row;
  readonly picked: boolean;
  readonly failure: FailedChange | undefined;
};

/** One conversation: who, where, how long they wait; what they say; why it stands here and who has it. */
export const ConversationRow = memo(function ConversationRow({ row, picked, failure }: Props) {
  const { t } = useTranslation('list');
  const { isHere } = useRowShared();
  const [hovered, setHovered] = useState(false);
  const unread = row.unreadCount > 0;
  return (
    <div
      className={cx(styles.row, unread && styles.unread, !isHere(row) && styles.left)}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {picked ? (
        <IconSquareCheckFilled size={12} className={styles.check} />
      ) : (
        unread && <span className={styles.dot} />
      )}
      <div className={styles.first}>
        <PersonName className={styles.name} name={row.contactName} />
        <span className={styles.platform}>
          <PlatformIcon platform={row.platform} />
          {row.urgent && <IconPinned size={14} stroke={1.7} className={styles.pin} />}
        </span>
        <span className={styles.clock}>
          <RowClock row={row} failure={failure} />
        </span>
      </div>
      <div className={styles.preview} dir="auto">
        {replyShows(row.replyState) ? (
          <ReplyPreview row={row} otherwise={previewOf(row)} />
        ) : (
          <>
            {row.lastDirection === 'out' && <span className={styles.you}>{t('row.you')} </span>}
            {previewOf(row) || t('row.noText')}
          </>
        )}
      </div>
      <div className={styles.last}>
        <ThirdLine row={row} failure={failure} hovered={hovered} />
      </div>
    </div>
  );
});

type LineProps = Omit<Props, 'picked'> & { readonly hovered: boolean };

function ThirdLine({ row, failure, hovered }: LineProps) {
  const { t } = useTranslation('list');
  const { names, clientNameOf, onAct } = useRowShared();
  if (failure !== undefined) {
    return (
      <>
        <span className={cx(styles.fact, 'ellipsis')}>{failure.reason}</span>
        <RowButton onClick={() => onAct(row, 'retry')}>{t('action.retry')}</RowButton>
      </>
    );
  }
  const { replyState } = row;
  if (replyShows(replyState) && replyState !== 'claimed' && replyState !== 'in-review') {
    return <ReplyLine row={row} state={replyState} />;
  }
  const client = clientNameOf(row.clientId);
  return (
    <>
      {/* What has no room here is left out whole, never cut. */}
      <div className={styles.facts}>
        <span className={styles.reason}>
          <Reason row={row} />
        </span>
        {row.tagIds.map((id) => {
          const tag = names.tags.get(id);
          return (
            tag !== undefined && (
              <span key={id} className={styles.tag}>
                {tag.name}
              </span>
            )
          );
        })}
        {client !== null && <span className={styles.client}>{client}</span>}
      </div>
      <RowHolders row={row} hovered={hovered} />
    </>
  );
}

/** Something that leaves a mark on the screen. */
const SEEN = /[^\p{C}\p{M}\p{Z}]/u;

/** As it can be shown on one line; empty where nothing of it could be seen. */
function previewOf({ subject, preview }: Row): string {
  const { text } = readableText(subject === null ? preview : `${subject} ${preview}`.trim());
  return SEEN.test(text) ? text : '';
}
