import type { Role } from './schema';

/** Who acts: the member who works now. */
export type Actor = { readonly memberId: string; readonly name: string; readonly role: Role };

export const mayWrite = (role: Role): boolean => role !== 'read-only';
/** Desks, rules, promises, saved replies, consent to answers. */
export const mayManage = (role: Role): boolean => role === 'owner' || role === 'manager';
/** Members and their roles. */
export const mayOwn = (role: Role): boolean => role === 'owner';
