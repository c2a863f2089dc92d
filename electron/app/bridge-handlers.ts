import type { Language } from '@shared/app/schema';
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, nativeTheme } from 'electron';
import type { Engine } from './engine';
import { openExternal } from './external-links';
import { isOwnPage } from './pages';
import { channels } from './shell-channels';
import { isTheme } from './window-place';

const isTrusted = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && isOwnPage(senderFrame.url);

const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'pl';

type Heard = {
  /** The language of the window: at its start, and whenever another one is chosen. */
  readonly onLanguage: (language: Language) => void;
};

/** Answers the preload script of our own pages; whoever else sends is not heard. */
export function handleBridge(engine: Engine, { onLanguage }: Heard): void {
  const on = (channel: string, listener: (event: IpcMainEvent, value: unknown) => void) =>
    ipcMain.on(channel, (event, value: unknown) => {
      if (isTrusted(event)) listener(event, value);
    });
  const handle = (channel: string, answer: (value: unknown) => unknown) =>
    ipcMain.handle(channel, (event, value: unknown) => {
      if (!isTrusted(event)) throw new Error('This page is not ours');
      return answer(value);
    });

  on(channels.connect, (event) => engine.serve(event.sender));
  on(channels.retryEngine, () => engine.retry());
  on(channels.setTheme, (_event, theme) => {
    if (isTheme(theme)) nativeTheme.themeSource = theme;
  });
  on(channels.setLanguage, (_event, language) => {
    if (isLanguage(language)) onLanguage(language);
  });
  handle(channels.getEngineState, () => engine.state());
  handle(channels.openExternal, (url) => typeof url === 'string' && openExternal(url));
}
