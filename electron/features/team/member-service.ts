import type { Actor } from '@shared/team/permissions';
import type { Member, Role } from '@shared/team/schema';
import type { WriteStore } from '../../db/store';
import type { Clock } from '../../lib/clock';
import { uuidv7 } from '../../lib/id';
import { createIntroductions, type IntroductionOptions } from './introductions';
import {
  findCurrentId,
  type LocalMember,
  listLocalMembers,
  putCurrentId,
  upsertLocalMember,
} from './member-store';
import { createPinGuard, hashPin, isPin } from './pin';

export type MemberOptions = IntroductionOptions & {
  /** The name of the first member: that of the system's account. */
  readonly defaultName: () => string;
  readonly clock: Pick<Clock, 'now' | 'monotonicMs'>;
};

export type MemberPatch = {
  readonly id: string | null;
  readonly name: string;
  readonly role?: Role | undefined;
  readonly pin?: string | null | undefined;
};

type Refusal = 'not-found' | 'last-owner';
export type Saved =
  | { readonly kind: 'saved'; readonly member: Member }
  | { readonly kind: 'refused'; readonly why: Refusal };
export type Switched =
  | { readonly kind: 'switched'; readonly member: Member }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'wrong-pin'; readonly retryAt: number | null };

type Present = readonly [LocalMember, ...LocalMember[]];

/** Who works on this computer. There is always one, and always an owner. */
export type MemberService = {
  readonly list: () => { members: Member[]; currentId: string };
  /** Who works now. */
  readonly actor: () => Actor;
  readonly save: (patch: MemberPatch) => Promise<Saved>;
  readonly remove: (id: string) => Promise<'removed' | Refusal>;
  readonly switchTo: (wanted: { readonly id: string; readonly pin: string | null }) => Promise<Switched>;
  /** Has a client's store know everybody, before the first of them changes something there. */
  readonly introduce: (clientId: string) => Promise<void>;
};

export function createMemberService(options: MemberOptions): MemberService {
  const { workstation, clock } = options;
  const guard = createPinGuard(clock);
  const introductions = createIntroductions(options);

  const present = (): Present => {
    const members = listLocalMembers(workstation).filter(({ deletedAt }) => deletedAt === null);
    const [first = insertFirst(options), ...others] = members;
    return [first, ...others];
  };
  const current = (): LocalMember => whoWorks(present(), findCurrentId(workstation));

  const save = async (patch: MemberPatch): Promise<Saved> => {
    // Hashed before anything is read: nothing may change between the look and the write.
    const pinHash = typeof patch.pin === 'string' ? await hashPin(patch.pin) : patch.pin;
    const was = patch.id === null ? undefined : findLocal(workstation, patch.id);
    if (patch.id !== null && was === undefined) return { kind: 'refused', why: 'not-found' };
    const member = patched(was, { ...patch, pinHash }, clock.now());
    if (member.role !== 'owner' && isLastOwner(present(), member.id))
      return { kind: 'refused', why: 'last-owner' };
    const actorId = current().id;
    upsertLocalMember(workstation, member, clock.now());
    if (pinHash !== undefined) guard.forget(member.id);
    await introductions.renew(actorId);
    return { kind: 'saved', member: toMember(member) };
  };

  const remove = async (id: string): Promise<'removed' | Refusal> => {
    const member = present().find((one) => one.id === id);
    if (member === undefined) return 'not-found';
    if (isLastOwner(present(), id)) return 'last-owner';
    const actorId = current().id;
    upsertLocalMember(workstation, { ...member, deletedAt: clock.now() }, clock.now());
    await introductions.renew(actorId);
    return 'removed';
  };

  const switchTo: MemberService['switchTo'] = async ({ id, pin }) => {
    const member = present().find((one) => one.id === id);
    if (member === undefined) return { kind: 'not-found' };
    const refused = member.pinHash === null ? null : await refusal(guard, { id, pin, hash: member.pinHash });
    if (refused !== null) return { kind: 'wrong-pin', retryAt: refused.retryAt };
    putCurrentId(workstation, id);
    return { kind: 'switched', member: toMember(member) };
  };

  return {
    list: () => ({ members: present().map(toMember), currentId: current().id }),
    actor: () => {
      const { id, name, role } = current();
      return { memberId: id, name, role };
    },
    save,
    remove,
    switchTo,
    introduce: (clientId) => introductions.introduce(clientId, current().id),
  };
}

/** What is left out stays as it was; somebody new is a member without a PIN. */
const patched = (
  was: LocalMember | undefined,
  {
    name,
    role,
    pinHash,
  }: Pick<MemberPatch, 'name' | 'role'> & { readonly pinHash: string | null | undefined },
  now: number,
): LocalMember => ({
  id: was?.id ?? uuidv7(now),
  name,
  role: role ?? was?.role ?? 'member',
  pinHash: pinHash === undefined ? (was?.pinHash ?? null) : pinHash,
  createdAt: was?.createdAt ?? now,
  deletedAt: null,
});

async function refusal(
  guard: ReturnType<typeof createPinGuard>,
  { id, pin, hash }: { readonly id: string; readonly pin: string | null; readonly hash: string },
): Promise<{ readonly retryAt: number | null } | null> {
  const retryAt = guard.retryAt(id);
  if (pin === null || retryAt !== null) return { retryAt };
  guard.begin(id);
  if (!(await isPin(pin, hash))) return { retryAt: guard.retryAt(id) };
  guard.forget(id);
  return null;
}

function insertFirst({ workstation, defaultName, clock }: MemberOptions): LocalMember {
  const now = clock.now();
  const first: LocalMember = {
    id: uuidv7(now),
    name: defaultName().trim().slice(0, 60),
    role: 'owner',
    pinHash: null,
    createdAt: now,
    deletedAt: null,
  };
  upsertLocalMember(workstation, first, now);
  putCurrentId(workstation, first.id);
  return first;
}

/**
 * Who worked last; where they were removed, somebody who needs no PIN, else the first. Only an owner removes members, and
 * an owner may take anybody's PIN away, so this opens nothing that was closed to them.
 */
const whoWorks = (present: Present, id: string | null): LocalMember =>
  present.find((member) => member.id === id) ?? present.find(({ pinHash }) => pinHash === null) ?? present[0];

const findLocal = (workstation: WriteStore, id: string): LocalMember | undefined =>
  listLocalMembers(workstation).find((member) => member.id === id);

const isLastOwner = (present: Present, id: string): boolean => {
  const owners = present.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
};

const toMember = ({ id, name, role, pinHash }: LocalMember): Member => ({
  id,
  name,
  role,
  hasPin: pinHash !== null,
});
