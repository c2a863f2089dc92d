import type { Notice } from './notices';

/** What the engine needs from the shell around it. The app, the command line and tests each bring their own. */
export type Host = {
  /** The operating system's keychain; `none` where there is none that really guards. */
  readonly keychain: () => Promise<{
    readonly kind: 'keychain' | 'none';
    readonly seal: (plain: Buffer) => Promise<Buffer>;
    readonly open: (sealed: Buffer) => Promise<Buffer>;
  }>;
  /** Opens a page in the person's browser, for signing in. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Shows a notification of the desktop, where there is one. */
  readonly notify: (notice: Notice) => Promise<void>;
};

/** A host without a desktop: no keychain, no browser. */
export const plainHost: Host = {
  keychain: async () => ({
    kind: 'none',
    seal: () => Promise.reject(new Error('no keychain')),
    open: () => Promise.reject(new Error('no keychain')),
  }),
  openExternal: () => Promise.reject(new Error('no browser')),
  notify: async () => undefined,
};
