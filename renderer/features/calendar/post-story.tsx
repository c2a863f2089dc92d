import { Button, Textarea } from '@mantine/core';
import type { PostStory as Story } from '@shared/approval/contract';
import type { Post } from '@shared/calendar/schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedText } from '../../lib/changed-text';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useFormat } from '../../lib/use-format';
import styles from './post-story.module.css';
import { zoneFormat } from './zone-format';

type Entry = { readonly id: string; readonly at: number; readonly show: ReactNode };

/** What was said of a post and how it stood before, by time; and a field for more. */
export function PostStory({ post }: { readonly post: Post }) {
  const { t } = useTranslation('posting');
  const { clientId, id } = post;
  const { data, error } = useQuery(api.approval.story.queryOptions({ input: { clientId, id } }));
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => engine.approval.comment({ clientId, id, text }),
    onSuccess: () => setText(''),
  });
  const entries = data === undefined ? [] : entriesOf(data, post);
  return (
    <section className={styles.story} aria-label={t('story.title')}>
      <h3 className={styles.title}>{t('story.title')}</h3>
      {error !== null && <p role="alert">{errorText(error)}</p>}
      {entries.length > 0 && (
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <li key={entry.id}>{entry.show}</li>
          ))}
        </ol>
      )}
      <div className={styles.field}>
        <Textarea
          autosize
          minRows={1}
          maxRows={6}
          spellCheck
          aria-label={t('story.comment')}
          placeholder={t('story.comment')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button disabled={add.isPending || text.trim() === ''} onClick={() => add.mutate()}>
          {t('story.commentAdd')}
        </Button>
      </div>
      {add.error !== null && <p role="alert">{errorText(add.error)}</p>}
    </section>
  );
}

function entriesOf({ decisions, comments, revisions }: Story, post: Post): Entry[] {
  return [
    ...decisions.map((said) => ({ ...said, show: <Decision said={said} post={post} /> })),
    ...comments.map((said) => ({ ...said, show: <Comment said={said} post={post} /> })),
    ...revisions.map((said) => ({ ...said, show: <Revision said={said} post={post} /> })),
  ].sort((a, b) => a.at - b.at);
}

type Of<K extends keyof Story> = { readonly said: Story[K][number]; readonly post: Post };

function Head({
  at,
  post,
  children,
}: {
  readonly at: number;
  readonly post: Post;
  readonly children: ReactNode;
}) {
  const { language } = useFormat();
  return (
    <p className={styles.head}>
      <span>{children}</span> <time className="quiet">{zoneFormat(language, post.timeZone).moment(at)}</time>
    </p>
  );
}

function Decision({ said, post }: Of<'decisions'>) {
  const { t } = useTranslation('posting');
  const { decision, outsideName: outside, memberName: name } = said;
  const own = decision === 'approve' ? 'approved' : 'returned';
  const outer = decision === 'approve' ? 'clientApproved' : 'clientReturned';
  return (
    <>
      <Head at={said.at} post={post}>
        {outside === null ? t(`story.${own}`, { name }) : t(`story.${outer}`, { name, outside })}
        {said.stale && <span className={styles.stale}>{t('story.stale')}</span>}
      </Head>
      {said.note !== null && <p className={styles.words}>{said.note}</p>}
      {said.stale && <Since content={said.content} post={post} />}
    </>
  );
}

function Comment({ said, post }: Of<'comments'>) {
  const { t } = useTranslation('posting');
  const { clientId, id } = post;
  const remove = useMutation({
    mutationFn: () => engine.approval.removeComment({ clientId, id, commentId: said.id, removed: true }),
  });
  return (
    <>
      <Head at={said.at} post={post}>
        {said.memberName}
      </Head>
      <p className={styles.words} dir="auto">
        {said.text}
      </p>
      {said.mine && (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('story.commentRemove')}
        </Button>
      )}
    </>
  );
}

function Revision({ said, post }: Of<'revisions'>) {
  const { t } = useTranslation('posting');
  return (
    <>
      <Head at={said.at} post={post}>
        {t('story.wrote', { name: said.memberName })}
      </Head>
      <Since content={said.content} post={post} />
    </>
  );
}

type SinceProps = { readonly content: Story['revisions'][number]['content']; readonly post: Post };

/** What became of the words since, for whoever asks. */
function Since({ content, post }: SinceProps) {
  const { t } = useTranslation('posting');
  const [isShown, setShown] = useState(false);
  const changes = changesSince(content, post);
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t(isShown ? 'story.hide' : 'story.show')}
      </Button>
      {isShown && changes.length === 0 && <p className="quiet">{t('story.same')}</p>}
      {isShown &&
        changes.map(({ name, before, after }) => (
          <div key={name}>
            {name !== '' && <p className={styles.of}>{name}</p>}
            <p className={styles.words} dir="auto">
              <ChangedText before={before} after={after} />
            </p>
          </div>
        ))}
    </>
  );
}

/** The text of the post, and of each account whose own words changed, that are not what they were. */
function changesSince({ text, versions }: SinceProps['content'], post: Post) {
  const before = new Map(versions.map((version) => [version.accountId, version.text]));
  const own = post.versions
    .map((version) => ({
      name: version.accountName,
      before: before.get(version.accountId) ?? '',
      after: version.text,
    }))
    // Words that are common stand there once.
    .filter((version) => !(version.before === text && version.after === post.text));
  return [{ name: '', before: text, after: post.text }, ...own].filter((each) => each.before !== each.after);
}
