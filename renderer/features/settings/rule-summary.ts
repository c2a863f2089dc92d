import type { Actions, Conditions } from '@shared/team/rules-schema';
import type { Desk, Member, SavedReply } from '@shared/team/schema';
import type { TFunction } from 'i18next';
import { deskName } from '../../lib/use-team';
import { durationText } from './duration-text';

/** What a rule may name, to be called by its name. */
export type RuleNames = {
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly desks: readonly Desk[];
  readonly members: readonly Member[];
  readonly replies: readonly SavedReply[];
};

/** Texts of the rules, and those that all screens share. */
export type Texts = { readonly t: TFunction<'team'>; readonly common: TFunction<'common'> };

/** What has to hold, one phrase a condition; none: everything matches. */
export function conditionPhrases({ t, common }: Texts, is: Conditions, names: RuleNames): string[] {
  const some = (
    key: 'accounts' | 'platforms' | 'kinds' | 'labels' | 'hardRules' | 'languages',
    list: string[],
  ) => (list.length === 0 ? [] : [t(`rule.says.${key}`, { list: list.join(', ') })]);
  return [
    ...some('accounts', named(is.accountIds, names.accounts)),
    ...some(
      'platforms',
      is.platforms.map((id) => common(`platform.${id}`)),
    ),
    ...some(
      'kinds',
      is.kinds.map((kind) => common(`kind.${kind}`)),
    ),
    ...some(
      'labels',
      is.labels.map((label) => common(`label.${label}`)),
    ),
    ...some(
      'hardRules',
      is.hardRules.map((rule) => common(`ruleAlone.${rule}`)),
    ),
    ...some('languages', is.languages),
    ...(is.words.length === 0 ? [] : [t('rule.says.words', { list: few(is.words) })]),
    ...(is.withoutWords.length === 0 ? [] : [t('rule.says.withoutWords', { list: few(is.withoutWords) })]),
    ...(is.ratingAtMost === null ? [] : [t('rule.says.rating', { count: is.ratingAtMost })]),
    ...(is.followersAtLeast === null ? [] : [t('rule.says.followers', { count: is.followersAtLeast })]),
    ...(is.author === 'any' ? [] : [t(`rule.author.${is.author}`)]),
    ...(is.hours === 'any' ? [] : [t(`rule.hours.${is.hours}`)]),
  ];
}

/** What is done, one phrase an action. */
export function actionPhrases({ t, common }: Texts, does: Actions, names: RuleNames): string[] {
  const desk = names.desks.find(({ id }) => id === does.deskId);
  const [member] = named([does.assigneeId], names.members);
  const [reply] = named([does.savedReplyId], names.replies);
  return [
    ...(does.deskId === null
      ? []
      : [t('rule.does.desk', { name: desk === undefined ? t('rule.gone') : deskName(common, desk) })]),
    ...(does.assigneeId === null ? [] : [t('rule.does.assignee', { name: member ?? t('rule.gone') })]),
    ...(does.tags.length === 0 ? [] : [t('rule.does.tags', { list: does.tags.join(', ') })]),
    ...(does.urgent ? [t('rule.does.urgent')] : []),
    ...(does.firstMs === null ? [] : [t('rule.does.promise', { time: durationText(does.firstMs) })]),
    ...(does.savedReplyId === null ? [] : [t('rule.does.reply', { name: reply ?? t('rule.gone') })]),
    ...(does.needsApproval ? [t('rule.does.approval')] : []),
  ];
}

const named = (
  ids: readonly (string | null)[],
  all: readonly { readonly id: string; readonly name: string }[],
): string[] => all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

const FEW = 4;

/** The first of a long list of words. */
const few = (words: readonly string[]): string =>
  words.length <= FEW ? words.join(', ') : `${words.slice(0, FEW).join(', ')}, …`;
