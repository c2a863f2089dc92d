import type { Language } from './schema';

/** The name under which the preload script hands its functions to the page: `window.backbeat`. */
export const bridgeName = 'backbeat';

/**
 * What the page receives by `window.addEventListener('message')` when it gets a way to the engine: `event.data` is
 * this text and `event.ports[0]` the port. It comes once after each load and once after each start of the engine,
 * never before the page's own scripts have run.
 */
export const enginePortMessage = 'backbeat:engine-port';

/** The page draws its own title bar; the system lays its buttons over one end of it. */
export const titleBarHeight = 40;

/**
 * How the engine's process is. `fatal`: a store could not be opened; `code` is a store problem or `engine`, and
 * nothing happens until somebody asks to try again.
 */
export type EngineState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  | {
      readonly state: 'restarting';
      readonly attempt: number;
      readonly retryAt: number;
      readonly reason: string;
    }
  | {
      readonly state: 'fatal';
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, string>>;
    };

export type Theme = 'system' | 'light' | 'dark';

/** What a notification that was clicked wants to be shown; neither: the client's inbox. */
export type OpenTarget = {
  readonly clientId: string;
  readonly conversationId: string | null;
  readonly postId: string | null;
};

/** What the shell does for the page: everything that is not the engine's. */
export type Bridge = {
  readonly platform: string;
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chrome: string;
    readonly node: string;
  };
  /** The end of the title bar on which the system's buttons lie. */
  readonly windowControls: 'left' | 'right';
  readonly engineState: () => Promise<EngineState>;
  /** Answers a function that ends the subscription; so do all below. */
  readonly onEngineState: (listener: (state: EngineState) => void) => () => void;
  /** Starts a `fatal` or waiting engine now. */
  readonly retryEngine: () => void;
  /** For the parts that the system draws. The page's own colours follow `prefers-color-scheme`, which changes with it. */
  readonly setTheme: (theme: Theme) => void;
  /** For the menus that the system draws. */
  readonly setLanguage: (language: Language) => void;
  /** 1 is 100 %. Remembered with the window. */
  readonly zoom: { readonly get: () => number; readonly set: (factor: number) => void };
  /** Opens an https page in the person's browser; false where the address is refused. */
  readonly openExternal: (url: string) => Promise<boolean>;
  readonly onOpen: (listener: (target: OpenTarget) => void) => () => void;
};
