import type { SavedView } from '@shared/team/schema';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useClients, useScope } from '../../lib/scope';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';
import { noFilters } from './filter';
import { filterSearch } from './inbox-search';

/** A saved view with whose it is. */
export type ClientView = SavedView & { readonly clientId: string };

type Answers = readonly { readonly data: SavedView[] | undefined }[];
const lists = (answers: Answers) => answers.map(({ data }) => data ?? []);

/** The views of the client in view, or of all; and the client that a new one would belong to, `null`: not clear which. */
export function useSavedViews() {
  const scope = useScope();
  const { data: clients } = useClients();
  const clientIds = useMemo(
    () => (scope === null ? (clients?.map(({ id }) => id) ?? []) : [scope.id]),
    [scope, clients],
  );
  const found = useQueries({
    queries: clientIds.map((clientId) => api.team.views.queryOptions({ input: { clientId } })),
    combine: lists,
  });
  const views = useMemo(
    () =>
      clientIds.flatMap((clientId, index) =>
        (found[index] ?? []).map<ClientView>((view) => ({ ...view, clientId })),
      ),
    [clientIds, found],
  );
  const clientId = clientIds.length === 1 ? (clientIds[0] ?? null) : null;
  return { views, clientId, apply: useApply(), remove: useRemove() };
}

/** Shows a saved view, of its client where several are in view. */
function useApply() {
  const navigate = useNavigate();
  const several = (useClients().data?.length ?? 0) > 1;
  return useCallback(
    ({ filter, clientId }: ClientView) =>
      void navigate({
        to: '/inbox',
        search: ({ client }) => ({
          client: several ? clientId : client,
          ...noFilters,
          ...filterSearch(filter),
        }),
      }),
    [navigate, several],
  );
}

/** Removes a view at once; it can be taken back. */
function useRemove() {
  const { t } = useTranslation(['list', 'common']);
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  const cache = useQueryClient();
  return useCallback(
    async ({ clientId, ...view }: ClientView) => {
      const refresh = () => cache.invalidateQueries({ queryKey: api.team.views.key() });
      let { id } = view;
      const remove = async () => {
        await engine.team.removeView({ clientId, id });
        await refresh();
      };
      const putBack = async () => {
        id = (await engine.team.saveView({ clientId, view: { ...view, id: null } })).id;
        await refresh();
      };
      try {
        await remove();
        const title = t('saved.removed', { name: view.name });
        pushUndo({ title, undo: putBack, redo: remove });
        showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
      } catch (error) {
        showToast({ text: errorText(error) });
      }
    },
    [t, errorText, undoLast, cache],
  );
}
