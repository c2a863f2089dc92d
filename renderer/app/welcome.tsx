import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { FirstRunView } from '../features/first-run/first-run-view';
import { later } from '../lib/later';

const ConnectDialog = later(async () => (await import('../features/accounts/connect-dialog')).ConnectDialog);

/** The first run with the form for accounts, which belongs to another feature. */
export function Welcome() {
  const navigate = useNavigate();
  const [what, setWhat] = useState<'account' | 'feed' | null>(null);
  const onConnect = useCallback((next: 'account' | 'feed') => setWhat(next), []);
  return (
    <>
      <FirstRunView onConnect={onConnect} />
      {what !== null && (
        <ConnectDialog
          platform={what === 'feed' ? 'feed' : 'mastodon'}
          onClose={() => setWhat(null)}
          onAdded={() => void navigate({ to: '/inbox', search: {} })}
        />
      )}
    </>
  );
}
