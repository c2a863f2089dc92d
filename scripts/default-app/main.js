// Stands in for Electron's own default app in the fallback runtime:
// `electron [switches] [-r module] <app folder> [arguments]`, `--version`, `--abi`.
// Electron holds `ready` back until the entry has evaluated. Awaiting the app's import at
// the top level therefore keeps registerSchemesAsPrivileged in an ES module in time.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const parse = (argv) => {
  const preload = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preload.push(argv[index]);
    } else if (!argument.startsWith('-')) {
      return { preload, folder: resolve(argument) };
    }
  }
  return { preload };
};

const answer = (text) => {
  process.stdout.write(`${text}\n`);
  process.exit(0);
};

const describe = (folder) => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return join(folder, 'index.js');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name ?? 'Electron');
  return join(folder, manifest.main ?? 'index.js');
};

process.defaultApp = true;
const argv = process.argv.slice(1);
const { preload, folder } = parse(argv);
if (!folder && argv.includes('--version')) answer(`v${process.versions.electron}`);
if (!folder && argv.includes('--abi')) answer(process.versions.modules);

if (!folder) {
  process.stderr.write('usage: electron [-r module] <app folder>\n');
  process.exit(2);
}
app.setAppPath(folder);
for (const module of preload) createRequire(join(folder, 'package.json'))(module);
try {
  await import(pathToFileURL(describe(folder)).href);
} catch (error) {
  process.stderr.write(`The app could not be loaded\n${error?.stack ?? error}\n`);
  process.exit(1);
}
