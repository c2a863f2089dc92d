/** Channels between the main process and the preload script; nobody else uses them. */
export const channels = {
  /** To the window. */
  enginePort: 'engine-port',
  engineState: 'engine-state',
  open: 'open',
  /** From the window. */
  connect: 'connect',
  getEngineState: 'get-engine-state',
  retryEngine: 'retry-engine',
  setTheme: 'set-theme',
  setLanguage: 'set-language',
  openExternal: 'open-external',
} as const;

/** The one fact that a sandboxed preload script cannot find out by itself travels in its command line. */
export const versionArgument = '--backbeat-version=';
