import { ORPCError } from '@orpc/server';
import { ConnectorError } from '../connectors/errors';
import { StoreError } from '../db/errors';
import { VaultLockedError } from '../features/accounts/vault';

/**
 * Our typed errors as the contract's coded ones. What is left is a defect of ours: it reaches the screens as an
 * internal error without its text, and the log with it.
 */
export function toCodedError(thrown: unknown): unknown {
  if (thrown instanceof StoreError) {
    return new ORPCError('STORE', { data: { problem: thrown.problem, clientId: null, path: thrown.path } });
  }
  if (thrown instanceof ConnectorError) return new ORPCError('CONNECTOR', { data: thrown.toFailure() });
  if (thrown instanceof VaultLockedError)
    return new ORPCError('SECRETS_LOCKED', { data: { need: thrown.need } });
  return thrown;
}
