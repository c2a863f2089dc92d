import { Button } from '@mantine/core';
import type { Rule } from '@shared/team/rules-schema';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { BeatsLoader } from '../../ui/beats';
import { Dialog } from '../../ui/dialog';
import { FormError } from './form-error';
import { RuleTestResult } from './rule-test';
import styles from './settings.module.css';
import { useKeepRules } from './use-rules';

type Props = {
  readonly clientId: string;
  readonly rule: Rule;
  readonly position: number;
  readonly onClose: () => void;
};

/** Before a rule is switched on: what it would have done. */
export function SwitchOnDialog({ clientId, rule, position, onClose }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const errorText = useErrorText();
  const { conditions, actions } = rule;
  const test = useQuery(
    api.team.testRule.queryOptions({ input: { clientId, conditions, actions }, staleTime: 0, gcTime: 0 }),
  );
  const { save } = useKeepRules(clientId);
  const switchOn = () =>
    save.mutate({ clientId, rule: { ...rule, enabled: true }, position }, { onSuccess: onClose });
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={t('rule.onTitle', { name: rule.name })}
      closeLabel={t('common:action.close')}
    >
      <div className={styles.form}>
        {test.isPending && <BeatsLoader label={t('rule.test.running')} />}
        {test.data !== undefined && <RuleTestResult test={test.data} />}
        <FormError>{test.error === null ? null : errorText(test.error)}</FormError>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            data-autofocus
            variant="filled"
            disabled={test.data === undefined}
            loading={save.isPending}
            onClick={switchOn}
          >
            {t('rule.switchOn')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
