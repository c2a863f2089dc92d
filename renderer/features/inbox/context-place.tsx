import type { Thread } from '@shared/inbox/schema';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { runAction } from '../../lib/keyboard/registry';
import { useDeskName, useDesks, useMembers, useTags } from '../../lib/use-team';
import { Chip } from '../../ui/chip';
import { KeyHint } from '../../ui/key-hint';
import styles from './context-pane.module.css';
import { threadActionIds } from './thread-action-ids';

type Props = { readonly conversation: Thread['conversation'] };

/** Where a conversation stands among us: desk, member, tags; each can be changed by its key. */
export function ContextPlace({ conversation: { clientId, deskId, assigneeId, tagIds } }: Props) {
  const { t } = useTranslation('thread');
  const deskName = useDeskName();
  const desk = useDesks(clientId).find(({ id }) => id === deskId);
  const assignee = useMembers().find(({ id }) => id === assigneeId);
  const tags = useTags(clientId).filter(({ id }) => tagIds.includes(id));
  return (
    <section className={styles.section}>
      <h3 className="overline">{t('place.title')}</h3>
      <dl className={styles.place}>
        <Line name={t('place.desk')} action={threadActionIds.desk} keys="D">
          {desk === undefined ? t('place.none') : deskName(desk)}
        </Line>
        <Line name={t('place.assignee')} action={threadActionIds.assign} keys="A">
          {assignee?.name ?? t('place.nobody')}
        </Line>
        <Line name={t('place.tags')} action={threadActionIds.tag} keys="L">
          {tags.length === 0
            ? t('place.noTags')
            : tags.map(({ id, name }) => (
                <Chip key={id} look="line">
                  {name}
                </Chip>
              ))}
        </Line>
      </dl>
    </section>
  );
}

type LineProps = {
  readonly name: string;
  readonly action: string;
  readonly keys: string;
  readonly children: ReactNode;
};

function Line({ name, action, keys, children }: LineProps) {
  const { t } = useTranslation('thread');
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <button
          type="button"
          className={styles.change}
          title={t('place.change', { name })}
          onClick={() => runAction(action)}
        >
          <span className={styles.value}>{children}</span>
          <KeyHint keys={keys} />
        </button>
      </dd>
    </>
  );
}
