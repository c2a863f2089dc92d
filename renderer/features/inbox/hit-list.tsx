import { IconArrowUpRight } from '@tabler/icons-react';
import { Fragment, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../../lib/kind-icons';
import { PersonName } from '../../lib/person-name';
import { PlatformIcon } from '../../lib/platform-icon';
import { usePreferences } from '../../lib/preferences';
import { readableName } from '../../lib/readable';
import { Reason } from '../../lib/reason';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Chip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { VirtualListbox } from '../../ui/virtual-listbox';
import type { FocusRequest, Point } from '../../ui/virtual-rows';
import { ROW_HEIGHT } from './conversation-list';
import type { Hit } from './hit';
import styles from './row.module.css';

type Props = {
  readonly hits: readonly Hit[];
  readonly complete: boolean;
  readonly openId: string | null;
  readonly focusRequest: FocusRequest | null;
  readonly onOpen: (hit: Hit) => void;
  readonly onMenu: (hit: Hit, at: Point) => void;
  readonly onNearEnd: () => void;
};

const keyOf = (hit: Hit) => hit.id;

export function HitList({ hits, complete, openId, focusRequest, onOpen, onMenu, onNearEnd }: Props) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const now = useNow();
  const { density } = usePreferences();
  const labelOf = useCallback(
    (hit: Hit) =>
      [
        hit.label === 'complaint' && t('common:label.complaint'),
        t(`common:kind.${hit.kind}`),
        readableName(hit.authorName),
        t(`common:platform.${hit.platform}`),
        format.short(hit.at, now),
        hit.excerpt.map(({ text }) => text).join(''),
        hit.unread && t('row.unread'),
      ]
        .filter(Boolean)
        .join(', '),
    [t, format, now],
  );
  return (
    <VirtualListbox
      label={t('search.results')}
      items={hits}
      keyOf={keyOf}
      labelOf={labelOf}
      selectedKey={openId}
      rowHeight={ROW_HEIGHT[density]}
      total={complete ? hits.length : null}
      focusRequest={focusRequest}
      onPick={onOpen}
      onMenu={onMenu}
      onNearEnd={onNearEnd}
    >
      {(hit) => <HitRow hit={hit} />}
    </VirtualListbox>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation(['inbox', 'common']);
  const format = useFormat();
  const now = useNow();
  return (
    <div className={cx(styles.row, hit.unread && styles.unread)}>
      {hit.unread && <span className={styles.dot} />}
      <div className={styles.first}>
        <PersonName className={styles.name} name={hit.authorName} />
        <span className={styles.platform}>
          <PlatformIcon platform={hit.platform} />
        </span>
        <time className={styles.time} title={format.full(hit.at)}>
          {format.short(hit.at, now)}
        </time>
      </div>
      <div className={styles.preview} dir="auto">
        {hit.excerpt.map((part, index) => (
          <Fragment key={index}>{part.hit ? <mark>{part.text}</mark> : part.text}</Fragment>
        ))}
      </div>
      <div className={styles.last}>
        <What hit={hit} />
        {hit.direction === 'out' && hit.kind !== 'post' && (
          <span className={styles.client}>{t('message.you')}</span>
        )}
      </div>
    </div>
  );
}

/** What triage said of it, else what kind of message it is. */
function What({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const { kind, label } = hit;
  if (kind === 'post') {
    return (
      <Chip look="quiet" icon={<IconArrowUpRight size={14} stroke={1.7} aria-hidden="true" />}>
        {t(`kind.${kind}`)}
      </Chip>
    );
  }
  if (label === null || label === 'nothing') {
    return (
      <Chip look="quiet" icon={kindIcons[kind]}>
        {t(`kind.${kind}`)}
      </Chip>
    );
  }
  return <Reason row={{ kind, label, waitingSinceAt: null, labelBy: null, score: null, hardRule: null }} />;
}
