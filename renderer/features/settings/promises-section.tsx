import { Checkbox, SegmentedControl } from '@mantine/core';
import { conversationKinds } from '@shared/inbox/kinds';
import { type PromiseClass, type PromisedTimes, promiseClasses } from '@shared/sla/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { durationText, parseDuration } from './duration-text';
import { type Of, timesOf, withTimes } from './promise-table';
import styles from './promises.module.css';
import { RightsNote, useMay } from './rights';
import { TextField } from './text-field';
import { useKeepSla, useSlaSettings } from './use-sla-settings';

const steps = ['firstMs', 'nextMs', 'resolveMs'] as const;

/** How soon a client promises an answer, by what it is about; a kind may have times of its own. */
export function PromisesSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const { data, error } = useSlaSettings(clientId);
  const keep = useKeepSla(clientId);
  const may = useMay('manage');
  const [of, setOf] = useState<Of>('all');
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return null;
  const set = (is: PromiseClass, times: PromisedTimes | null) =>
    keep.promises.mutate({ clientId, promises: withTimes(data.promises, of, is, times) });
  return (
    <>
      <RightsNote right="manage" />
      <div className={styles.kinds}>
        <SegmentedControl<Of>
          aria-label={t('promises.kind')}
          value={of}
          onChange={setOf}
          data={[
            { value: 'all', label: t('promises.allKinds') },
            ...conversationKinds.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })),
          ]}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('promises.class')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`promises.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {promiseClasses.map((is) => (
            <Row
              key={`${of} ${is}`}
              is={is}
              of={of}
              {...timesOf(data.promises, of, is)}
              may={may}
              onSet={set}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('promises.hint')}</p>
    </>
  );
}

type RowProps = {
  readonly is: PromiseClass;
  readonly of: Of;
  readonly times: PromisedTimes;
  readonly own: boolean;
  readonly may: boolean;
  readonly onSet: (is: PromiseClass, times: PromisedTimes | null) => void;
};

function Row({ is, of, times, own, may, onSet }: RowProps) {
  const { t } = useTranslation('settings');
  const name = t(`promises.classes.${is}`);
  return (
    <tr>
      <th scope="row" className={styles.class}>
        <span className={styles.name}>{name}</span>
        {of !== 'all' && (
          <Checkbox
            className={styles.own ?? ''}
            label={t('promises.own')}
            aria-label={t('promises.ownOf', { name })}
            checked={own}
            disabled={!may}
            onChange={(event) => onSet(is, event.currentTarget.checked ? times : null)}
          />
        )}
      </th>
      {steps.map((step) => (
        <td key={step}>
          <TextField
            label={`${name}: ${t(`promises.${step}`)}`}
            hideLabel
            placeholder={t('promises.none')}
            disabled={!may || !own}
            text={textOf(times[step])}
            parse={parsePromise}
            wrong={t('promises.wrong')}
            onKeep={({ ms }) => onSet(is, { ...times, [step]: ms })}
          />
        </td>
      ))}
    </tr>
  );
}

const textOf = (ms: number | null): string => (ms === null ? '' : durationText(ms));

/** Nothing typed: nothing promised. */
function parsePromise(text: string): { readonly ms: number | null } | null {
  if (text.trim() === '') return { ms: null };
  const ms = parseDuration(text);
  return ms === null ? null : { ms };
}
