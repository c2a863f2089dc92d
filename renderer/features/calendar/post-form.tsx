import { Button } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import { isEditable, isRemovable } from '@shared/calendar/post-state';
import type { Post } from '@shared/calendar/schema';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import { useNow } from '../../lib/use-now';
import { Dialog } from '../../ui/dialog';
import { type Draft, type Hindrance, hindranceOf, isSame, plannedOf } from './draft';
import styles from './post-dialog.module.css';
import { PostFields } from './post-fields';
import { usePostActs } from './use-post-acts';
import { VersionState } from './version-state';
import { zoneFormat } from './zone-format';

type Props = {
  readonly clientId: string;
  readonly post: Post | null;
  readonly accounts: readonly Account[];
  readonly timeZone: string;
  readonly start: Draft;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** The form of a post. Closing it keeps what was typed. */
export function PostForm({ clientId, post, accounts, timeZone, start, onClose, children }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const [draft, setDraft] = useState(start);
  const acts = usePostActs();
  const states = post?.versions.map(({ state }) => state) ?? [];
  const locked = !isEditable(states);
  const saving = { clientId, id: post?.id ?? null, draft, timeZone };
  const busy = [acts.saveDraft, acts.schedule, acts.takeBack, acts.remove].some(({ isPending }) => isPending);
  const error = acts.schedule.error ?? acts.saveDraft.error ?? acts.takeBack.error ?? acts.remove.error;
  const isKept = locked || isSame(draft, start) || (post === null && draft.text.trim() === '');
  const close = () => {
    if (isKept) onClose();
    else if (!busy) acts.saveDraft.mutate(saving, { onSuccess: onClose });
  };
  const schedule = (confirmed: boolean) =>
    acts.schedule.mutate({ ...saving, confirmed }, { onSuccess: onClose });
  const hindrance = hindranceOf(draft, { accounts, timeZone, now: useNow() });
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!locked && hindrance === null && !busy) schedule(false);
  };
  return (
    <Dialog
      onClose={close}
      size={640}
      title={post === null ? t('form.titleNew') : t('form.title')}
      closeLabel={t('common:action.close')}
    >
      <div className={styles.form}>
        {children}
        <PostFields {...{ draft, accounts, timeZone, locked }} onChange={setDraft} onKeyDown={press} />
        {post !== null && states.some((state) => state !== 'draft') && (
          <ul className={styles.versions} aria-label={t('form.versions')}>
            {post.versions.map((version) => (
              <VersionState key={version.id} clientId={clientId} version={version} />
            ))}
          </ul>
        )}
        <Problem error={error} hindrance={locked ? null : hindrance} onConfirm={() => schedule(true)} />
        <div className={styles.buttons}>
          {post !== null && isRemovable(states) && (
            <Button
              variant="subtle"
              disabled={busy}
              onClick={() => acts.remove.mutate(post, { onSuccess: onClose })}
            >
              {t('form.remove')}
            </Button>
          )}
          <span className={styles.space} />
          {!locked && (
            <Button disabled={busy} onClick={() => acts.saveDraft.mutate(saving, { onSuccess: onClose })}>
              {t('form.save')}
            </Button>
          )}
          {!locked && (
            <Button variant="filled" disabled={busy || hindrance !== null} onClick={() => schedule(false)}>
              <ScheduleFor draft={draft} timeZone={timeZone} />
            </Button>
          )}
          {post !== null && states.includes('scheduled') && (
            <Button variant="filled" disabled={busy} onClick={() => acts.takeBack.mutate(post)}>
              {t('form.takeBack')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
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

type ProblemProps = {
  readonly error: Error | null;
  readonly hindrance: Hindrance | null;
  readonly onConfirm: () => void;
};

/** Why it cannot be scheduled yet, or what was refused. */
function Problem({ error, hindrance, onConfirm }: ProblemProps) {
  const { t } = useTranslation('calendar');
  const errorText = useErrorText();
  const asks = error !== null && 'code' in error && error.code === 'CONFIRM';
  if (asks) {
    return (
      <div role="alert" className={styles.ask}>
        <p>{t('form.otherClient')}</p>
        <Button onClick={onConfirm}>{t('form.allTheSame')}</Button>
      </div>
    );
  }
  if (error !== null) {
    return (
      <p role="alert" className={styles.error}>
        {errorText(error)}
      </p>
    );
  }
  if (hindrance === null) return null;
  const words =
    hindrance.why === 'too-long'
      ? t('form.hindrance.too-long', { account: hindrance.account.name, count: hindrance.by })
      : t(`form.hindrance.${hindrance.why}`);
  return (
    <p className={styles.hindrance} role="status">
      {words}
    </p>
  );
}
