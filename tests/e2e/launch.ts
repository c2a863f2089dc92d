import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

export type LaunchOptions = {
  /** An existing data folder; a new empty one otherwise. */
  readonly dataDir?: string;
  /** More arguments for the program, such as `--practice`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type Launched = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataDir: string;
  /** Ends the program in order and starts it again on the same data. */
  readonly restart: () => Promise<Launched>;
};

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...more };
}

/**
 * Starts the built program in a real window. The runtime comes from the environment that scripts/ sets up, so run
 * these tests by `npm test` or `npm run e2e`. Whoever calls this closes `app`; tests take the fixture below instead.
 */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'backbeat-e2e-'));
  const isRoot = process.getuid?.() === 0;
  const switches = [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3'];
  const { ELECTRON_EXEC_PATH: executablePath } = process.env;
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...switches, root, '--data', dataDir, ...(options.args ?? [])],
    cwd: root,
    // Playwright would force the light scheme upon the page.
    colorScheme: null,
    env: environment(options.env ?? {}),
  });
  const window = await app.firstWindow();
  const restart = async () => {
    await app.close();
    return launch({ ...options, dataDir });
  };
  return { app, window, dataDir, restart };
}

/** Tests with a `launch` whose programs are closed, and their data removed, when the test ends, however it ends. */
export const test = base.extend<{ launch: typeof launch }>({
  launch: async ({ playwright: _ }, use) => {
    const started: (Launched & { readonly isOurs: boolean })[] = [];
    const keep = (launched: Launched, isOurs: boolean): Launched => {
      started.push({ ...launched, isOurs });
      return { ...launched, restart: async () => keep(await launched.restart(), isOurs) };
    };
    await use(async (options) => keep(await launch(options), options?.dataDir === undefined));
    for (const { app } of started) await app.close().catch(() => undefined);
    // Chromium's helpers may still write for a moment.
    for (const { dataDir } of started.filter(({ isOurs }) => isOurs))
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});
