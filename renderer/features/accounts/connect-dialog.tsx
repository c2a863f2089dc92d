import { Button } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import type { PlatformId } from '@shared/platforms/registry';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { useClients, useScope } from '../../lib/scope';
import { Dialog } from '../../ui/dialog';
import { accountOf, type Draft, emptyDraft, serverOf, signsInByBrowser } from './draft';
import { Fields } from './fields';
import styles from './form.module.css';
import { FoundProfile } from './found-profile';
import { PlatformChoice } from './platform-choice';
import { TargetChoice } from './target-choice';
import { type Checked, type Target, useConnect } from './use-connect';

type Props = {
  readonly platform?: PlatformId;
  readonly onClose: () => void;
  readonly onAdded: (account: Account) => void;
};

/** Connects an account: where, who it turns out to be, and for which client. */
export function ConnectDialog({ platform = 'feed', onClose, onAdded }: Props) {
  const { t } = useTranslation(['accounts', 'common']);
  const form = useConnectForm(platform, onAdded);
  const { draft, change, target, setTarget, checked, connect } = form;
  return (
    <Dialog onClose={onClose} size={480} title={t('form.title')} closeLabel={t('common:action.close')}>
      <form className={styles.form} onSubmit={form.submit}>
        <PlatformChoice value={draft.platform} onChange={(next) => change({ platform: next })} />
        <Fields draft={draft} onChange={change} />
        {checked !== null && <FoundProfile profile={checked.profile} />}
        {(checked !== null || signsInByBrowser(draft)) && (
          <TargetChoice value={target} onChange={setTarget} />
        )}
        {form.error !== null && (
          <p role="alert" className={styles.error}>
            {form.error}
          </p>
        )}
        {connect.signIn.isPending && <p role="status">{t('form.waiting')}</p>}
        <div className={styles.buttons}>
          {signsInByBrowser(draft) && (
            <Button variant="subtle" color="gray" onClick={() => change({ by: 'token' })}>
              {t('form.byToken')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={form.blocked}>
            {form.label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** One button leads through: sign in with the browser, or check and then add. */
function useConnectForm(platform: PlatformId, onAdded: (account: Account) => void) {
  const { t } = useTranslation('accounts');
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, platform });
  const [target, setTarget] = useTarget();
  const [checked, setChecked] = useState<Checked | null>(null);
  const connect = useConnect(onAdded);
  const { check, add, signIn } = connect;
  const account = accountOf(draft);
  const byBrowser = signsInByBrowser(draft);
  const named = target.kind === 'client' || target.name.trim() !== '';
  const busy = check.isPending || add.isPending || signIn.isPending;
  const step = byBrowser ? 'sign-in' : checked === null ? 'check' : 'add';

  const change = (next: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...next }));
    setChecked(null);
    for (const mutation of [check, add, signIn]) mutation.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'sign-in') signIn.mutate({ target, server: draft.server.trim() });
    if (step === 'check' && account !== null) {
      check.mutate(account, {
        onSuccess: (profile) => {
          setChecked({ account, profile });
          if (target.kind === 'new' && target.name === '')
            setTarget({ kind: 'new', name: profile.name.slice(0, 80) });
        },
      });
    }
    if (step === 'add' && checked !== null) add.mutate({ target, account: checked.account });
  };
  return {
    draft,
    change,
    target,
    setTarget,
    checked,
    connect,
    submit,
    error: useFormError(draft, [check.error, add.error, signIn.error]),
    blocked:
      busy ||
      (step === 'sign-in' ? draft.server.trim() === '' || !named : account === null) ||
      (step === 'add' && !named),
    label: {
      'sign-in': t('form.signIn'),
      check: check.isPending ? t('form.checking') : t('form.check'),
      add: add.isPending ? t('form.adding') : t('form.add'),
    }[step],
  };
}

function useFormError(
  draft: Draft,
  errors: readonly (Parameters<ReturnType<typeof useErrorText>>[0] | null)[],
) {
  const text = useErrorText();
  const error = errors.find((each) => each !== null);
  return error == null ? null : text(error, { platform: draft.platform, server: serverOf(draft) });
}

/** The client that is shown, else the only real one, else a new one. */
function useTarget() {
  const scope = useScope();
  const { data: clients = [] } = useClients();
  return useState<Target>(() => {
    const real = clients.filter(({ practice }) => !practice);
    const first = real.find(({ id }) => id === scope?.id) ?? real[0];
    return first === undefined ? { kind: 'new', name: '' } : { kind: 'client', id: first.id };
  });
}
