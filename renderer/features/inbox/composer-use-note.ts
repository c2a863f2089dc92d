import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { api } from '../../lib/engine/engine';
import { useMembers } from '../../lib/use-team';
import type { ComposerEvent } from './composer-state';
import { mentionsIn } from './note-mentions';

const keyOf = (conversationId: string): string => `note.${conversationId}`;

/** A note that was begun, from this computer: notes are no drafts of the engine. */
export const begunNote = (conversationId: string): string =>
  localStorage.getItem(keyOf(conversationId)) ?? '';

type Options = {
  readonly clientId: string;
  readonly conversationId: string;
  readonly note: string;
  readonly dispatch: Dispatch<ComposerEvent>;
};

/** Keeps a begun note as it is typed, and adds it when it is done. Its way never meets that of a reply. */
export function useNote({ clientId, conversationId, note, dispatch }: Options) {
  const cache = useQueryClient();
  const members = useMembers();
  useEffect(() => {
    if (note === '') localStorage.removeItem(keyOf(conversationId));
    else localStorage.setItem(keyOf(conversationId), note);
  }, [conversationId, note]);
  const add = useMutation(
    api.team.addNote.mutationOptions({
      onSuccess: (notes) => {
        cache.setQueryData(api.team.notes.queryKey({ input: { clientId, conversationId } }), notes);
        dispatch({ type: 'note-added' });
      },
      onError: (error) => dispatch({ type: 'failed', error }),
    }),
  );
  return {
    isAdding: add.isPending,
    add: () => {
      const text = note.trim();
      if (text === '' || add.isPending) return;
      const mentions = mentionsIn(text, members).map(({ id }) => id);
      add.mutate({ clientId, conversationId, text, mentions });
    },
  };
}
