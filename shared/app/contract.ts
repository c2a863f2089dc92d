import { eventIterator, oc } from '@orpc/contract';
import { changeSchema, preferencesSchema, statusSchema } from './schema';

export const appContract = {
  status: oc.output(statusSchema),
  preferences: oc.output(preferencesSchema),
  setPreferences: oc.input(preferencesSchema.partial()).output(preferencesSchema),
  /** Bundled: several changes of one topic and client within 100 ms arrive as one. */
  changes: oc.output(eventIterator(changeSchema)),
};
