import { type Actions, actionsSchema, conditionsSchema, type Rule } from '@shared/team/rules-schema';
import { z } from 'zod';
import type { ReadStore, WriteStore } from '../../db/store';
import { uuidv7 } from '../../lib/id';
import { type ActedBy, nothingWritten, type Written } from './audit-store';

/**
 * Strict, because rules come from other workstations too: a condition that this program does not know must not be left
 * out, or the rule would match more than was meant.
 */
const storedSchema = z.object({
  conditions: z.strictObject(conditionsSchema.shape),
  actions: z.strictObject(actionsSchema.shape),
});

type Row = {
  id: string;
  name: string;
  conditions: string;
  actions: string;
  position: number;
  enabled: number;
  deletedAt: number | null;
};

const ROWS = 'SELECT id, name, conditions, actions, position, enabled, deleted_at AS deletedAt FROM rule';

/**
 * The rules in their order, those that are switched off too. One that cannot be read is left out; a desk, member or saved
 * reply that is gone counts as not chosen.
 */
export function listRules(store: ReadStore): Rule[] {
  const gone = goneIds(store);
  return listRows(store).flatMap((row) => {
    const rule = toRule(row);
    return rule === null ? [] : [{ ...rule, actions: withoutGone(rule.actions, gone) }];
  });
}

const listRows = (store: ReadStore): Row[] =>
  store.all('rule.list', `${ROWS} WHERE deleted_at IS NULL ORDER BY position, id`);

const goneIds = (store: ReadStore): ReadonlySet<string> =>
  new Set(
    store
      .all<{ id: string }>(
        'rule.gone',
        `SELECT id FROM desk WHERE deleted_at IS NOT NULL UNION ALL SELECT id FROM member WHERE deleted_at IS NOT NULL
         UNION ALL SELECT id FROM saved_reply WHERE deleted_at IS NOT NULL`,
      )
      .map(({ id }) => id),
  );

function withoutGone(actions: Actions, gone: ReadonlySet<string>): Actions {
  const kept = (id: string | null): string | null => (id !== null && gone.has(id) ? null : id);
  const { deskId, assigneeId, savedReplyId } = actions;
  return {
    ...actions,
    deskId: kept(deskId),
    assigneeId: kept(assigneeId),
    savedReplyId: kept(savedReplyId),
  };
}

function toRule({ id, name, conditions, actions, enabled }: Row): Rule | null {
  try {
    const stored = storedSchema.parse({ conditions: JSON.parse(conditions), actions: JSON.parse(actions) });
    return { id, name, ...stored, enabled: enabled === 1 };
  } catch {
    return null;
  }
}

const UPSERT = `
  INSERT INTO rule (id, name, conditions, actions, position, enabled, updated_at)
  VALUES (@id, @name, @conditions, @actions, @position, @enabled, @now)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, conditions = excluded.conditions, actions = excluded.actions,
    position = excluded.position, enabled = excluded.enabled, updated_at = excluded.updated_at, deleted_at = NULL`;

export type SaveRule = {
  readonly by: ActedBy;
  /** `id` null: a new one. One that was removed comes back. */
  readonly rule: Omit<Rule, 'id'> & { readonly id: string | null };
  /** Place in the order, counted from 0. */
  readonly position: number;
};

/** Answers its id; `null`: there is none of that id. */
export function saveRule(store: WriteStore, { by, rule, position }: SaveRule): Written<string | null> {
  const was =
    rule.id === null ? null : (store.get<Row>('rule.find', `${ROWS} WHERE id = ?`, [rule.id]) ?? null);
  if (rule.id !== null && was === null) return nothingWritten(null);
  const id = rule.id ?? uuidv7(by.now);
  const others = listRows(store).filter((row) => row.id !== id);
  const place = Math.min(position, others.length);
  const { name, conditions, actions, enabled } = rule;
  writeRule(store, { id, rule: { name, conditions, actions, enabled }, position: place, now: by.now });
  for (const [nth, other] of others.entries()) {
    const wanted = nth < place ? nth : nth + 1;
    if (other.position !== wanted)
      store.run('rule.move', 'UPDATE rule SET position = @wanted, updated_at = @now WHERE id = @id', {
        id: other.id,
        wanted,
        now: by.now,
      });
  }
  const from = was === null ? null : { ...toRule(was), position: was.position };
  const detail = { ruleId: id, from, to: { id, name, conditions, actions, enabled, position: place } };
  return { result: id, audit: [{ conversationId: null, what: 'rule-saved', detail }], conversationIds: [] };
}

/** One rule as it is stored, at its place. */
export const writeRule = (
  store: WriteStore,
  row: {
    readonly id: string;
    readonly rule: Omit<Rule, 'id'>;
    readonly position: number;
    readonly now: number;
  },
): number =>
  store.run('rule.upsert', UPSERT, {
    id: row.id,
    name: row.rule.name,
    conditions: JSON.stringify(row.rule.conditions),
    actions: JSON.stringify(row.rule.actions),
    position: row.position,
    enabled: row.rule.enabled ? 1 : 0,
    now: row.now,
  });

/** Answers whether there was one. */
export function removeRule(
  store: WriteStore,
  { by, id }: { readonly by: ActedBy; readonly id: string },
): Written<boolean> {
  const was = store.get<Row>('rule.find', `${ROWS} WHERE id = ?`, [id]);
  if (was === undefined || was.deletedAt !== null) return nothingWritten(false);
  store.run('rule.remove', 'UPDATE rule SET deleted_at = @now, updated_at = @now WHERE id = @id', {
    id,
    now: by.now,
  });
  const detail = { ruleId: id, from: { ...toRule(was), name: was.name } };
  return {
    result: true,
    audit: [{ conversationId: null, what: 'rule-removed', detail }],
    conversationIds: [],
  };
}
