import { Select } from '@mantine/core';
import { HOUR } from '@shared/platforms/platform';
import { platformOf } from '@shared/platforms/registry';
import type { PostingRules } from '@shared/posting/rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { ErrorState, useErrorText } from '../../lib/error-state';
import { PlatformIcon } from '../../lib/platform-icon';
import { showToast } from '../../ui/toast';
import styles from './posting.module.css';
import { RightsNote, useMay } from './rights';
import { Setting } from './setting';

/** Who may be asked, in this order. */
const CHOICES = {
  none: [],
  team: ['team'],
  client: ['client'],
  both: ['team', 'client'],
} as const satisfies Record<string, PostingRules['stages']>;
type Choice = keyof typeof CHOICES;

const LATE = { ask: null, hour: HOUR, hours: 4 * HOUR, day: 24 * HOUR } as const;
type Late = keyof typeof LATE;

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[];

/** Who is asked before a post goes out, and how late it may, by account. */
export function PostingSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('posting');
  const may = useMay('manage');
  const input = { clientId };
  const { data, error } = useQuery(api.posting.rules.queryOptions({ input }));
  const { data: accounts = [] } = useQuery(api.accounts.list.queryOptions({ input }));
  const keep = useKeepRules(clientId);
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return null;
  const chosen = keysOf(CHOICES).find((key) => CHOICES[key].join() === data.stages.join()) ?? 'none';
  const taking = accounts.filter(({ platform }) => platformOf(platform).post !== null);
  const setLate = (accountId: string, late: Late): void => {
    const { [accountId]: _, ...others } = data.lateMs;
    const ms = LATE[late];
    keep.mutate({ ...data, lateMs: ms === null ? others : { ...others, [accountId]: ms } });
  };
  return (
    <>
      <RightsNote right="manage" />
      <Setting title={t('rules.stages')} fact={t('rules.stagesFact')}>
        <Select
          aria-label={t('rules.stages')}
          w={300}
          disabled={!may}
          allowDeselect={false}
          data={keysOf(CHOICES).map((value) => ({ value, label: t(`rules.${value}`) }))}
          value={chosen}
          onChange={(value) => keep.mutate({ ...data, stages: [...CHOICES[(value ?? 'none') as Choice]] })}
        />
      </Setting>
      <Setting title={t('rules.late')} fact={t('rules.lateFact')}>
        {taking.length === 0 && <p className="quiet">{t('rules.noAccounts')}</p>}
        <ul className={styles.accounts}>
          {taking.map(({ id, name, platform }) => (
            <li key={id} className={styles.account}>
              <span className={styles.name}>
                <PlatformIcon platform={platform} />
                {name}
              </span>
              <Select
                aria-label={t('rules.lateOf', { name })}
                w={220}
                disabled={!may}
                allowDeselect={false}
                data={keysOf(LATE).map((value) => ({ value, label: t(`rules.${value}`) }))}
                value={keysOf(LATE).find((key) => LATE[key] === (data.lateMs[id] ?? null)) ?? 'ask'}
                onChange={(value) => setLate(id, (value ?? 'ask') as Late)}
              />
            </li>
          ))}
        </ul>
      </Setting>
    </>
  );
}

/** Shown at once, and as the engine has them where it refuses. */
function useKeepRules(clientId: string) {
  const cache = useQueryClient();
  const errorText = useErrorText();
  const key = api.posting.rules.queryKey({ input: { clientId } });
  return useMutation({
    mutationFn: (rules: PostingRules) => engine.posting.setRules({ clientId, rules }),
    onMutate: (rules) => cache.setQueryData(key, rules),
    onSuccess: (rules) => cache.setQueryData(key, rules),
    onError: (error) => {
      showToast({ text: errorText(error) });
      return cache.invalidateQueries({ queryKey: key });
    },
  });
}
