import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { readOptions } from './app/options';
import { registerAppScheme } from './app/protocol';
import { startShell } from './app/shell';

const options = readOptions(process.argv.slice(1));

// Chromium's own files stay apart from ours, and one data folder belongs to one running program.
const chromiumDir = join(options.dataDir, 'electron');
try {
  mkdirSync(chromiumDir, { recursive: true });
} catch (cause) {
  dialog.showErrorBox('Backbeat cannot write its data folder', `${options.dataDir}\n\n${String(cause)}`);
  app.exit(1);
}
app.setPath('userData', chromiumDir);
registerAppScheme();
// With this switch (root, containers) a forced sandbox would take the network service down again and again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) void startShell(options, import.meta.dirname);
else app.quit();
