import { type Bridge, bridgeName, enginePortMessage } from '@shared/app/bridge';
import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import { channels, versionArgument } from './app/shell-channels';

const subscribe = <Value>(channel: string, listener: (value: Value) => void) => {
  const receive = (_event: IpcRendererEvent, value: Value) => listener(value);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.off(channel, receive);
  };
};

const appVersion = process.argv.find((argument) => argument.startsWith(versionArgument));

const bridge: Bridge = {
  platform: process.platform,
  versions: {
    app: appVersion?.slice(versionArgument.length) ?? '',
    electron: process.versions.electron ?? '',
    chrome: process.versions.chrome ?? '',
    node: process.versions.node ?? '',
  },
  windowControls: process.platform === 'darwin' ? 'left' : 'right',
  engineState: () => ipcRenderer.invoke(channels.getEngineState),
  onEngineState: (listener) => subscribe(channels.engineState, listener),
  retryEngine: () => ipcRenderer.send(channels.retryEngine),
  setTheme: (theme) => ipcRenderer.send(channels.setTheme, theme),
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
  zoom: { get: () => webFrame.getZoomFactor(), set: (factor) => webFrame.setZoomFactor(factor) },
  openExternal: (url) => ipcRenderer.invoke(channels.openExternal, url),
  onOpen: (listener) => subscribe(channels.open, listener),
};

/** The page's scripts are deferred: before this moment nobody would listen. */
const pageListens = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

ipcRenderer.on(channels.enginePort, async ({ ports }) => {
  await pageListens;
  window.postMessage(enginePortMessage, location.origin, ports);
});

contextBridge.exposeInMainWorld(bridgeName, bridge);
ipcRenderer.send(channels.connect);
