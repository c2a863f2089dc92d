import { implement, ORPCError } from '@orpc/server';
import { teamContract } from '@shared/team/contract';
import { mayManage, mayOwn, mayWrite } from '@shared/team/permissions';
import type { Role } from '@shared/team/schema';
import type { ReadStore } from '../../db/store';
import type { ActedBy } from './audit-store';
import type { MemberService } from './member-service';
import type { TeamWrites } from './team-commands';

/** Something that a member should hear of. */
export type TeamNews =
  | {
      readonly kind: 'mentioned';
      readonly clientId: string;
      readonly conversationId: string;
      readonly memberIds: readonly string[];
    }
  | {
      readonly kind: 'handed-back';
      readonly clientId: string;
      readonly conversationId: string;
      readonly memberIds: readonly string[];
    };

export type TeamContext = {
  /** One client's open store, or all; throws where it cannot be read. */
  readonly clients: (
    clientId: string | null,
  ) => readonly { readonly id: string; readonly store: ReadStore }[];
  readonly members: MemberService;
  readonly write: Omit<TeamWrites, 'writeMembers'>;
  readonly changed: (topic: 'team' | 'inbox', clientId: string | null) => void;
  readonly tell: (news: TeamNews) => void;
  readonly now: () => number;
  /** When this day began where the computer stands, epoch ms. */
  readonly startOfDay: () => number;
  /** Whether a client answers at that time. */
  readonly inHours: (clientId: string, at: number) => boolean;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
};

export const os = implement(teamContract);

export type Need = 'write' | 'manage' | 'own';

/** Throws `READ_ONLY` or `NOT_ALLOWED` where the role is too little. */
export function permit(role: Role, need: Need): void {
  if (!mayWrite(role)) throw new ORPCError('READ_ONLY', { data: {} });
  if (need === 'manage' && !mayManage(role))
    throw new ORPCError('NOT_ALLOWED', { data: { need: 'manager' } });
  if (need === 'own' && !mayOwn(role)) throw new ORPCError('NOT_ALLOWED', { data: { need: 'owner' } });
}

/** Who is about to change something of a client: allowed to, and known to its store. */
export async function begin(
  { members, now }: TeamContext,
  { clientId, need }: { readonly clientId: string; readonly need: Need },
): Promise<ActedBy & { readonly memberId: string }> {
  const { memberId, role } = members.actor();
  permit(role, need);
  await members.introduce(clientId);
  return { memberId, ruleId: null, now: now() };
}

/** The store of one client. */
export function storeOf({ clients }: TeamContext, clientId: string): ReadStore {
  const [client] = clients(clientId);
  if (client === undefined) throw new ORPCError('NOT_FOUND', { data: { what: 'client' } });
  return client.store;
}
