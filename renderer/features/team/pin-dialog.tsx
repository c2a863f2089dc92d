import { Button, PasswordInput } from '@mantine/core';
import { isDefinedError } from '@orpc/client';
import type { Member } from '@shared/team/schema';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { useSecondsUntil } from '../../lib/use-seconds-until';
import { Dialog } from '../../ui/dialog';
import styles from './pin-dialog.module.css';
import { useSwitchMember } from './use-switch-member';

type Props = { readonly member: Member; readonly onClose: () => void };

/** Asks for the PIN of who wants to work here. Five wrong ones in a row cost a minute. */
export function PinDialog({ member, onClose }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const [pin, setPin] = useState('');
  const change = useSwitchMember(onClose);
  const { error } = change;
  const retryAt =
    error !== null && isDefinedError(error) && error.code === 'WRONG_PIN' ? error.data.retryAt : null;
  const locked = useSecondsUntil(retryAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ id: member.id, pin });
    setPin('');
  };
  return (
    <Dialog
      onClose={onClose}
      size="xs"
      title={t('pin.title', { name: member.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <PasswordInput
          data-autofocus
          label={t('pin.label')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <PinError error={error} lockedSeconds={locked} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={change.isPending}
            disabled={pin.length < 4 || locked > 0}
          >
            {t('pin.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ErrorProps = {
  readonly error: ReturnType<typeof useSwitchMember>['error'];
  readonly lockedSeconds: number;
};

function PinError({ error, lockedSeconds }: ErrorProps) {
  const { t } = useTranslation('team');
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <p role="alert" className={styles.error}>
      {lockedSeconds > 0 ? t('pin.locked', { count: lockedSeconds }) : errorText(error)}
    </p>
  );
}
