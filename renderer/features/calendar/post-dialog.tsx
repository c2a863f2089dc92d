import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientChoice } from '../../lib/client-choice';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { useClients } from '../../lib/scope';
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
  const { clientId, field } = useClientChoice({ first: at.of });
  const id = open?.clientId ?? clientId;
  if (id === '') return null;
  return (
    <OnePost key={id} clientId={id} first={open?.id ?? null} at={at} onClose={onClose}>
      {/* What is written belongs to one client from its first word on. */}
      {(written) => open === null && field(written)}
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
  const slots = useQuery(
    api.slots.list.queryOptions({ input: at.slot === undefined ? skipToken : { clientId } }),
  );
  const error = post.error ?? accounts.error ?? slots.error;
  if (error !== null) {
    return (
      <Dialog onClose={onClose} title={t('form.title')} closeLabel={t('common:action.close')}>
        <ErrorState error={error} />
      </Dialog>
    );
  }
  const isThere = accounts.data !== undefined && (id === null || post.data !== undefined);
  if (!isThere || slots.isLoading) return null;
  const slot = slots.data?.find((one) => one.id === at.slot);
  const zone = clients.find((client) => client.id === clientId)?.timeZone ?? 'UTC';
  return (
    <PostForm
      clientId={clientId}
      post={post.data ?? null}
      accounts={takingPosts(accounts.data)}
      timeZone={first === null ? zone : (post.data?.timeZone ?? zone)}
      at={at}
      slotAccounts={slot?.accountIds ?? []}
      onMade={setId}
      onClose={onClose}
    >
      {children}
    </PostForm>
  );
}
