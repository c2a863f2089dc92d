import { HOUR } from '../platforms/platform';
import type { BusinessHours, PromisedTimes, Promises } from './schema';

const officeDay = [{ from: '09:00', until: '17:00' }];

/** Until somebody says otherwise: Monday to Friday, nine to five, no holidays. */
export const defaultHours: BusinessHours = {
  week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  holidays: [],
};

const nothing: PromisedTimes = { firstMs: null, nextMs: null, resolveMs: null };

/** Until somebody says otherwise. Praise and what needs no answer are promised none, so that their clocks press nobody. */
export const defaultPromises: Promises = {
  byClass: {
    urgent: { firstMs: HOUR, nextMs: HOUR, resolveMs: 8 * HOUR },
    complaint: { firstMs: 4 * HOUR, nextMs: 4 * HOUR, resolveMs: 24 * HOUR },
    question: { firstMs: 8 * HOUR, nextMs: 8 * HOUR, resolveMs: null },
    praise: nothing,
    nothing,
  },
  byKind: {},
};
