import { useClients, useScope } from '../../lib/scope';

/** Whether what is counted is invented, all of it or a part: whatever leaves the program says so. */
export function usePracticeInView(): boolean {
  const scope = useScope();
  const { data: clients = [] } = useClients();
  return scope?.practice ?? clients.some(({ practice }) => practice);
}
