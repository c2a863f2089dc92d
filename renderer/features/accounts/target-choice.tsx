import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClients } from '../../lib/scope';
import type { Target } from './use-connect';

type Props = { readonly value: Target; readonly onChange: (target: Target) => void };

const NEW = 'new';

/** Which client the account belongs to. Practice data stays apart, so it is not offered. */
export function TargetChoice({ value, onChange }: Props) {
  const { t } = useTranslation('accounts');
  const { data: clients = [] } = useClients();
  const real = clients.filter(({ practice }) => !practice);
  return (
    <>
      {real.length > 0 && (
        <Select
          label={t('form.addTo')}
          allowDeselect={false}
          data={[
            ...real.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW, label: t('form.newClient') },
          ]}
          value={value.kind === 'client' ? value.id : NEW}
          onChange={(id) =>
            onChange(id === null || id === NEW ? { kind: 'new', name: '' } : { kind: 'client', id })
          }
        />
      )}
      {value.kind === 'new' && (
        <TextInput
          required
          maxLength={80}
          label={t('form.clientName')}
          value={value.name}
          onChange={(event) => onChange({ kind: 'new', name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
