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
  /** Somebody is asked before it goes out. */
  readonly isAsked: boolean;
  readonly canSchedule: boolean;
  readonly onSave: () => void;
  readonly onSchedule: () => void;
  readonly onRepeat: () => void;
  readonly onClose: () => void;
};

/** What can be done with a post as it stands, and whether it is kept. */
export function PostFoot({ post, writing, acts, timeZone, locked, isAsked, canSchedule, ...on }: Props) {
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
      {post !== null && post.plannedAt !== null && (
        <Button variant="subtle" disabled={acts.isBusy} onClick={on.onRepeat}>
          {t('repeat.open')}
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
            <ScheduleFor draft={writing.draft} timeZone={timeZone} isAsked={isAsked} />
          </Button>
        </>
      )}
      {post !== null && (states.includes('scheduled') || states.includes('in-review')) && (
        <Button variant="filled" disabled={acts.isBusy} onClick={() => acts.takeBack.mutate(post.id)}>
          {t('form.takeBack')}
        </Button>
      )}
    </div>
  );
}

type ForProps = { readonly draft: Draft; readonly timeZone: string; readonly isAsked: boolean };

/** What the button does, with its day and time. */
function ScheduleFor({ draft, timeZone, isAsked }: ForProps) {
  const { t } = useTranslation(['calendar', 'posting']);
  const { language } = useFormat();
  const planned = plannedOf(draft, timeZone);
  if (planned === null) return t(isAsked ? 'posting:handIn' : 'form.schedule');
  const time = zoneFormat(language, timeZone).moment(planned.at);
  return isAsked ? t('posting:handInFor', { time }) : t('form.scheduleFor', { time });
}
