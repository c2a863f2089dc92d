import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { SavedReply } from '@shared/team/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { deskName, useDesks } from '../../lib/use-team';
import { Dialog } from '../../ui/dialog';
import { FormError } from './form-error';
import styles from './settings.module.css';

type Draft = Omit<SavedReply, 'id'>;

type Props = {
  readonly clientId: string;
  readonly reply: SavedReply | null;
  /** All that there are: a shortcut stands for one. */
  readonly taken: readonly SavedReply[];
  readonly onClose: () => void;
};

const SHORTCUT = /^[\p{L}\p{N}-]{1,24}$/u;

const variables = ['{{contact.first}}', '{{contact.name}}', '{{account.name}}', '{{member.name}}'] as const;

/** One saved reply: its text with variables, and how it is called up. */
export function ReplyDialog({ clientId, reply, taken, onClose }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<Draft>(
    reply ?? { name: '', shortcut: '', text: '', language: '', deskId: null },
  );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const save = useMutation(
    api.team.saveSavedReply.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.team.savedReplies.key() });
        onClose();
      },
    }),
  );
  const wrong = shortcutProblem(
    draft.shortcut,
    taken.filter(({ id }) => id !== reply?.id),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ clientId, reply: { ...draft, id: reply?.id ?? null } });
  };
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={reply === null ? t('reply.add') : t('reply.edit', { name: reply.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={t('reply.name')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          required
          maxLength={24}
          label={t('reply.shortcut')}
          description={t('reply.shortcutFact')}
          error={wrong !== null && draft.shortcut !== '' && t(`reply.${wrong}`)}
          value={draft.shortcut}
          onChange={(event) => change({ shortcut: event.currentTarget.value.replace(/^;/, '') })}
        />
        <Textarea
          size="xs"
          required
          rows={6}
          maxLength={5_000}
          label={t('reply.text')}
          description={t('reply.textFact', { list: variables.join(' ') })}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Where clientId={clientId} draft={draft} onChange={change} />
        <FormError>{save.error === null ? null : errorText(save.error)}</FormError>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={save.isPending}
            disabled={draft.name.trim() === '' || draft.text.trim() === '' || wrong !== null}
          >
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why a shortcut cannot be this. */
export function shortcutProblem(
  shortcut: string,
  others: readonly Pick<SavedReply, 'shortcut'>[],
): 'shortcutWrong' | 'shortcutTaken' | null {
  if (!SHORTCUT.test(shortcut)) return 'shortcutWrong';
  const same = (other: string) => other.toLocaleLowerCase() === shortcut.toLocaleLowerCase();
  return others.some((other) => same(other.shortcut)) ? 'shortcutTaken' : null;
}

type WhereProps = {
  readonly clientId: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Where({ clientId, draft, onChange }: WhereProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const desks = useDesks(clientId);
  return (
    <div className={styles.columns}>
      <Select
        label={t('reply.language')}
        placeholder={t('reply.anyLanguage')}
        clearable
        data={(['en', 'pl'] as const).map((code) => ({ value: code, label: common(`language.${code}`) }))}
        value={draft.language === '' ? null : draft.language}
        onChange={(language) => onChange({ language: language ?? '' })}
      />
      <Select
        label={t('reply.desk')}
        placeholder={t('reply.anyDesk')}
        clearable
        data={desks.map((desk) => ({ value: desk.id, label: deskName(common, desk) }))}
        value={draft.deskId}
        onChange={(deskId) => onChange({ deskId })}
      />
    </div>
  );
}
