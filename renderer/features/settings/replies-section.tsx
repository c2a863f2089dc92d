import { Button } from '@mantine/core';
import type { SavedReply } from '@shared/team/schema';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState, useErrorText } from '../../lib/error-state';
import { later } from '../../lib/later';
import { deskName, useDesks } from '../../lib/use-team';
import { EmptyState } from '../../ui/empty-state';
import { showToast } from '../../ui/toast';
import { RightsNote, useMay } from './rights';
import styles from './settings.module.css';
import { Tool } from './tools';

const ReplyDialog = later(async () => (await import('./reply-dialog')).ReplyDialog);

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'edit'; reply: SavedReply };

/** Texts that are written again and again, under a name and a shortcut. */
export function RepliesSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('team');
  const { data: replies, error } = useQuery(api.team.savedReplies.queryOptions({ input: { clientId } }));
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const may = useMay('manage');
  const takeAway = useTakeAway(clientId);
  const close = () => setOpen({ kind: 'none' });
  if (error !== null) return <ErrorState error={error} />;
  if (replies === undefined) return null;
  return (
    <>
      <RightsNote right="manage" />
      {replies.length === 0 && <EmptyState title={t('reply.none')} fact={t('reply.noneFact')} />}
      <ul className={styles.list}>
        {replies.map((reply) => (
          <Row
            key={reply.id}
            clientId={clientId}
            reply={reply}
            may={may}
            onEdit={() => setOpen({ kind: 'edit', reply })}
            onRemove={() => takeAway(reply)}
          />
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          disabled={!may}
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => setOpen({ kind: 'add' })}
        >
          {t('reply.add')}
        </Button>
      </div>
      {open.kind !== 'none' && (
        <ReplyDialog
          clientId={clientId}
          reply={open.kind === 'edit' ? open.reply : null}
          taken={replies}
          onClose={close}
        />
      )}
    </>
  );
}

type RowProps = {
  readonly clientId: string;
  readonly reply: SavedReply;
  readonly may: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function Row({ clientId, reply, may, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { name, shortcut, text, language, deskId } = reply;
  const desk = useDesks(clientId).find(({ id }) => id === deskId);
  const facts = [language, desk === undefined ? '' : deskName(common, desk)].filter(Boolean);
  return (
    <li className={styles.item}>
      <div className={styles.main}>
        <p className={styles.name}>
          {name} <span className={styles.count}>;{shortcut}</span>
        </p>
        <p className={styles.sub}>{text}</p>
      </div>
      <span className={styles.count}>{facts.join(' · ')}</span>
      <div className={styles.tools}>
        <Tool label={t('reply.edit', { name })} disabled={!may} onClick={onEdit}>
          <IconPencil size={16} stroke={1.7} />
        </Tool>
        <Tool label={t('reply.remove', { name })} disabled={!may} onClick={onRemove}>
          <IconTrash size={16} stroke={1.7} />
        </Tool>
      </div>
    </li>
  );
}

/** Removes a reply, and offers to put it back. */
function useTakeAway(clientId: string) {
  const { t } = useTranslation(['team', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const options = {
    onError: (error: Parameters<typeof errorText>[0]) => showToast({ text: errorText(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: api.team.savedReplies.key() }),
  };
  const save = useMutation(api.team.saveSavedReply.mutationOptions(options));
  const remove = useMutation(api.team.removeSavedReply.mutationOptions(options));
  return (reply: SavedReply) => {
    const putBack = () => save.mutate({ clientId, reply: { ...reply, id: null } });
    remove.mutate(
      { clientId, id: reply.id },
      {
        onSuccess: () =>
          showToast({
            text: t('reply.removed', { name: reply.name }),
            action: { label: t('common:undo.undo'), key: 'z', run: putBack },
          }),
      },
    );
  };
}
