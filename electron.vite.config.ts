import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import mantine from 'postcss-preset-mantine';

const at = (path: string) => resolve(import.meta.dirname, path);
const alias = { '@shared': at('shared') };

/** Processes and threads of the program; each is started by the name of its file in out/main. */
const entries = ['main', 'engine-process', 'writer-worker', 'jobs-worker', 'practice-worker', 'cli'];
const input = Object.fromEntries(
  entries.map((name) => [name, at(`electron/${name}.ts`)] as const).filter(([, file]) => existsSync(file)),
);

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: at('out/main'),
      target: 'node20.18',
      sourcemap: true,
      // Less to read and to compile on the way to the first row; stacks are read through the source maps.
      minify: true,
      externalizeDeps: true,
      rolldownOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: at('out/preload'),
      target: 'node20.18',
      // A sandboxed preload can load nothing but one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
