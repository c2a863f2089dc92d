import { Button, Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import { type Member, type Role, roles } from '@shared/team/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { Dialog } from '../../ui/dialog';
import { FormError } from './form-error';
import styles from './settings.module.css';

type Props = { readonly member: Member | null; readonly onClose: () => void };

/** `pin`: typed anew; nothing typed leaves what there is, unless none is asked any more. */
type Draft = { readonly name: string; readonly role: Role; readonly pin: string; readonly noPin: boolean };

const PIN = /^\d{4,12}$/;

/** Adds a member, or changes name, role and PIN of one. */
export function MemberDialog({ member, onClose }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const errorText = useErrorText();
  const [draft, setDraft] = useState<Draft>({
    name: member?.name ?? '',
    role: member?.role ?? 'member',
    pin: '',
    noPin: false,
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const save = useSave(member, onClose);
  const pinIsWrong = draft.pin !== '' && !PIN.test(draft.pin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <Dialog
      onClose={onClose}
      title={member === null ? t('member.add') : t('member.edit', { name: member.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={60}
          label={t('member.name')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          label={t('member.role')}
          description={t(`roleFact.${draft.role}`)}
          allowDeselect={false}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={draft.role}
          onChange={(value) => change({ role: roles.find((role) => role === value) ?? draft.role })}
        />
        <PasswordInput
          label={member?.hasPin === true ? t('pin.change') : t('pin.set')}
          description={t('pin.fact')}
          error={pinIsWrong && t('pin.wrong')}
          disabled={draft.noPin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={draft.pin}
          onChange={(event) => change({ pin: event.currentTarget.value })}
        />
        {member?.hasPin === true && (
          <Checkbox
            label={t('pin.clear')}
            checked={draft.noPin}
            onChange={(event) => change({ noPin: event.currentTarget.checked, pin: '' })}
          />
        )}
        <FormError>{save.error === null ? null : errorText(save.error)}</FormError>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={save.isPending}
            disabled={draft.name.trim() === '' || pinIsWrong}
          >
            {member === null ? t('member.confirmAdd') : t('common:action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useSave(member: Member | null, onSaved: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ name, role, pin, noPin }: Draft) =>
      engine.team.saveMember({
        id: member?.id ?? null,
        name,
        role,
        ...(noPin ? { pin: null } : pin === '' ? {} : { pin }),
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.team.key() });
      onSaved();
    },
  });
}
