import type { Client } from '@shared/clients/schema';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onOpenTarget } from '../../lib/bridge';
import { later } from '../../lib/later';
import { useUndoActions } from '../../lib/undo/use-undo';
import { Toasts } from '../../ui/toasts';
import { closeCommands, useShown } from './open-state';
import { useGlobalActions } from './use-global-actions';
import { useKeyBindings } from './use-key-bindings';

const Palette = later(async () => (await import('./palette')).Palette);
const KeysSheet = later(async () => (await import('./keys-sheet')).KeysSheet);

/** Keys, palette and the sheet of keys: three views of one registry of actions; and the toast that takes back. */
export function Commands({ clients }: { readonly clients: readonly Client[] }) {
  const { t } = useTranslation();
  useGlobalActions(clients);
  useUndoActions();
  useKeyBindings();
  useOpenTargets();
  usePaletteAhead();
  const shown = useShown();
  return (
    <>
      <Toasts seconds={(count) => t('undo.seconds', { count })} />
      {shown === 'palette' && <Palette onClose={closeCommands} />}
      {shown === 'keys' && <KeysSheet onClose={closeCommands} />}
    </>
  );
}

/** While the engine starts the window is idle too, but what is loaded then delays the first row. */
const PALETTE_AFTER_MS = 1_000;

/** Loaded before anybody asks, so that the first Ctrl+K loses no letter that is typed after it. */
function usePaletteAhead() {
  useEffect(() => {
    const later = setTimeout(() => void Palette.ahead(), PALETTE_AFTER_MS);
    return () => clearTimeout(later);
  }, []);
}

/** A notification that was clicked opens its conversation, or its post. */
function useOpenTargets() {
  const navigate = useNavigate();
  useEffect(
    () =>
      onOpenTarget(({ clientId, conversationId, postId }) => {
        if (postId !== null) {
          void navigate({ to: '/calendar', search: { client: clientId, post: postId, of: clientId } });
          return;
        }
        const open = conversationId === null ? {} : { open: conversationId, of: clientId };
        void navigate({ to: '/inbox', search: { client: clientId, ...open } });
      }),
    [navigate],
  );
}
