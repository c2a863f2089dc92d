import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';

type Props = { readonly may: boolean; readonly onAdd: (name: string) => void };

/** One more desk, at the end. */
export function AddDesk({ may, onAdd }: Props) {
  const { t } = useTranslation('team');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput
        label={t('desk.new')}
        maxLength={40}
        disabled={!may}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={!may || name.trim() === ''}
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
      >
        {t('desk.add')}
      </Button>
    </form>
  );
}
