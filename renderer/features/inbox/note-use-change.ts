import type { Note } from '@shared/team/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { useMembers } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import { mentionsIn } from './note-mentions';

/** Changes an own note, or takes it back; the latter can be undone. */
export function useChangeNote(clientId: string) {
  const { t } = useTranslation(['thread', 'common']);
  const cache = useQueryClient();
  const members = useMembers();
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  const write = useCallback(
    async ({ conversationId }: Note, text: string, replacesId: string | null): Promise<Note[]> => {
      const mentions = mentionsIn(text, members).map(({ id }) => id);
      const notes = await engine.team.addNote({ clientId, conversationId, text, mentions, replacesId });
      cache.setQueryData(api.team.notes.queryKey({ input: { clientId, conversationId } }), notes);
      return notes;
    },
    [clientId, cache, members],
  );
  const change = useCallback(
    async (note: Note, text: string): Promise<boolean> => {
      try {
        await write(note, text, note.id);
        return true;
      } catch (error) {
        showToast({ text: errorText(error) });
        return false;
      }
    },
    [write, errorText],
  );
  const takeBack = useCallback(
    async (note: Note) => {
      if (!(await change(note, ''))) return;
      const title = t('note.takenBack');
      // What was taken back stays so: the same words are a new note, which the next redo takes back.
      let standing = note.id;
      pushUndo({
        title,
        undo: async () => {
          const notes = await write(note, note.text, null);
          standing = notes.at(-1)?.id ?? standing;
        },
        redo: async () => void (await write(note, '', standing)),
      });
      showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
    },
    [change, write, undoLast, t],
  );
  return { change, takeBack };
}
