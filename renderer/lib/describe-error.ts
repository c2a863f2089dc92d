import { isDefinedError } from '@orpc/client';
import type { Failure } from '@shared/app/errors';
import { type PlatformId, platformOf } from '@shared/platforms/registry';
import type { TFunction } from 'i18next';
import { EngineGone } from './engine/connection';
import type { EngineError } from './engine/engine';

/** What a failure happened with, to fill its sentence. */
export type FailureOf = { readonly platform: PlatformId; readonly server: string };

type T = TFunction<['failures', 'common']>;

/** What happened, in one sentence: the reason, with the platform's own wording where there is one. */
export function failureSentence(
  t: T,
  failure: Pick<Failure, 'reason'>,
  { platform, server }: FailureOf,
): string {
  const wording = platformOf(platform).signIn.includes('none') ? 'open' : 'signedIn';
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
  }
}
