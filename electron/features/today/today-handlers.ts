import { implement } from '@orpc/server';
import { todayContract } from '@shared/today/contract';
import type { TodayService } from './today-service';

/** Joins the contract and the service. */
export function todayHandlers(today: TodayService) {
  const os = implement(todayContract);
  return os.router({ show: os.show.handler(({ input }) => today.show(input)) });
}
