const KEY = 'has-clients';

/** Whether there were clients when this window was last open: then the shell is drawn before the engine tells them. */
export const hadClients = (): boolean => localStorage.getItem(KEY) === 'yes';

export function rememberClients(count: number): void {
  if (count > 0) localStorage.setItem(KEY, 'yes');
  else localStorage.removeItem(KEY);
}
