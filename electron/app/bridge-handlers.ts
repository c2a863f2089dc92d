import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, nativeTheme } from 'electron';
import type { Engine } from './engine';
import { openExternal } from './external-links';
import { isOwnPage } from './pages';
import { channels } from './shell-channels';
import { isTheme } from './window-place';

const isTrusted = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && isOwnPage(senderFrame.url);

/** Answers the preload script of our own pages; whoever else sends is not heard. */
export function handleBridge(engine: Engine): void {
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
  handle(channels.getEngineState, () => engine.state());
  handle(channels.openExternal, (url) => typeof url === 'string' && openExternal(url));
}
