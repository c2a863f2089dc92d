import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { Language } from '@shared/app/schema';
import { type ClientColour, clientColours } from '@shared/clients/colours';
import type { Client } from '@shared/clients/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { useClients } from '../../lib/scope';
import { Dialog } from '../../ui/dialog';
import styles from './client-dialog.module.css';
import { ColourChoice } from './colour-choice';

type Props = { readonly client: Client | null; readonly onClose: () => void };

/** Adds a client, or changes one: name, colour, language, time zone. */
export function ClientDialog({ client, onClose }: Props) {
  const { t } = useTranslation(['clients', 'common']);
  const errorText = useErrorText();
  const [details, setDetails] = useDetails(client);
  const save = useSave(client, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(details);
  };
  return (
    <Dialog
      onClose={onClose}
      title={client === null ? t('form.titleAdd') : t('form.titleEdit', { name: client.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={t('form.name')}
          value={details.name}
          onChange={(event) => setDetails({ ...details, name: event.currentTarget.value })}
        />
        <ColourChoice value={details.colour} onChange={(colour) => setDetails({ ...details, colour })} />
        <div>
          <p className={styles.label}>{t('form.language')}</p>
          <SegmentedControl<Language>
            aria-label={t('form.language')}
            value={details.language}
            onChange={(language) => setDetails({ ...details, language })}
            data={[
              { value: 'en', label: t('common:language.en') },
              { value: 'pl', label: t('common:language.pl') },
            ]}
          />
        </div>
        <Select
          label={t('form.timeZone')}
          searchable
          allowDeselect={false}
          data={timeZones(details.timeZone)}
          value={details.timeZone}
          onChange={(timeZone) => timeZone !== null && setDetails({ ...details, timeZone })}
        />
        {save.isError && (
          <p role="alert" className={styles.error}>
            {errorText(save.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={save.isPending}
            disabled={details.name.trim() === ''}
          >
            {client === null ? t('form.add') : t('form.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Details = { name: string; colour: ClientColour; language: Language; timeZone: string };

const timeZones = (current: string): string[] => [
  ...new Set([current, ...Intl.supportedValuesOf('timeZone')]),
];

/** The next free hue, the language of the screens and the computer's zone, until somebody chooses. */
function useDetails(client: Client | null) {
  const { i18n } = useTranslation();
  const { data: clients = [] } = useClients();
  return useState<Details>(() => {
    if (client !== null) return client;
    const free = clientColours.find((colour) => clients.every((other) => other.colour !== colour));
    return {
      name: '',
      colour: free ?? 'plum',
      language: i18n.language === 'pl' ? 'pl' : 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  });
}

function useSave(client: Client | null, onSaved: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ name, colour, language, timeZone }: Details) => {
      const details = { name, colour, language, timeZone };
      return client === null
        ? engine.clients.add(details)
        : engine.clients.update({ ...details, id: client.id });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.clients.key() });
      onSaved();
    },
  });
}
