import { Button, TextInput } from '@mantine/core';
import { actionsSchema, conditionsSchema, type Rule } from '@shared/team/rules-schema';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { cx } from '../../ui/cx';
import { Dialog } from '../../ui/dialog';
import { FormError } from './form-error';
import { RuleActions } from './rule-actions';
import { RuleConditions } from './rule-conditions';
import { RuleTestResult } from './rule-test';
import rules from './rules.module.css';
import styles from './settings.module.css';
import { useRuleNames } from './use-rule-names';
import { type RuleDraft, useKeepRules } from './use-rules';

type Props = {
  readonly clientId: string;
  /** `null`: a new one. */
  readonly rule: Rule | null;
  readonly position: number;
  readonly onClose: () => void;
};

const blank = (): RuleDraft => ({
  id: null,
  name: '',
  conditions: conditionsSchema.parse({}),
  actions: actionsSchema.parse({}),
  enabled: false,
});

/** One rule: when, then, and what it would have done. A new one, or one that is off, is switched on after its test. */
export function RuleDialog({ clientId, rule, position, onClose }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const [draft, setDraft] = useState<RuleDraft>(() => rule ?? blank());
  const names = useRuleNames(clientId);
  const { save } = useKeepRules(clientId);
  const test = useTest(clientId, draft);
  const keep = (enabled: boolean) =>
    save.mutate({ clientId, rule: { ...draft, enabled }, position }, { onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(draft.enabled);
  };
  const nameless = draft.name.trim() === '';
  return (
    <Dialog
      onClose={onClose}
      size={760}
      title={rule === null ? t('rule.add') : t('rule.edit', { name: rule.name })}
      closeLabel={t('common:action.close')}
    >
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={t('rule.name')}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <RuleConditions
          value={draft.conditions}
          names={names}
          onChange={(conditions) => setDraft({ ...draft, conditions })}
        />
        <RuleActions
          value={draft.actions}
          names={names}
          onChange={(actions) => setDraft({ ...draft, actions })}
        />
        {test.shown !== null && <RuleTestResult test={test.shown} />}
        <FormError>{test.error}</FormError>
        <div className={cx(styles.buttons, rules.footer)}>
          <Button loading={test.pending} onClick={test.run}>
            {t('rule.test.run')}
          </Button>
          <Button type="submit" disabled={nameless} loading={save.isPending}>
            {t(draft.enabled ? 'rule.saveOn' : 'rule.save')}
          </Button>
          {!draft.enabled && (
            <Button
              variant="filled"
              disabled={nameless || test.shown === null}
              title={test.shown === null ? t('rule.test.first') : undefined}
              onClick={() => keep(true)}
            >
              {t('rule.saveAndOn')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** The test of what stands in the form; one of an earlier state of it tells nothing and is not shown. */
function useTest(clientId: string, { conditions, actions }: RuleDraft) {
  const errorText = useErrorText();
  const test = useMutation(api.team.testRule.mutationOptions());
  const current = test.variables?.conditions === conditions && test.variables.actions === actions;
  return {
    run: () => test.mutate({ clientId, conditions, actions }),
    pending: test.isPending,
    shown: current ? (test.data ?? null) : null,
    error: test.error === null ? null : errorText(test.error),
  };
}
