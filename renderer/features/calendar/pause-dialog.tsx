import { Button, Select, TextInput } from '@mantine/core';
import { dayAfter, plannedAtOf, wallTimeOf } from '@shared/calendar/local-time';
import { DAY, HOUR } from '@shared/platforms/platform';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientChoice } from '../../lib/client-choice';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { takingPosts } from './draft';
import styles from './post-dialog.module.css';

const ENDS = ['forever', 'hour', 'evening', 'morning', 'week'] as const;
type End = (typeof ENDS)[number];

/** When a pause that begins now ends, on the clocks of the client; `null`: when somebody ends it. */
function endOf(end: End, timeZone: string, now: number): number | null {
  const tomorrow = dayAfter(wallTimeOf(now, timeZone).on, 1);
  switch (end) {
    case 'forever':
      return null;
    case 'hour':
      return now + HOUR;
    case 'evening':
      return plannedAtOf({ on: tomorrow, time: '00:00' }, timeZone)?.at ?? null;
    case 'morning':
      return plannedAtOf({ on: tomorrow, time: '09:00' }, timeZone)?.at ?? null;
    case 'week':
      return now + 7 * DAY;
  }
}

/** Keeps posts from leaving: of which account, why, and until when. Enter alone pauses everything. */
export function PauseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['posting', 'common']);
  const errorText = useErrorText();
  const [accountId, setAccountId] = useState('');
  const [reason, setReason] = useState('');
  const [end, setEnd] = useState<End>('forever');
  const client = useClientChoice({ onChange: () => setAccountId('') });
  const { clientId, timeZone } = client;
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input: { clientId } }));
  const pause = useMutation({
    mutationFn: () =>
      engine.posting.pause({
        ...{ clientId, accountId: accountId === '' ? null : accountId, reason },
        untilAt: endOf(end, timeZone, Date.now()),
      }),
    onSuccess: () => {
      showToast({ text: t('pause.done') });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pause.mutate();
  };
  return (
    <Dialog title={t('pause.title')} closeLabel={t('common:action.close')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className="quiet">{t('pause.fact')}</p>
        {client.field()}
        <TextInput
          data-autofocus
          label={t('pause.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Select
          label={t('pause.account')}
          allowDeselect={false}
          data={[
            { value: '', label: t('pause.all') },
            ...takingPosts(accounts).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={accountId}
          onChange={(id) => setAccountId(id ?? '')}
        />
        <Select
          label={t('pause.until')}
          allowDeselect={false}
          data={ENDS.map((value) => ({ value, label: t(`pause.${value}`) }))}
          value={end}
          onChange={(value) => setEnd(ENDS.find((known) => known === value) ?? 'forever')}
        />
        {pause.error !== null && <p role="alert">{errorText(pause.error)}</p>}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={pause.isPending}>
            {t('pause.start')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
