import { Select } from '@mantine/core';
import type { Post } from '@shared/calendar/schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { useClients, useScope } from '../../lib/scope';
import { Dialog } from '../../ui/dialog';
import { draftOf, newDraft, takingPosts } from './draft';
import { PostForm } from './post-form';

type Props = {
  /** `null`: one is made. */
  readonly open: { readonly clientId: string; readonly id: string } | null;
  /** The day that a new one begins with; empty: an idea. */
  readonly on: string;
  readonly onClose: () => void;
};

/** A post: written, timed, scheduled, and seen through. */
export function PostDialog({ open, on, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const [chosen, setChosen] = useState<string | null>(scope?.id ?? clients[0]?.id ?? null);
  const clientId = open?.clientId ?? chosen;
  if (clientId === null) return null;
  if (open !== null) return <StoredPost {...open} onClose={onClose} />;
  return (
    <Ready key={clientId} clientId={clientId} post={null} on={on} onClose={onClose}>
      {scope === null && clients.length > 1 && (
        <Select
          label={t('form.client')}
          allowDeselect={false}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={setChosen}
        />
      )}
    </Ready>
  );
}

type StoredProps = { readonly clientId: string; readonly id: string; readonly onClose: () => void };

function StoredPost({ clientId, id, onClose }: StoredProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const post = useQuery(api.calendar.post.queryOptions({ input: { clientId, id } }));
  if (post.isError) {
    return (
      <Dialog onClose={onClose} title={t('form.title')} closeLabel={t('common:action.close')}>
        <ErrorState error={post.error} />
      </Dialog>
    );
  }
  if (post.data === undefined) return null;
  // Another state is another form: what it shows then is what is stored.
  const { state } = post.data;
  return <Ready key={state} clientId={clientId} post={post.data} on="" onClose={onClose} />;
}

type ReadyProps = {
  readonly clientId: string;
  readonly post: Post | null;
  readonly on: string;
  readonly onClose: () => void;
  readonly children?: React.ReactNode;
};

/** Once it is known where a post can go. */
function Ready({ clientId, post, on, onClose, children }: ReadyProps) {
  const accounts = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const { data: clients = [] } = useClients();
  const zone = clients.find(({ id }) => id === clientId)?.timeZone ?? 'UTC';
  if (accounts.data === undefined) return null;
  const taking = takingPosts(accounts.data);
  return (
    <PostForm
      clientId={clientId}
      post={post}
      accounts={taking}
      timeZone={post?.timeZone ?? zone}
      start={post === null ? newDraft(taking, on) : draftOf(post)}
      onClose={onClose}
    >
      {children}
    </PostForm>
  );
}
