import type { Client } from '@shared/clients/schema';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from './engine/engine';

export const useClients = () => useQuery(api.clients.list.queryOptions());

/** The client whose things are shown; `null`: all of them. A client that is gone counts as all. */
export function useScope(): Client | null {
  const { client } = useSearch({ strict: false });
  const { data = [] } = useClients();
  return data.find(({ id }) => id === client) ?? null;
}

/** Shows one client, or all. What was open belongs to the old choice and is left behind. */
export function useShowClient() {
  const navigate = useNavigate();
  return useCallback(
    (id: string | null) => void navigate({ to: '.', search: id === null ? {} : { client: id } }),
    [navigate],
  );
}
