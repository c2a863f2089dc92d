import { parentPort, workerData } from 'node:worker_threads';
import type { PracticeThreadAnswer } from './engine/start-here';
import { startPracticeFromData } from './practice/practice-network';

if (parentPort === null) throw new Error('the practice network is started by the engine');

const { url, accounts } = await startPracticeFromData(workerData, Date.now);
parentPort.postMessage({
  url,
  accounts: accounts.map(({ handle, token }) => ({ handle, token })),
} satisfies PracticeThreadAnswer);
