import type { Language } from '@shared/app/schema';
import type { PageTexts } from '../connectors/oauth/result-page';

/** The page that a browser shows after signing in; it belongs to no window of ours. */
export const signInTexts: Readonly<Record<Language, PageTexts>> = {
  en: {
    language: 'en',
    title: 'Backbeat',
    done: 'You are signed in. This page can be closed; Backbeat goes on by itself.',
    refused: 'You said no, so nothing was connected. This page can be closed.',
    unknown: 'Signing in did not work. Close this page and try again in Backbeat.',
  },
  pl: {
    language: 'pl',
    title: 'Backbeat',
    done: 'Zalogowano. Tę stronę można zamknąć; Backbeat działa dalej sam.',
    refused: 'Nie było zgody, więc nic nie zostało połączone. Tę stronę można zamknąć.',
    unknown: 'Logowanie się nie udało. Zamknij tę stronę i spróbuj ponownie w programie Backbeat.',
  },
};
