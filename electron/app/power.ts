import { powerMonitor } from 'electron';
import type { Engine } from './engine';

/** Tells the engine that time has passed without it: what is due is polled at once after a sleep. */
export function watchPower(engine: Engine): void {
  powerMonitor.on('suspend', () => engine.post({ type: 'power', event: 'suspend' }));
  powerMonitor.on('resume', () => engine.post({ type: 'power', event: 'resume' }));
}
