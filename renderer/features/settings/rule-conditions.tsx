import { Select, TextInput } from '@mantine/core';
import { conversationKinds } from '@shared/inbox/kinds';
import { platformIds } from '@shared/platforms/registry';
import type { Conditions } from '@shared/team/rules-schema';
import { hardRules, labels } from '@shared/triage/labels';
import { useTranslation } from 'react-i18next';
import { Choices } from './choices';
import { commasOf, linesOf } from './lines-text';
import type { RuleNames } from './rule-summary';
import styles from './rules.module.css';
import shared from './settings.module.css';
import { TextField } from './text-field';

type Props = {
  readonly value: Conditions;
  readonly names: RuleNames;
  readonly onChange: (value: Conditions) => void;
};

const authors = ['any', 'first-time', 'returning', 'complained-before'] as const;
const hours = ['any', 'open', 'closed'] as const;

/** When a rule holds: everything that is set, and of each list one is enough. */
export function RuleConditions({ value, names, onChange }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const set = (part: Partial<Conditions>) => onChange({ ...value, ...part });
  return (
    <section className={shared.group}>
      <h3 className="head">{t('rule.when')}</h3>
      <Choices
        label={t('rule.field.labels')}
        options={labels.map((label) => ({ value: label, label: t(`common:label.${label}`) }))}
        value={value.labels}
        onChange={(chosen) => set({ labels: chosen })}
      />
      <Choices
        label={t('rule.field.hardRules')}
        options={hardRules.map((rule) => ({ value: rule, label: t(`common:ruleAlone.${rule}`) }))}
        value={value.hardRules}
        onChange={(chosen) => set({ hardRules: chosen })}
      />
      <Choices
        label={t('rule.field.kinds')}
        options={conversationKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
        value={value.kinds}
        onChange={(chosen) => set({ kinds: chosen })}
      />
      <Choices
        label={t('rule.field.platforms')}
        options={platformIds.map((id) => ({ value: id, label: t(`common:platform.${id}`) }))}
        value={value.platforms}
        onChange={(chosen) => set({ platforms: chosen })}
      />
      {names.accounts.length > 0 && (
        <Choices
          label={t('rule.field.accounts')}
          options={names.accounts.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.accountIds}
          onChange={(chosen) => set({ accountIds: chosen })}
        />
      )}
      <div className={styles.fields}>
        <WordFields value={value} onSet={set} />
        <Select
          label={t('rule.field.author')}
          allowDeselect={false}
          data={authors.map((author) => ({ value: author, label: t(`rule.author.${author}`) }))}
          value={value.author}
          onChange={(chosen) => set({ author: authors.find((author) => author === chosen) ?? 'any' })}
        />
        <Select
          label={t('rule.field.hours')}
          allowDeselect={false}
          data={hours.map((each) => ({ value: each, label: t(`rule.hours.${each}`) }))}
          value={value.hours}
          onChange={(chosen) => set({ hours: hours.find((each) => each === chosen) ?? 'any' })}
        />
        <NumberFields value={value} onSet={set} />
      </div>
    </section>
  );
}

type PartProps = { readonly value: Conditions; readonly onSet: (part: Partial<Conditions>) => void };

const MOST = 50;
const fitting =
  (longest: number, most = MOST) =>
  (words: string[]) =>
    words.length <= most && words.every(({ length }) => length <= longest) ? words : null;

function WordFields({ value, onSet }: PartProps) {
  const { t } = useTranslation('team');
  return (
    <>
      <TextField
        lines
        label={t('rule.field.words')}
        description={t('rule.field.wordsFact')}
        text={value.words.join('\n')}
        parse={(text) => fitting(100)(linesOf(text))}
        wrong={t('rule.field.wordsWrong')}
        onKeep={(words) => onSet({ words })}
      />
      <TextField
        lines
        label={t('rule.field.withoutWords')}
        description={t('rule.field.withoutWordsFact')}
        text={value.withoutWords.join('\n')}
        parse={(text) => fitting(100)(linesOf(text))}
        wrong={t('rule.field.wordsWrong')}
        onKeep={(withoutWords) => onSet({ withoutWords })}
      />
      <TextField
        label={t('rule.field.languages')}
        description={t('rule.field.languagesFact')}
        text={value.languages.join(', ')}
        parse={languagesOf}
        wrong={t('rule.field.languagesWrong')}
        onKeep={(languages) => onSet({ languages })}
      />
    </>
  );
}

/** Primary tags of BCP 47: `en`, `pl`. */
export function languagesOf(text: string): string[] | null {
  const codes = commasOf(text.toLowerCase());
  return codes.length <= MOST && codes.every((code) => /^[a-z]{2,8}$/.test(code)) ? codes : null;
}

function NumberFields({ value, onSet }: PartProps) {
  const { t } = useTranslation('team');
  return (
    <>
      <Select
        label={t('rule.field.rating')}
        placeholder={t('rule.field.any')}
        clearable
        data={['1', '2', '3', '4'].map((stars) => ({
          value: stars,
          label: t('rule.says.rating', { count: Number(stars) }),
        }))}
        value={value.ratingAtMost === null ? null : String(value.ratingAtMost)}
        onChange={(chosen) => onSet({ ratingAtMost: chosen === null ? null : Number(chosen) })}
      />
      <TextInput
        label={t('rule.field.followers')}
        placeholder={t('rule.field.any')}
        inputMode="numeric"
        maxLength={9}
        value={value.followersAtLeast ?? ''}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '');
          onSet({ followersAtLeast: digits === '' ? null : Number(digits) });
        }}
      />
    </>
  );
}
