import type { Judge } from '../../electron/features/inbox/judge';
import { noVerdict } from '../../shared/triage/labels';

/** Nobody looked at anything, nothing is promised, no rule is set. */
export const plainJudge: Judge = {
  verdict: ({ language }) => ({ verdict: noVerdict, language }),
  mentionsUs: () => false,
  isAutomatic: () => false,
  promise: () => null,
  rules: () => null,
  inHours: () => true,
};
