import type { ConnectorErrorKind, ConnectorReason, StoreProblem } from '@shared/app/errors';
import { ConnectorError } from '../connectors/errors';
import { StoreError } from '../db/errors';
import { VaultLockedError } from '../features/accounts/vault';
import type { ErrorCodec } from '../lib/port-rpc';

type Encoded =
  | { readonly class: 'store'; readonly problem: StoreProblem; readonly path: string; readonly text: string }
  | {
      readonly class: 'connector';
      readonly kind: ConnectorErrorKind;
      readonly reason: ConnectorReason;
      readonly detail: string;
      readonly untilAt: number | null;
    }
  | { readonly class: 'vault'; readonly need: 'keychain' | 'passphrase' }
  | { readonly class: 'other'; readonly text: string };

/** Our typed errors across threads: a structured clone keeps of an error's class only `Error`. */
export const errorCodec: ErrorCodec = {
  encode: (thrown): Encoded => {
    if (thrown instanceof StoreError) {
      return { class: 'store', problem: thrown.problem, path: thrown.path, text: String(thrown.cause ?? '') };
    }
    if (thrown instanceof ConnectorError) return { class: 'connector', ...thrown.toFailure() };
    if (thrown instanceof VaultLockedError) return { class: 'vault', need: thrown.need };
    return {
      class: 'other',
      text: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    };
  },
  decode: (encoded) => {
    const error = encoded as Encoded;
    switch (error.class) {
      case 'store':
        return new StoreError(error.problem, error.path, error.text);
      case 'connector':
        return new ConnectorError(error.kind, error.reason, {
          detail: error.detail,
          ...(error.untilAt === null ? {} : { untilAt: error.untilAt }),
        });
      case 'vault':
        return new VaultLockedError(error.need);
      case 'other':
        return new Error(error.text);
    }
  },
};
