import type { ConnectorErrorKind, ConnectorReason, Failure } from '@shared/app/errors';

type Details = {
  /** For people who look closer: a status code, a host. Never a secret, never a body. */
  readonly detail?: string;
  /** Epoch ms until which the platform asked us to wait. */
  readonly untilAt?: number;
  readonly cause?: unknown;
};

/** The only error a connector lets out. The jobs decide by `kind`; the screens explain by `reason`. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly kind: ConnectorErrorKind;
  readonly reason: ConnectorReason;
  readonly detail: string;
  readonly untilAt: number | null;

  constructor(kind: ConnectorErrorKind, reason: ConnectorReason, details: Details = {}) {
    super(`${kind}: ${reason}${details.detail === undefined ? '' : ` (${details.detail})`}`, {
      cause: details.cause,
    });
    this.kind = kind;
    this.reason = reason;
    this.detail = (details.detail ?? '').slice(0, 500);
    this.untilAt = details.untilAt ?? null;
  }

  /** The failure as it is stored and shown. */
  toFailure(): Failure {
    return { kind: this.kind, reason: this.reason, detail: this.detail, untilAt: this.untilAt };
  }
}

/** Anything that was thrown, as a failure: a connector's own error, or a defect of ours as `bad-response`. */
export const failureOf = (thrown: unknown): Failure =>
  thrown instanceof ConnectorError
    ? thrown.toFailure()
    : { kind: 'bad-response', reason: 'other', detail: String(thrown).slice(0, 500), untilAt: null };
