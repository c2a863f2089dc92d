import { Button } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import styles from './form.module.css';

type Props = { readonly account: Account; readonly onClose: () => void };

/** Stops reading an account and deletes its sign-in; says that the messages stay, and how many they are. */
export function RemoveDialog({ account, onClose }: Props) {
  const { t } = useTranslation(['accounts', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const remove = useMutation(
    api.accounts.remove.mutationOptions({
      onSuccess: () =>
        Promise.all([
          cache.invalidateQueries({ queryKey: api.accounts.key() }),
          cache.invalidateQueries({ queryKey: api.clients.key() }),
          cache.invalidateQueries({ queryKey: api.app.status.key() }),
        ]),
    }),
  );
  return (
    <Dialog
      onClose={onClose}
      title={t('removal.title', { name: account.name })}
      closeLabel={t('common:action.close')}
    >
      <div className={styles.form}>
        <p>
          {remove.isSuccess ? t('removal.done', { count: remove.data.keptMessageCount }) : t('removal.fact')}
        </p>
        {remove.isError && (
          <p role="alert" className={styles.error}>
            {errorText(remove.error)}
          </p>
        )}
        <div className={styles.buttons}>
          {remove.isSuccess ? (
            <Button data-autofocus onClick={onClose}>
              {t('common:action.close')}
            </Button>
          ) : (
            <>
              <Button data-autofocus onClick={onClose}>
                {t('common:action.cancel')}
              </Button>
              <Button
                variant="filled"
                color="complaint"
                loading={remove.isPending}
                onClick={() => remove.mutate({ clientId: account.clientId, accountId: account.id })}
              >
                {t('removal.confirm')}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
