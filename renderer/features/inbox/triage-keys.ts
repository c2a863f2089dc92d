import type { Label } from '@shared/triage/labels';

/** The keys that say what a message is, the same everywhere (ux 6). */
export const triageKeys = [
  { key: '1', label: 'complaint' },
  { key: '2', label: 'question' },
  { key: '3', label: 'praise' },
  { key: '0', label: 'nothing' },
] as const satisfies readonly { readonly key: string; readonly label: Label }[];
