import { Select } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { useClients, useScope } from '../../lib/scope';
import { Dialog } from '../../ui/dialog';
import { type Begin, takingPosts } from './draft';
import { PostForm } from './post-form';

type Props = {
  /** `null`: one is made. */
  readonly open: { readonly clientId: string; readonly id: string } | null;
  /** Of a new one. */
  readonly at: Begin;
  readonly onClose: () => void;
};

/** A post: written, timed, scheduled, and seen through. */
export function PostDialog({ open, at, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const scope = useScope();
  const { data: clients = [] } = useClients();
  const [chosen, setChosen] = useState<string | null>(null);
  const clientId = open?.clientId ?? chosen ?? scope?.id ?? clients[0]?.id;
  if (clientId === undefined) return null;
  const asks = open === null && scope === null && clients.length > 1;
  return (
    <OnePost key={clientId} clientId={clientId} first={open?.id ?? null} at={at} onClose={onClose}>
      {(written) =>
        asks && (
          <Select
            label={t('form.client')}
            allowDeselect={false}
            // What is written belongs to one client from its first word on.
            disabled={written}
            data={clients.map(({ id, name }) => ({ value: id, label: name }))}
            value={clientId}
            onChange={setChosen}
          />
        )
      }
    </OnePost>
  );
}

type OneProps = Pick<Props, 'at' | 'onClose'> & {
  readonly clientId: string;
  /** The post's id when the dialog was opened. */
  readonly first: string | null;
  readonly children: (written: boolean) => ReactNode;
};

/** Once it is known what is stored, and where it can go. */
function OnePost({ clientId, first, at, onClose, children }: OneProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const [id, setId] = useState(first);
  const { data: clients = [] } = useClients();
  const post = useQuery(
    api.calendar.post.queryOptions({ input: id === null ? skipToken : { clientId, id } }),
  );
  const accounts = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const error = post.error ?? accounts.error;
  if (error !== null) {
    return (
      <Dialog onClose={onClose} title={t('form.title')} closeLabel={t('common:action.close')}>
        <ErrorState error={error} />
      </Dialog>
    );
  }
  if (accounts.data === undefined || (id !== null && post.data === undefined)) return null;
  const zone = clients.find((client) => client.id === clientId)?.timeZone ?? 'UTC';
  return (
    <PostForm
      clientId={clientId}
      post={post.data ?? null}
      accounts={takingPosts(accounts.data)}
      timeZone={first === null ? zone : (post.data?.timeZone ?? zone)}
      at={at}
      onMade={setId}
      onClose={onClose}
    >
      {children}
    </PostForm>
  );
}
