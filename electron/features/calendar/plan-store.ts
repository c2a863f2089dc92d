import type { PlanAccount } from '@shared/plan/cells';
import type { ReadStore } from '../../db/store';

/** Accounts as a plan names them, those that were removed too: an old plan may name them. */
export const listPlanAccounts = (store: ReadStore): (PlanAccount & { deletedAt: number | null })[] =>
  store.all(
    'plan.accounts',
    `SELECT id, platform, handle, name, deleted_at AS deletedAt FROM account ORDER BY created_at, id`,
  );
