import type { en } from './locales/en/all';

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: declaration merging
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}
