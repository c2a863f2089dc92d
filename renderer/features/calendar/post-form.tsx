import type { Account } from '@shared/accounts/schema';
import { isEditable } from '@shared/calendar/post-state';
import type { Post } from '@shared/calendar/schema';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/use-now';
import { Dialog } from '../../ui/dialog';
import { ApprovalPanel } from './approval-panel';
import { ComplaintsFirst } from './complaints-first';
import { type Begin, draftOf, hindranceOf, newDraft } from './draft';
import styles from './post-dialog.module.css';
import { PostFields } from './post-fields';
import { PostFoot } from './post-foot';
import { PostProblem } from './post-problem';
import { PostStory } from './post-story';
import { RepeatPanel } from './repeat-panel';
import { useIsAsked } from './use-is-asked';
import { usePostActs } from './use-post-acts';
import { usePostDraft } from './use-post-draft';
import { VersionState } from './version-state';

type Props = {
  readonly clientId: string;
  /** `null`: nothing is stored yet. */
  readonly post: Post | null;
  readonly accounts: readonly Account[];
  readonly timeZone: string;
  /** Of a new one. */
  readonly at: Begin;
  /** It goes out on these accounts alone, unless somebody says otherwise; empty: on all. */
  readonly slotAccounts: readonly string[];
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
  /** Above the fields; told whether anything has been written. */
  readonly children: (written: boolean) => ReactNode;
};

/** The form of a post. What is typed is kept as it is typed. */
export function PostForm(props: Props) {
  const { clientId, post, accounts, timeZone, at, slotAccounts, onMade, onClose, children } = props;
  const { t } = useTranslation(['calendar', 'posting', 'common']);
  const now = useNow();
  const [begun] = useState(() =>
    newDraft(accounts, { ...at, accountIds: slotAccounts }, { timeZone, now: Date.now() }),
  );
  const [isRepeating, setRepeating] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const states = post?.versions.map(({ state }) => state) ?? [];
  const locked = !isEditable(states);
  const returnNote = post?.versions.find((version) => version.state === 'draft')?.returnNote;
  const isAsked = useIsAsked(clientId);
  const stored = post === null ? begun : draftOf(post);
  const writing = usePostDraft({
    ...{ clientId, post, stored, timeZone, locked, onMade },
    onFailed: setFailed,
  });
  const acts = usePostActs(clientId, writing);
  const hindrance = locked ? null : hindranceOf(writing.draft, { accounts, timeZone, now });
  const calm = () => {
    setFailed(null);
    acts.calm();
  };
  const close = () => {
    if (!acts.isBusy) acts.save.mutate(undefined, { onSuccess: onClose });
  };
  const schedule = (confirmed: boolean) => acts.schedule.mutate(confirmed, { onSuccess: onClose });
  const press = (event: KeyboardEvent) => {
    if (locked || !(event.ctrlKey || event.metaKey)) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    if (acts.isBusy) return;
    if (event.key === 's') acts.save.mutate();
    else if (hindrance === null) schedule(false);
  };
  return (
    <Dialog
      onClose={close}
      size={640}
      title={post === null ? t('form.titleNew') : t('form.title')}
      closeLabel={t('common:action.close')}
    >
      <div className={styles.form}>
        {children(writing.isTyped)}
        <PostFields
          {...{ draft: writing.draft, accounts, clientId, timeZone, locked }}
          onChange={writing.change}
          onKeyDown={press}
        />
        {returnNote != null && <p className={styles.ask}>{t('posting:givenBack', { note: returnNote })}</p>}
        {post !== null && states.includes('in-review') && <ApprovalPanel post={post} />}
        {post !== null && states.some((state) => state !== 'draft') && (
          <ul className={styles.versions} aria-label={t('form.versions')}>
            {post.versions.map((version) => (
              <VersionState key={version.id} clientId={clientId} version={version} />
            ))}
          </ul>
        )}
        <PostProblem
          error={acts.error ?? failed}
          hindrance={hindrance}
          onConfirm={() => schedule(true)}
          onInsist={() => acts.insist.mutate(undefined, { onSuccess: calm })}
          onYield={() => acts.yieldTo.mutate(undefined, { onSuccess: calm })}
          onLeave={onClose}
        />
        {!locked && <ComplaintsFirst clientId={clientId} look="form" />}
        <PostFoot
          {...{ post, writing, acts, timeZone, locked, isAsked }}
          canSchedule={hindrance === null}
          onSave={close}
          onSchedule={() => schedule(false)}
          onRepeat={() =>
            writing
              .keep()
              .then(() => setRepeating(!isRepeating))
              .catch(setFailed)
          }
          onClose={onClose}
        />
        {post !== null && isRepeating && <RepeatPanel post={post} onDone={onClose} />}
        {post !== null && <PostStory post={post} />}
      </div>
    </Dialog>
  );
}
