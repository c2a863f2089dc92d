import type { Post } from '@shared/calendar/schema';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useScope } from '../../lib/scope';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';
import { type Draft, toSave } from './draft';

export type Saving = {
  readonly clientId: string;
  /** `null`: it is made. */
  readonly id: string | null;
  readonly draft: Draft;
  readonly timeZone: string;
};

const save = ({ clientId, id, draft, timeZone }: Saving): Promise<Post> =>
  engine.calendar.save({ clientId, id, ...toSave(draft, timeZone) });

/** What the form does. Each ends with a toast, or throws for the form to show. */
export function usePostActs() {
  const { t } = useTranslation('calendar');
  const scope = useScope();
  const remove = useRemove();
  const saveDraft = useMutation({
    mutationFn: save,
    onSuccess: () => showToast({ text: t('done.saved') }),
  });
  const schedule = useMutation({
    mutationFn: async ({ confirmed, ...saving }: Saving & { readonly confirmed: boolean }) => {
      const { clientId, id } = await save(saving);
      const viewClientId = scope?.id ?? null;
      return engine.calendar.schedule({
        ...{ clientId, id, viewClientId },
        confirmed: confirmed ? ['other-client'] : [],
      });
    },
    onSuccess: () => showToast({ text: t('done.scheduled') }),
  });
  const takeBack = useMutation({
    mutationFn: ({ clientId, id }: Pick<Post, 'clientId' | 'id'>) =>
      engine.calendar.unschedule({ clientId, id }),
    onSuccess: () => showToast({ text: t('done.takenBack') }),
  });
  return { saveDraft, schedule, takeBack, remove };
}

/** Off the calendar, with a way back. */
function useRemove() {
  const { t } = useTranslation(['calendar', 'common']);
  const undoLast = useUndoLast();
  return useMutation({
    mutationFn: async ({ clientId, id }: Pick<Post, 'clientId' | 'id'>) => {
      const set = async (removed: boolean): Promise<void> => {
        await engine.calendar.remove({ clientId, id, removed });
      };
      await set(true);
      pushUndo({ title: t('done.removing'), undo: () => set(false), redo: () => set(true) });
      showToast({
        text: t('done.removed'),
        action: { label: t('common:undo.undo'), key: 'z', run: undoLast },
      });
    },
  });
}

type Moving = {
  readonly clientId: string;
  readonly id: string;
  readonly from: number | null;
  readonly to: number;
};

/** Moves a post to another time, says so, and offers the way back. */
export function useMove(said: (at: number) => string) {
  const { t } = useTranslation(['calendar', 'common']);
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  return useMutation({
    mutationFn: async ({ clientId, id, from, to }: Moving) => {
      const move = async (plannedAt: number | null): Promise<void> => {
        await engine.calendar.move({ clientId, id, plannedAt });
      };
      await move(to);
      pushUndo({ title: t('done.moving'), undo: () => move(from), redo: () => move(to) });
      showToast({
        text: t('done.moved', { time: said(to) }),
        action: { label: t('common:undo.undo'), key: 'z', run: undoLast },
      });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
}
