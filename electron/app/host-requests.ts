import type { OpenTarget } from '@shared/app/bridge';
import type { HostMethods, HostRequest, HostResponse } from './engine-messages';
import { openExternal } from './external-links';
import { showNotification } from './notifications';
import { openSecret, sealSecret, secretsStatus } from './secrets';

type Handlers = {
  [Method in keyof HostMethods]: (
    ...args: Parameters<HostMethods[Method]>
  ) => ReturnType<HostMethods[Method]> | Promise<ReturnType<HostMethods[Method]>>;
};

const handlers = (onOpen: (target: OpenTarget) => void): Handlers => ({
  'secrets.status': secretsStatus,
  'secrets.seal': sealSecret,
  'secrets.open': openSecret,
  openExternal: async (url) => {
    if (!(await openExternal(url))) throw new Error('This address is not opened in the browser');
    return null;
  },
  notify: (notification) => {
    showNotification(notification, onOpen);
    return null;
  },
});

/** Answers what the engine asks of the desktop around it. */
export function hostRequests(onOpen: (target: OpenTarget) => void) {
  const known: Readonly<Record<string, (...args: never[]) => unknown>> = handlers(onOpen);
  return async ({ id, method, args }: HostRequest): Promise<HostResponse> => {
    try {
      const handler = known[method];
      if (!handler) throw new Error(`The shell knows no ${method}`);
      return { type: 'host-response', id, ok: true, value: await handler(...(args as never[])) };
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause);
      return { type: 'host-response', id, ok: false, error };
    }
  };
}
