import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { mediaFile } from '../../electron/lib/media-file';
import type { Bridge, EngineState } from '../../shared/app/bridge';
import { test } from '../e2e/launch';

type ShellWindow = Window & { readonly backbeat: Bridge };

const engineState = (window: Page): Promise<EngineState> =>
  window.evaluate(() => (globalThis as unknown as ShellWindow).backbeat.engineState());

/** The engine's process, as the system lists it below the program. */
const engineOf = (pid: number): number => {
  const processes = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const isEngine = (line: string) => line.includes('node.mojom.NodeService') && line.includes(` ${pid} `);
  return Number(processes.find(isEngine)?.trim().split(/\s+/)[0]);
};

test('a page reaches nothing but its own program', async ({ launch }) => {
  const { window, dataDir } = await launch();
  expect(
    await window.evaluate(() =>
      fetch('https://example.org').then(
        () => 'reached',
        () => 'blocked',
      ),
    ),
  ).toBe('blocked');
  expect(await window.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await window.evaluate(() => open('https://localhost:1/'))).toBeNull();
  const statusOf = (path: string) =>
    window.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 0,
        ),
      `app://backbeat/${path}`,
    );
  expect(await statusOf('index.html')).toBe(200);
  const file = mediaFile(join(dataDir, 'clients/someone/media'), 'a'.repeat(64));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '<script>document.title = "injected"</script>');
  const headersOf = (path: string) =>
    window.evaluate(async (url) => Object.fromEntries((await fetch(url)).headers), `app://backbeat/${path}`);
  const media = `media/someone/${'a'.repeat(64)}`;
  for (const [path, type] of [
    ['index.html', 'text/html; charset=utf-8'],
    [`${media}?image/png`, 'image/png'],
  ] as const)
    expect(await headersOf(path)).toMatchObject({
      'content-type': type,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    });
  expect(await statusOf(`${media}?text/html`)).not.toBe(200);
  expect(await statusOf('%2e%2e/main/main.js')).not.toBe(200);
  expect(await statusOf('..%2f..%2fpackage.json')).not.toBe(200);
  const ranInline = await window.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.body.append(script);
    return document.title === 'injected';
  });
  expect(ranInline).toBe(false);
  expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
});

test('the window says when the engine dies, and gets it back', async ({ launch }) => {
  const { app, window } = await launch();
  await expect.poll(async () => (await engineState(window)).state).toBe('ready');
  await window.evaluate(() => {
    const { backbeat } = globalThis as unknown as ShellWindow;
    const seen = { states: [] as string[], ports: 0 };
    Object.assign(globalThis, { seen });
    backbeat.onEngineState(({ state }) => seen.states.push(state));
    addEventListener('message', ({ ports }) => {
      seen.ports += ports.length;
    });
  });
  const shell = app.process().pid ?? 0;
  const first = engineOf(shell);
  process.kill(first, 'SIGKILL');
  const seen = () => window.evaluate(() => (globalThis as unknown as { seen: unknown }).seen);
  await expect.poll(seen).toEqual({ states: ['restarting', 'ready'], ports: 1 });
  expect(engineOf(shell)).not.toBe(first);
});

test('the window is as large and as near as it was left', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(1000, 700);
    window?.webContents.setZoomLevel(1);
  });
  const second = await first.restart();
  const seen = () =>
    second.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { size: window?.getSize(), zoomLevel: window?.webContents.getZoomLevel() };
    });
  await expect.poll(seen).toEqual({ size: [1000, 700], zoomLevel: 1 });
});
