import type { Client } from '@shared/clients/schema';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { onOpenTarget } from '../../lib/bridge';
import { closeCommands, useShown } from './open-state';
import { useGlobalActions } from './use-global-actions';
import { useKeyBindings } from './use-key-bindings';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));
const KeysSheet = lazy(async () => ({ default: (await import('./keys-sheet')).KeysSheet }));

/** Keys, palette and the sheet of keys: three views of one registry of actions. */
export function Commands({ clients }: { readonly clients: readonly Client[] }) {
  useGlobalActions(clients);
  useKeyBindings();
  useOpenTargets();
  const shown = useShown();
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={closeCommands} />}
      {shown === 'keys' && <KeysSheet onClose={closeCommands} />}
    </Suspense>
  );
}

/** A notification that was clicked opens its conversation. */
function useOpenTargets() {
  const navigate = useNavigate();
  useEffect(
    () =>
      onOpenTarget(({ clientId, conversationId }) => {
        const open = conversationId === null ? {} : { open: conversationId, of: clientId };
        void navigate({ to: '/inbox', search: { client: clientId, ...open } });
      }),
    [navigate],
  );
}
