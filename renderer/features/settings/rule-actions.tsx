import { Checkbox, Select } from '@mantine/core';
import type { Actions } from '@shared/team/rules-schema';
import { useTranslation } from 'react-i18next';
import { deskName } from '../../lib/use-team';
import { durationText, parseDuration } from './duration-text';
import { commasOf } from './lines-text';
import type { RuleNames } from './rule-summary';
import styles from './rules.module.css';
import shared from './settings.module.css';
import { TextField } from './text-field';

type Props = {
  readonly value: Actions;
  readonly names: RuleNames;
  readonly onChange: (value: Actions) => void;
};

/** What a rule does with the conversation. */
export function RuleActions({ value, names, onChange }: Props) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const set = (part: Partial<Actions>) => onChange({ ...value, ...part });
  const list = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const leave = { placeholder: t('rule.field.leave'), clearable: true } as const;
  return (
    <section className={shared.group}>
      <h3 className="head">{t('rule.thenDo')}</h3>
      <div className={styles.fields}>
        <Select
          {...leave}
          label={t('rule.field.desk')}
          data={names.desks.map((desk) => ({ value: desk.id, label: deskName(common, desk) }))}
          value={value.deskId}
          onChange={(deskId) => set({ deskId })}
        />
        <Select
          {...leave}
          label={t('rule.field.assignee')}
          data={list(names.members)}
          value={value.assigneeId}
          onChange={(assigneeId) => set({ assigneeId })}
        />
        <TextField
          label={t('rule.field.tags')}
          description={t('rule.field.tagsFact')}
          text={value.tags.join(', ')}
          parse={tagsOf}
          wrong={t('rule.field.tagsWrong')}
          onKeep={(tags) => set({ tags })}
        />
        <TextField
          label={t('rule.field.promise')}
          description={t('rule.field.promiseFact')}
          text={value.firstMs === null ? '' : durationText(value.firstMs)}
          parse={promiseOf}
          wrong={t('rule.field.promiseWrong')}
          onKeep={({ firstMs }) => set({ firstMs })}
        />
        <Select
          {...leave}
          label={t('rule.field.reply')}
          data={list(names.replies)}
          value={value.savedReplyId}
          onChange={(savedReplyId) => set({ savedReplyId })}
        />
      </div>
      <Checkbox
        label={t('rule.field.urgent')}
        checked={value.urgent}
        onChange={(event) => set({ urgent: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('rule.field.approval')}
        checked={value.needsApproval}
        onChange={(event) => set({ needsApproval: event.currentTarget.checked })}
      />
    </section>
  );
}

function tagsOf(text: string): string[] | null {
  const tags = commasOf(text);
  return tags.length <= 10 && tags.every(({ length }) => length <= 40) ? tags : null;
}

/** Nothing typed: what its class promises. */
function promiseOf(text: string): Pick<Actions, 'firstMs'> | null {
  if (text.trim() === '') return { firstMs: null };
  const firstMs = parseDuration(text);
  return firstMs === null ? null : { firstMs };
}
