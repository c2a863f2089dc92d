import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { FirstRunView } from '../features/first-run/first-run-view';

const ConnectDialog = lazy(async () => ({
  default: (await import('../features/accounts/connect-dialog')).ConnectDialog,
}));

/** The first run with the form for accounts, which belongs to another feature. */
export function Welcome() {
  const navigate = useNavigate();
  const [what, setWhat] = useState<'account' | 'feed' | null>(null);
  const onConnect = useCallback((next: 'account' | 'feed') => setWhat(next), []);
  return (
    <>
      <FirstRunView onConnect={onConnect} />
      {what !== null && (
        <Suspense fallback={null}>
          <ConnectDialog
            platform={what === 'feed' ? 'feed' : 'mastodon'}
            onClose={() => setWhat(null)}
            onAdded={() => void navigate({ to: '/inbox', search: {} })}
          />
        </Suspense>
      )}
    </>
  );
}
