import { app } from 'electron';
import type { Engine } from './engine';

/** Closing the window ends the program; the engine ends before it, in order. */
export function quitInOrder(engine: Engine): void {
  let isStopped = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void engine.stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
}
