import { useTranslation } from 'react-i18next';
import styles from './agenda.module.css';
import type { CalendarDoing } from './day';
import type { ShownPost } from './month-layout';
import { PostChip } from './post-chip';
import type { ZoneFormat } from './zone-format';

type Props = {
  readonly days: readonly string[];
  readonly today: string;
  readonly posts: ReadonlyMap<string, readonly ShownPost[]>;
  readonly format: ZoneFormat;
  readonly doing: CalendarDoing;
};

/** What is planned, day by day, as a list; days without a post are left out. */
export function Agenda({ days, today, posts, format, doing }: Props) {
  const { t } = useTranslation(['calendar', 'posting']);
  const shown = days.filter((on) => (posts.get(on)?.length ?? 0) > 0);
  if (shown.length === 0)
    return <p className="quiet">{t('agenda.empty', { span: format.span(days, today) })}</p>;
  return (
    <ol className={styles.days}>
      {shown.map((on) => (
        <li key={on} className={styles.day}>
          <h2 className={styles.head}>{format.fullDay(on)}</h2>
          <ul className={styles.posts}>
            {posts.get(on)?.map((post) => (
              <li key={`${post.clientId} ${post.id}`}>
                <PostChip
                  t={t}
                  post={post}
                  day={null}
                  format={format}
                  isStop
                  onOpen={() => doing.current.open(post)}
                  onDrag={(begins) => doing.current.drag(begins ? post : null)}
                  onMove={(by) => void doing.current.shift(post, by)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
