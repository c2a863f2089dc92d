import { Button, Switch } from '@mantine/core';
import type { Rule } from '@shared/team/rules-schema';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { later } from '../../lib/later';
import { Chip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { showToast } from '../../ui/toast';
import { RightsNote, useMay } from './rights';
import { actionPhrases, conditionPhrases, type RuleNames } from './rule-summary';
import { SwitchOnDialog } from './rule-switch-on';
import styles from './rules.module.css';
import shared from './settings.module.css';
import { MoveTools, Tool } from './tools';
import { useRuleNames } from './use-rule-names';
import { useKeepRules } from './use-rules';

const RuleDialog = later(async () => (await import('./rule-dialog')).RuleDialog);

type Open = { kind: 'none' } | { kind: 'add' } | { kind: 'edit' | 'on'; rule: Rule; index: number };

/** When something comes in that is so, then this is done: in order, each rule once a message. */
export function RulesSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation(['team', 'common']);
  const { data: rules, error } = useQuery(api.team.rules.queryOptions({ input: { clientId } }));
  const names = useRuleNames(clientId);
  const { save, remove } = useKeepRules(clientId);
  const may = useMay('manage');
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  const putBack = (rule: Rule, position: number) => () =>
    save.mutate({ clientId, rule: { ...rule, id: null }, position });
  const takeAway = (rule: Rule, position: number) =>
    remove.mutate(
      { clientId, id: rule.id },
      {
        onSuccess: () =>
          showToast({
            text: t('rule.removed', { name: rule.name }),
            action: { label: t('common:undo.undo'), key: 'z', run: putBack(rule, position) },
          }),
      },
    );
  if (error !== null) return <ErrorState error={error} />;
  if (rules === undefined) return null;
  return (
    <>
      <RightsNote right="manage" />
      {rules.length === 0 && <EmptyState title={t('rule.none')} fact={t('rule.noneFact')} />}
      <ol className={shared.list}>
        {rules.map((rule, index) => (
          <Row
            key={rule.id}
            rule={rule}
            names={names}
            place={{ index, count: rules.length }}
            may={may}
            onSwitch={(on) =>
              on
                ? setOpen({ kind: 'on', rule, index })
                : save.mutate({ clientId, rule: { ...rule, enabled: false }, position: index })
            }
            onMove={(position) => save.mutate({ clientId, rule, position })}
            onEdit={() => setOpen({ kind: 'edit', rule, index })}
            onRemove={() => takeAway(rule, index)}
          />
        ))}
      </ol>
      <div className={shared.add}>
        <Button
          disabled={!may}
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => setOpen({ kind: 'add' })}
        >
          {t('rule.add')}
        </Button>
      </div>
      {(open.kind === 'add' || open.kind === 'edit') && (
        <RuleDialog
          clientId={clientId}
          rule={open.kind === 'edit' ? open.rule : null}
          position={open.kind === 'edit' ? open.index : rules.length}
          onClose={close}
        />
      )}
      {open.kind === 'on' && (
        <SwitchOnDialog clientId={clientId} rule={open.rule} position={open.index} onClose={close} />
      )}
    </>
  );
}

type RowProps = {
  readonly rule: Rule;
  readonly names: RuleNames;
  readonly place: { readonly index: number; readonly count: number };
  readonly may: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function Row({ rule, names, place, may, onSwitch, onMove, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { name, enabled, conditions, actions } = rule;
  const when = conditionPhrases({ t, common }, conditions, names);
  const then = actionPhrases({ t, common }, actions, names);
  return (
    <li className={shared.item}>
      <span className={styles.place} aria-hidden="true">
        {place.index + 1}
      </span>
      <Switch
        aria-label={t('rule.on', { name })}
        checked={enabled}
        disabled={!may}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <div className={cx(shared.main, !enabled && styles.off)}>
        <p className={shared.name}>
          {name}
          {!enabled && <Chip look="line">{t('rule.off')}</Chip>}
        </p>
        <p className={shared.sub}>
          {when.length === 0 ? t('rule.everything') : when.join(' · ')} →{' '}
          {then.length === 0 ? t('rule.nothing') : then.join(' · ')}
        </p>
      </div>
      <div className={shared.tools}>
        <MoveTools name={name} {...place} disabled={!may} onMove={onMove} />
        <Tool label={t('rule.edit', { name })} disabled={!may} onClick={onEdit}>
          <IconPencil size={16} stroke={1.7} />
        </Tool>
        <Tool label={t('rule.remove', { name })} disabled={!may} onClick={onRemove}>
          <IconTrash size={16} stroke={1.7} />
        </Tool>
      </div>
    </li>
  );
}
