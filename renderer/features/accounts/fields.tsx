import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Draft, serverOf, signsInByBrowser } from './draft';
import styles from './form.module.css';

type Props = {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
};

/** What a platform needs to know, and nothing more. */
export function Fields({ draft, onChange }: Props) {
  switch (draft.platform) {
    case 'feed':
      return <FeedFields draft={draft} onChange={onChange} />;
    case 'mastodon':
      return <MastodonFields draft={draft} onChange={onChange} />;
    case 'bluesky':
      return <BlueskyFields draft={draft} onChange={onChange} />;
  }
}

function FeedFields({ draft, onChange }: Props) {
  const { t } = useTranslation('accounts');
  return (
    <TextInput
      required
      data-autofocus
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      label={t('form.url')}
      description={t('form.urlHint')}
      value={draft.url}
      onChange={(event) => onChange({ url: event.currentTarget.value })}
    />
  );
}

function ServerField({ draft, onChange, hint }: Props & { readonly hint: string }) {
  const { t } = useTranslation('accounts');
  return (
    <TextInput
      required
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      label={t('form.server')}
      description={hint}
      value={draft.server}
      onChange={(event) => onChange({ server: event.currentTarget.value })}
    />
  );
}

function MastodonFields({ draft, onChange }: Props) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <ServerField draft={draft} onChange={onChange} hint={t('form.serverHintMastodon')} />
      {!signsInByBrowser(draft) && (
        <>
          <PasswordInput
            required
            autoComplete="off"
            label={t('form.token')}
            description={t('form.tokenHint')}
            value={draft.token}
            onChange={(event) => onChange({ token: event.currentTarget.value })}
          />
          <SecretNote draft={draft} />
        </>
      )}
    </>
  );
}

function BlueskyFields({ draft, onChange }: Props) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <ServerField draft={draft} onChange={onChange} hint={t('form.serverHintBluesky')} />
      <TextInput
        required
        autoComplete="off"
        spellCheck={false}
        label={t('form.handle')}
        description={t('form.handleHint')}
        value={draft.handle}
        onChange={(event) => onChange({ handle: event.currentTarget.value })}
      />
      <PasswordInput
        required
        autoComplete="off"
        label={t('form.password')}
        description={t('form.passwordHint')}
        value={draft.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
      <SecretNote draft={draft} />
    </>
  );
}

function SecretNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('accounts');
  const server = serverOf(draft);
  return (
    <p className={styles.secret}>{server === '' ? t('form.secretAnywhere') : t('form.secret', { server })}</p>
  );
}
