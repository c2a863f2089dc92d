import type { Failure } from '../app/errors';
import type { Plan } from './poll-plan';

/** What a finished read of a stream leaves behind. Times are epoch ms. */
export type FinishedRun = Plan & {
  readonly streamId: string;
  readonly at: number;
  readonly failureCount: number;
  readonly failure: Failure | null;
  readonly received: number;
  readonly newCount: number;
  readonly updated: number;
  readonly bytes: number;
  readonly milliseconds: number;
};
