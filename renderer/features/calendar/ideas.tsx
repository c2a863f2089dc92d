import { Button } from '@mantine/core';
import type { PostRow } from '@shared/calendar/schema';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineError } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import styles from './calendar.module.css';
import type { CalendarDoing } from './day';
import { PostChip } from './post-chip';
import type { ZoneFormat } from './zone-format';

type Props = {
  readonly ideas: UseQueryResult<PostRow[], EngineError>;
  readonly format: ZoneFormat;
  readonly doing: CalendarDoing;
  /** Below them. */
  readonly children: ReactNode;
};

/** Posts that have no time yet. */
export function Ideas({ ideas: { data, error }, format, doing, children }: Props) {
  const { t } = useTranslation(['calendar', 'posting']);
  const errorText = useErrorText();
  return (
    <aside className={styles.ideas} aria-label={t('ideas.title')} data-pane="ideas">
      <header className={styles.ideasHead}>
        <h2 className="head">{t('ideas.title')}</h2>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => doing.current.begin('')}
        >
          {t('ideas.new')}
        </Button>
      </header>
      {error !== null && <p role="alert">{errorText(error)}</p>}
      {data?.length === 0 && <p className="quiet">{t('ideas.empty')}</p>}
      {data?.map((post) => (
        <PostChip
          t={t}
          key={`${post.clientId} ${post.id}`}
          post={post}
          day={null}
          format={format}
          isStop
          onOpen={() => doing.current.open(post)}
          onDrag={(begins) => doing.current.drag(begins ? post : null)}
        />
      ))}
      {children}
    </aside>
  );
}
