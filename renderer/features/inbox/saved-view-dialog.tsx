import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { keptFilter } from './inbox-search';
import { type ClientView, useSavedViews } from './saved-views';
import styles from './short-form.module.css';
import { useFilterSearch } from './use-inbox';

type Props = {
  /** The view to be renamed; `null`: what is shown is saved as a new one. */
  readonly view: ClientView | null;
  readonly onClose: () => void;
};

/** Gives what is shown a name, or a view another one. */
export function SavedViewDialog({ view, onClose }: Props) {
  const { t } = useTranslation(['list', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const search = useFilterSearch();
  const { clientId } = useSavedViews();
  const [name, setName] = useState(view?.name ?? '');
  const save = useMutation(
    api.team.saveView.mutationOptions({
      onSuccess: async (saved) => {
        await cache.invalidateQueries({ queryKey: api.team.views.key() });
        showToast({ text: t('saved.saved', { name: saved.name }) });
        onClose();
      },
    }),
  );
  const owner = view?.clientId ?? clientId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (owner === null || name.trim() === '') return;
    const filter = view?.filter ?? keptFilter(search);
    save.mutate({ clientId: owner, view: { id: view?.id ?? null, name, filter } });
  };
  return (
    <Dialog
      title={t(view === null ? 'saved.saveTitle' : 'saved.renameTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('saved.name')}
          description={t('saved.nameHint')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {save.isError && (
          <p role="alert" className={styles.error}>
            {errorText(save.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={name.trim() === ''}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
