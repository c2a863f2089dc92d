import { Button, TextInput } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import styles from './client-dialog.module.css';

type Props = { readonly client: Client; readonly onClose: () => void };

/** Deletes a client for good. This cannot be undone, so its name has to be typed. */
export function RemoveDialog({ client, onClose }: Props) {
  const { t } = useTranslation(['clients', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const remove = useMutation(
    api.clients.remove.mutationOptions({
      onSuccess: async () => {
        await refreshEverything(cache);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate({ id: client.id, name });
  };
  return (
    <Dialog
      onClose={onClose}
      title={t('removal.title', { name: client.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <p>{t('removal.fact')}</p>
        <TextInput
          data-autofocus
          label={t('removal.type')}
          description={client.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {remove.isError && (
          <p role="alert" className={styles.error}>
            {errorText(remove.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            color="complaint"
            loading={remove.isPending}
            disabled={name.trim() !== client.name}
          >
            {t('removal.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
