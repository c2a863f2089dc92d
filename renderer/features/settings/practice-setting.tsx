import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { refreshEverything } from '../../lib/engine/refresh';
import { useErrorText } from '../../lib/error-state';
import { useClients } from '../../lib/scope';
import { Setting } from './setting';

/** Adds the practice data, or removes it with one click: nothing real is lost. */
export function PracticeSetting() {
  const { t, i18n } = useTranslation('settings');
  const cache = useQueryClient();
  const errorText = useErrorText();
  const refresh = { onSuccess: () => refreshEverything(cache) };
  const add = useMutation(api.practice.add.mutationOptions(refresh));
  const remove = useMutation(api.practice.remove.mutationOptions(refresh));
  const { data: clients = [] } = useClients();
  const present = clients.some(({ practice }) => practice);
  return (
    <Setting title={t('practice')} fact={t('practiceFact')}>
      {present ? (
        <Button loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t('practiceRemove')}
        </Button>
      ) : (
        <Button
          leftSection={<IconFlask size={16} stroke={1.7} aria-hidden="true" />}
          disabled={add.isPending}
          onClick={() => add.mutate({ language: i18n.language === 'pl' ? 'pl' : 'en' })}
        >
          {add.isPending ? t('practiceAdding') : t('practiceAdd')}
        </Button>
      )}
      {add.isError && <span role="alert">{errorText(add.error)}</span>}
    </Setting>
  );
}
