import { z } from 'zod';
import { idSchema } from '../app/id';

/** What a member may do: `read-only` changes nothing; `manager` approves and edits rules; `owner` edits members. */
export const roles = ['owner', 'manager', 'member', 'read-only'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  hasPin: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;

/** The desks out of the box; `own`: one that the team made. */
export const deskKinds = ['service', 'pr', 'sales', 'marketing', 'own'] as const;
export type DeskKind = (typeof deskKinds)[number];
export const deskSchema = z.object({
  id: idSchema,
  /** Empty: the name of its kind in the language of the screens. */
  name: z.string(),
  kind: z.enum(deskKinds),
  position: z.int(),
  /** Conversations of it that wait for us. */
  openCount: z.int(),
});
export type Desk = z.infer<typeof deskSchema>;

export const tagSchema = z.object({ id: idSchema, name: z.string() });
export type Tag = z.infer<typeof tagSchema>;

export const savedReplySchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  /** Typed behind `;` in the composer. */
  shortcut: z.string().regex(/^[\p{L}\p{N}-]{1,24}$/u),
  /** `{{contact.first}}`, `{{contact.name}}`, `{{account.name}}`, `{{member.name}}` are filled in. */
  text: z.string().trim().min(1).max(5_000),
  language: z.string().max(12),
  deskId: idSchema.nullable(),
});
export type SavedReply = z.infer<typeof savedReplySchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(60),
  /** The filter as it stands in the address. */
  filter: z.record(z.string(), z.unknown()),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const noteSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  memberId: idSchema.nullable(),
  memberName: z.string(),
  at: z.int(),
  /** When it was changed last; `null`: never. */
  editedAt: z.int().nullable(),
  text: z.string(),
  mentions: z.array(idSchema),
});
export type Note = z.infer<typeof noteSchema>;

export const handoverSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  fromDeskId: idSchema.nullable(),
  toDeskId: idSchema,
  memberId: idSchema.nullable(),
  memberName: z.string(),
  note: z.string(),
  expected: z.string(),
  at: z.int(),
  returnedAt: z.int().nullable(),
  returnedByName: z.string().nullable(),
  outcome: z.string().nullable(),
  seenAt: z.int().nullable(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** One line of what happened to a conversation. */
export const auditEntrySchema = z.object({
  id: idSchema,
  at: z.int(),
  /** `null`: the program did it, by a rule or by itself. */
  memberName: z.string().nullable(),
  ruleName: z.string().nullable(),
  conversationId: idSchema.nullable(),
  what: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Open work by member: what each has, and what of it is late. `memberId` null: nobody's. */
export const workloadSchema = z.object({
  memberId: idSchema.nullable(),
  name: z.string(),
  open: z.int(),
  complaints: z.int(),
  overdue: z.int(),
  answeredToday: z.int(),
});
export type Workload = z.infer<typeof workloadSchema>;
