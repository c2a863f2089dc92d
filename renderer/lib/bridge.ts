import type { Bridge, EngineState, OpenTarget, Theme } from '@shared/app/bridge';
import type { Language } from '@shared/app/schema';
import { useSyncExternalStore } from 'react';

declare global {
  interface Window {
    /** Put there by the preload script; absent where a page is tested without a window. */
    readonly backbeat?: Bridge;
  }
}

const bridge = (): Bridge | undefined => window.backbeat;

export const openExternal = (url: string): void => void bridge()?.openExternal(url);

export const setWindowTheme = (theme: Theme): void => bridge()?.setTheme(theme);

export const setWindowLanguage = (language: Language): void => bridge()?.setLanguage(language);

export const retryEngine = (): void => bridge()?.retryEngine();

export const onOpenTarget = (listener: (target: OpenTarget) => void): (() => void) =>
  bridge()?.onOpen(listener) ?? (() => undefined);

let engineState: EngineState = { state: 'starting' };

function subscribe(listener: () => void): () => void {
  const take = (state: EngineState) => {
    engineState = state;
    listener();
  };
  void bridge()?.engineState().then(take);
  return bridge()?.onEngineState(take) ?? (() => undefined);
}

/** How the engine fares, as the main process sees it. */
export const useEngineState = (): EngineState => useSyncExternalStore(subscribe, () => engineState);
