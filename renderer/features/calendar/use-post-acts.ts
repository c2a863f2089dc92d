import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useScope } from '../../lib/scope';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';
import type { PostDraft } from './use-post-draft';

type Ref = { readonly clientId: string; readonly id: string };

/** What the form does with what is written in it. Each ends with a toast, or throws for the form to show. */
export function usePostActs(clientId: string, draft: PostDraft) {
  const { t } = useTranslation(['calendar', 'posting']);
  const scope = useScope();
  const save = useMutation({
    mutationFn: draft.keep,
    onSuccess: (id) => {
      if (id !== null && draft.isTyped) showToast({ text: t('done.saved') });
    },
  });
  const schedule = useMutation({
    mutationFn: async (confirmed: boolean) => {
      const id = await draft.keep();
      if (id === null) return;
      const viewClientId = scope?.id ?? null;
      const { state } = await engine.calendar.schedule({
        ...{ clientId, id, viewClientId },
        confirmed: confirmed ? ['other-client'] : [],
      });
      showToast({ text: state === 'in-review' ? t('posting:handedIn') : t('done.scheduled') });
    },
  });
  const takeBack = useMutation({
    mutationFn: (id: string) => engine.calendar.unschedule({ clientId, id }),
    onSuccess: () => showToast({ text: t('done.takenBack') }),
  });
  const insist = useMutation({ mutationFn: draft.insist });
  const yieldTo = useMutation({ mutationFn: draft.yield });
  const undoable = useUndoable();
  const remove = useMutation({
    mutationFn: (id: string) => {
      const set = async (removed: boolean): Promise<void> => {
        await engine.calendar.remove({ clientId, id, removed });
      };
      const words = { title: t('done.removing'), said: t('done.removed') };
      return undoable({ ...words, redo: () => set(true), undo: () => set(false) });
    },
  });
  const all = [schedule, save, takeBack, insist, yieldTo, remove];
  return {
    ...{ save, schedule, takeBack, insist, yieldTo, remove },
    isBusy: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    /** What was refused has been dealt with. */
    calm: () => {
      for (const act of all) act.reset();
    },
  };
}

type Step = {
  /** As the palette names what can be undone. */
  readonly title: string;
  readonly said: string;
  readonly redo: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** It has been done before, by whoever had to know what came of it. */
  readonly isDone?: true;
};

/** Does something, says so, and offers the way back. */
export function useUndoable() {
  const { t } = useTranslation();
  const undoLast = useUndoLast();
  return async ({ title, said, redo, undo, isDone }: Step): Promise<void> => {
    if (isDone !== true) await redo();
    pushUndo({ title, undo, redo });
    showToast({ text: said, action: { label: t('undo.undo'), key: 'z', run: undoLast } });
  };
}

type Moving = Ref & { readonly from: number | null; readonly to: number };

/** Moves a post to another time. `said`: that time in words. */
export function useMove(said: (at: number) => string) {
  const { t } = useTranslation('calendar');
  const errorText = useErrorText();
  const undoable = useUndoable();
  return useMutation({
    mutationFn: ({ clientId, id, from, to }: Moving) => {
      const move = async (plannedAt: number | null): Promise<void> => {
        await engine.calendar.move({ clientId, id, plannedAt });
      };
      const words = { title: t('done.moving'), said: t('done.moved', { time: said(to) }) };
      return undoable({ ...words, redo: () => move(to), undo: () => move(from) });
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
}
