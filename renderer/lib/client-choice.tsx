import { Select } from '@mantine/core';
import type { Client } from '@shared/clients/schema';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClients, useScope } from './scope';

const NONE: readonly Client[] = [];

type Choice = {
  /** The client in view, else the one that is chosen, else the first; empty until there is one. */
  readonly clientId: string;
  /** IANA. */
  readonly timeZone: string;
  /** The choice, where it has to be made; else null. `disabled`: it can be changed no more. */
  readonly field: (disabled?: boolean) => ReactNode;
};

type Options = {
  /** Chosen before anybody has. */
  readonly first?: string | undefined;
  readonly onChange?: () => void;
};

/** For which client something is done: asked where several are in view. */
export function useClientChoice({ first, onChange }: Options = {}): Choice {
  const { t } = useTranslation();
  const scope = useScope();
  const { data: clients = NONE } = useClients();
  const [chosen, setChosen] = useState<string | null>(null);
  const clientId = scope?.id ?? chosen ?? first ?? clients[0]?.id ?? '';
  const isAsked = scope === null && clients.length > 1;
  return {
    clientId,
    timeZone: clients.find(({ id }) => id === clientId)?.timeZone ?? 'UTC',
    field: (disabled = false) =>
      isAsked ? (
        <Select
          label={t('client')}
          allowDeselect={false}
          disabled={disabled}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={(id) => {
            setChosen(id);
            onChange?.();
          }}
        />
      ) : null,
  };
}
