import type { SlotTime } from '@shared/slots/schema';
import type { ReactNode } from 'react';
import type { CalendarDoing } from './day';
import type { ShownPost } from './month-layout';
import type { ZoneFormat } from './zone-format';

/** What every grid of days is drawn from. Days are `YYYY-MM-DD`. */
export type GridProps = {
  readonly days: readonly string[];
  readonly today: string;
  /** The day that the keys are at, and the one they step from: another while its days are on their way. */
  readonly at: string;
  readonly from: string;
  readonly posts: ReadonlyMap<string, readonly ShownPost[]>;
  /** Slots in which nothing is planned. */
  readonly free: ReadonlyMap<string, readonly SlotTime[]>;
  /** What is said of today beside its posts. */
  readonly todayNote: ReactNode;
  readonly format: ZoneFormat;
  readonly doing: CalendarDoing;
};
