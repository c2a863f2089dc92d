import type { Language } from '@shared/app/schema';
import { defaultRules, type StandardDesk, standardDesks } from '@shared/team/defaults';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';
import { recordAudit } from './audit-store';
import { writeRule } from './rule-store';

export type EnsureDefaults = {
  readonly clientId: string;
  /** Of the client: the names of rules are stored. */
  readonly language: Language;
  readonly now: number;
};

const INSERT_DESK = 'INSERT INTO desk (id, name, kind, position, updated_at) VALUES (?, ?, ?, ?, ?)';

/**
 * Gives a store its desks and rules where it never had any. What was removed is still a row, so it does not come back; the
 * ids follow from the client, so two workstations that begin apart make the same. Answers whether anything was made.
 */
export function ensureTeamDefaults(store: WriteStore, { clientId, language, now }: EnsureDefaults): boolean {
  const had = { desks: hasAny(store, 'desk'), rules: hasAny(store, 'rule') };
  if (had.desks && had.rules) return false;
  const deskId = (kind: StandardDesk): string => hashId(clientId, 'desk', kind);
  if (!had.desks) {
    for (const [position, kind] of standardDesks.entries())
      store.run('desk.default', INSERT_DESK, [deskId(kind), '', kind, position, now]);
  }
  if (!had.rules) {
    const desks = {
      service: deskId('service'),
      pr: deskId('pr'),
      sales: deskId('sales'),
      marketing: deskId('marketing'),
    };
    for (const [position, { key, rule }] of defaultRules(language, desks).entries())
      writeRule(store, { id: hashId(clientId, 'rule', key), rule, position, now });
  }
  const detail = { desks: !had.desks, rules: !had.rules };
  recordAudit(store, [{ conversationId: null, what: 'team-defaults', detail }], {
    memberId: null,
    ruleId: null,
    now,
  });
  return true;
}

const hasAny = (store: WriteStore, table: 'desk' | 'rule'): boolean =>
  store.get('team.any', `SELECT 1 FROM ${table} LIMIT 1`) !== undefined;
