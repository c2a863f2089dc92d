import { implement } from '@orpc/server';
import { appContract } from '@shared/app/contract';
import type { Change, Status } from '@shared/app/schema';
import type { PreferencesService } from './preferences-service';

export type AppContext = {
  readonly status: () => Promise<Status>;
  readonly preferences: PreferencesService;
  readonly preferencesChanged: () => void;
  readonly changes: (signal?: AbortSignal) => AsyncGenerator<Change, void, undefined>;
};

/** Joins the contract and the services. */
export function appHandlers({ status, preferences, preferencesChanged, changes }: AppContext) {
  const os = implement(appContract);
  return os.router({
    status: os.status.handler(() => status()),
    preferences: os.preferences.handler(() => preferences.get()),
    setPreferences: os.setPreferences.handler(({ input }) => {
      const next = preferences.set(input);
      preferencesChanged();
      return next;
    }),
    changes: os.changes.handler(({ signal }) => changes(signal)),
  });
}
