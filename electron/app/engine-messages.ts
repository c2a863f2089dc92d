import type { OpenTarget } from '@shared/app/bridge';

/** What the shell and the engine's process say to each other; ports for windows travel beside `connect`. */
export type ToEngine =
  | { readonly type: 'connect' }
  | { readonly type: 'power'; readonly event: 'suspend' | 'resume' }
  | { readonly type: 'shutdown' }
  | HostResponse;

export type FromEngine =
  /** All stores are open; windows may be connected. */
  | { readonly type: 'ready' }
  /** A store cannot be opened. The engine ends after it has said so. */
  | {
      readonly type: 'fatal';
      readonly code: string;
      readonly message: string;
      readonly details?: Readonly<Record<string, string>>;
    }
  | HostRequest;

/** Binary values travel as base64. */
export type HostMethods = {
  'secrets.status': () => { readonly kind: 'keychain' | 'none' };
  'secrets.seal': (plain: string) => string;
  'secrets.open': (sealed: string) => string;
  openExternal: (url: string) => null;
  notify: (notification: ShellNotification) => null;
};

export type ShellNotification = OpenTarget & { readonly title: string; readonly body: string };

export type HostRequest = {
  readonly type: 'host-request';
  readonly id: number;
  readonly method: keyof HostMethods;
  readonly args: readonly unknown[];
};

export type HostResponse = { readonly type: 'host-response'; readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string }
);
