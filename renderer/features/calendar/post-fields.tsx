import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Account } from '@shared/accounts/schema';
import { firstTimeOn, wallTimeOf } from '@shared/calendar/local-time';
import { postLengthOf } from '@shared/platforms/counters';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PlatformIcon } from '../../lib/platform-icon';
import { useScope } from '../../lib/scope';
import { useFormat } from '../../lib/use-format';
import { cx } from '../../ui/cx';
import { type Draft, type Place, placed, plannedOf } from './draft';
import styles from './post-dialog.module.css';
import { useNextSlot } from './use-slots';
import { zoneFormat } from './zone-format';

type Props = {
  readonly draft: Draft;
  readonly accounts: readonly Account[];
  readonly clientId: string;
  readonly timeZone: string;
  readonly locked: boolean;
  readonly onChange: (draft: Draft) => void;
  /** In a field for text. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** What it says, where it goes, and when. */
export function PostFields(props: Props) {
  const { draft, accounts, locked, onChange, onKeyDown } = props;
  const { t } = useTranslation('calendar');
  const client = useScope()?.id;
  const heading = useId();
  return (
    <>
      <Textarea
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        spellCheck
        label={t('form.text')}
        readOnly={locked}
        value={draft.text}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      {/* What is on its way stands by account below. */}
      {!locked && (
        <fieldset className={styles.accounts} aria-labelledby={heading}>
          <legend id={heading} className={styles.label}>
            {t('form.accounts')}
          </legend>
          {accounts.length === 0 && (
            <p className="quiet">
              {t('form.noAccounts')}{' '}
              <Link to="/accounts" search={{ client }}>
                {t('form.toAccounts')}
              </Link>
            </p>
          )}
          {accounts.map((account) => (
            <AccountLine key={account.id} account={account} {...props} />
          ))}
        </fieldset>
      )}
      <When {...props} />
    </>
  );
}

function AccountLine({ account, draft, onChange, onKeyDown }: Props & { readonly account: Account }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { ticked, own } = draft.places.get(account.id) ?? { ticked: false, own: null };
  const { length, limit, over } = postLengthOf(account.platform, own ?? draft.text);
  const set = (place: Partial<Place>) => onChange(placed(draft, account.id, place));
  return (
    <div className={styles.account}>
      <div className={styles.line}>
        <Checkbox
          checked={ticked}
          label={
            <span className={styles.name}>
              <PlatformIcon platform={account.platform} />
              {account.name}
            </span>
          }
          onChange={() => set({ ticked: !ticked })}
        />
        {ticked && own !== null && <span className={styles.differs}>{t('form.differs')}</span>}
        {ticked && (
          <span className={cx(styles.count, over && styles.over)}>
            {t('form.count', { length: format.number(length), limit: format.number(limit) })}
          </span>
        )}
        {ticked && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t(own === null ? 'form.ownOf' : 'form.sameOf', { name: account.name })}
            onClick={() => set({ own: own === null ? draft.text : null })}
          >
            {own === null ? t('form.own') : t('form.same')}
          </Button>
        )}
      </div>
      {ticked && own !== null && (
        <Textarea
          autosize
          minRows={2}
          maxRows={10}
          spellCheck
          aria-label={t('form.ownText', { name: account.name })}
          value={own}
          onKeyDown={onKeyDown}
          onChange={(event) => set({ own: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function When({ draft, clientId, timeZone, locked, onChange }: Props) {
  const { t } = useTranslation(['calendar', 'slots']);
  const next = useNextSlot(({ at }) => onChange({ ...draft, ...wallTimeOf(at, timeZone) }));
  const { language } = useFormat();
  const planned = plannedOf(draft, timeZone);
  const time = planned === null ? '' : zoneFormat(language, timeZone).moment(planned.at);
  return (
    <div>
      <div className={styles.when}>
        <TextInput
          type="date"
          label={t('form.day')}
          readOnly={locked}
          value={draft.on}
          onChange={(event) => {
            const on = event.currentTarget.value;
            if (on === '') onChange({ ...draft, on, time: '' });
            else if (draft.time !== '') onChange({ ...draft, on });
            else onChange({ ...draft, ...firstTimeOn(on, timeZone, Date.now()) });
          }}
        />
        <TextInput
          type="time"
          label={t('form.time')}
          readOnly={locked}
          disabled={draft.on === ''}
          value={draft.time}
          onChange={(event) => onChange({ ...draft, time: event.currentTarget.value })}
        />
        <span className={styles.zone}>{timeZone}</span>
        {!locked && (
          <Button variant="subtle" disabled={next.isPending} onClick={() => next.mutate(clientId)}>
            {t('slots:next')}
          </Button>
        )}
        {!locked && draft.on !== '' && (
          <Button variant="subtle" onClick={() => onChange({ ...draft, on: '', time: '' })}>
            {t('form.noTime')}
          </Button>
        )}
      </div>
      {planned !== null && planned.shift !== 'none' && (
        <p className={styles.shift}>{t(`form.shift.${planned.shift}`, { time, skipped: draft.time })}</p>
      )}
    </div>
  );
}
