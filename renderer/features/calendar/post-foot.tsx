import { Button } from '@mantine/core';
import { isRemovable } from '@shared/calendar/post-state';
import type { Post } from '@shared/calendar/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import { type Draft, plannedOf } from './draft';
import styles from './post-dialog.module.css';
import type { usePostActs } from './use-post-acts';
import type { PostDraft } from './use-post-draft';
import { zoneFormat } from './zone-format';

type Props = {
  readonly post: Post | null;
  readonly writing: PostDraft;
  readonly acts: ReturnType<typeof usePostActs>;
  readonly timeZone: string;
  readonly locked: boolean;
  readonly canSchedule: boolean;
  readonly onSave: () => void;
  readonly onSchedule: () => void;
  readonly onClose: () => void;
};

/** What can be done with a post as it stands, and whether it is kept. */
export function PostFoot({ post, writing, acts, timeZone, locked, canSchedule, ...on }: Props) {
  const { t } = useTranslation('calendar');
  const states = post?.versions.map(({ state }) => state) ?? [];
  return (
    <div className={styles.buttons}>
      {post !== null && isRemovable(states) && (
        <Button
          variant="subtle"
          disabled={acts.isBusy}
          onClick={() => acts.remove.mutate(post.id, { onSuccess: on.onClose })}
        >
          {t('form.remove')}
        </Button>
      )}
      <span className={styles.kept} role="status">
        {writing.isKept && t('form.kept')}
      </span>
      {!locked && (
        <>
          <Button disabled={acts.isBusy} onClick={on.onSave}>
            {t('form.save')}
          </Button>
          <Button variant="filled" disabled={acts.isBusy || !canSchedule} onClick={on.onSchedule}>
            <ScheduleFor draft={writing.draft} timeZone={timeZone} />
          </Button>
        </>
      )}
      {post !== null && states.includes('scheduled') && (
        <Button variant="filled" disabled={acts.isBusy} onClick={() => acts.takeBack.mutate(post.id)}>
          {t('form.takeBack')}
        </Button>
      )}
    </div>
  );
}

/** What the button does, with its day and time. */
function ScheduleFor({ draft, timeZone }: { readonly draft: Draft; readonly timeZone: string }) {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const planned = plannedOf(draft, timeZone);
  if (planned === null) return t('form.schedule');
  return t('form.scheduleFor', { time: zoneFormat(language, timeZone).moment(planned.at) });
}
