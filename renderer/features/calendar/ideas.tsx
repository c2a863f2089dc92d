import { Button } from '@mantine/core';
import type { PostRow } from '@shared/calendar/schema';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { PostChip } from './post-chip';
import type { ZoneFormat } from './zone-format';

type Props = {
  readonly ideas: readonly PostRow[];
  readonly format: ZoneFormat;
  readonly onNew: () => void;
  readonly onOpen: (post: PostRow) => void;
  readonly onDrag: (post: PostRow | null) => void;
};

/** Posts that have no time yet. */
export function Ideas({ ideas, format, onNew, onOpen, onDrag }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <aside className={styles.ideas} aria-label={t('ideas.title')} data-pane="ideas">
      <header className={styles.ideasHead}>
        <h2 className="head">{t('ideas.title')}</h2>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={onNew}
        >
          {t('ideas.new')}
        </Button>
      </header>
      {ideas.length === 0 && <p className="quiet">{t('ideas.empty')}</p>}
      {ideas.map((post) => (
        <PostChip
          key={`${post.clientId} ${post.id}`}
          post={post}
          format={format}
          onOpen={() => onOpen(post)}
          onDrag={(begins) => onDrag(begins ? post : null)}
        />
      ))}
    </aside>
  );
}
