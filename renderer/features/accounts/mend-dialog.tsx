import { Button } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import { accountOf, type Draft, draftOf, serverOf } from './draft';
import { Fields } from './fields';
import styles from './form.module.css';

type Props = { readonly account: Account; readonly onClose: () => void };

/** New credentials, or a new address, for an account that is there. What was stored stays. */
export function MendDialog({ account, onClose }: Props) {
  const { t } = useTranslation(['accounts', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => ({ ...draftOf(account), by: 'token' }));
  const mend = useMutation(
    api.accounts.mend.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.accounts.key() });
        onClose();
      },
    }),
  );
  const mended = accountOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mended !== null) mend.mutate({ clientId: account.clientId, accountId: account.id, account: mended });
  };
  return (
    <Dialog
      onClose={onClose}
      size={480}
      title={t('form.titleMend', { name: account.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <Fields
          draft={draft}
          onChange={(change) => {
            mend.reset();
            setDraft((before) => ({ ...before, ...change }));
          }}
        />
        <p className={styles.secret}>{t('kept')}</p>
        {mend.isError && (
          <p role="alert" className={styles.error}>
            {errorText(mend.error, { platform: draft.platform, server: serverOf(draft) })}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={mended === null || mend.isPending}>
            {mend.isPending ? t('form.checking') : t('form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
