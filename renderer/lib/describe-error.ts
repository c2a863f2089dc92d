import { isDefinedError } from '@orpc/client';
import type { Failure } from '@shared/app/errors';
import { type PlatformId, platformOf } from '@shared/platforms/registry';
import type { TFunction } from 'i18next';
import { EngineGone } from './engine/connection';
import type { EngineError } from './engine/engine';

/** What a failure happened with, to fill its sentence; and at what: reading, unless something of ours was to go out. */
export type FailureOf = {
  readonly platform: PlatformId;
  readonly server: string;
  readonly doing?: 'reading' | 'sending';
};

type T = TFunction<['failures', 'common']>;

type Refusal = Extract<
  EngineError,
  {
    readonly code:
      | 'READ_ONLY'
      | 'NOT_ALLOWED'
      | 'WRONG_PIN'
      | 'LAST_OWNER'
      | 'NOT_SENDABLE'
      | 'CONFIRM'
      | 'STALE';
  }
>;

/** What happened, in one sentence: the reason, with the platform's own wording where there is one. */
export function failureSentence(
  t: T,
  failure: Pick<Failure, 'reason'>,
  { platform, server, doing = 'reading' }: FailureOf,
): string {
  const reading = platformOf(platform).signIn.includes('none') ? 'open' : 'signedIn';
  const wording = doing === 'sending' ? doing : reading;
  return t(`${wording}.${failure.reason}`, { platform: t(`common:platform.${platform}`), server });
}

/** A rejected call, in words for people. Headlines never carry codes. */
export function describeError(t: T, error: EngineError, of?: FailureOf): string {
  if (error instanceof EngineGone) return t('engineGone');
  if (!isDefinedError(error)) return t('unforeseen');
  switch (error.code) {
    case 'CONNECTOR':
      return failureSentence(t, error.data, of ?? { platform: 'feed', server: error.data.detail });
    case 'STORE':
      return `${t(`store.${error.data.problem}`)} ${t(`storeMend.${error.data.problem}`)}`;
    case 'NOT_FOUND':
      return t(`notFound.${error.data.what}`);
    case 'ALREADY_THERE':
      return t(`alreadyThere.${error.data.what}`, { name: error.data.name });
    case 'NAME_MISMATCH':
      return t('nameMismatch');
    case 'PRACTICE_ONLY':
      return t('practiceOnly');
    case 'SECRETS_LOCKED':
      return t(`secretsLocked.${error.data.need}`);
    case 'SIGN_IN_CANCELLED':
      return t('signInCancelled');
    default:
      return describeRefusal(t, error);
  }
}

/** Why the engine did not do what a member asked for. */
function describeRefusal(t: T, error: Refusal): string {
  switch (error.code) {
    case 'READ_ONLY':
      return t('readOnly');
    case 'NOT_ALLOWED':
      return t(`notAllowed.${error.data.need}`);
    case 'WRONG_PIN':
      return error.data.retryAt === null ? t('wrongPin') : t('wrongPinWait');
    case 'LAST_OWNER':
      return t('lastOwner');
    case 'NOT_SENDABLE':
      return t(`notSendable.${error.data.why}`, { length: error.data.length, limit: error.data.limit });
    case 'CONFIRM':
      return t('confirm');
    case 'STALE':
      return t('stale');
  }
}
