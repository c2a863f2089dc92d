import { automaticSchema, watchWordsSchema } from '@shared/sla/schema';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ErrorState } from '../../lib/error-state';
import { linesOf } from './lines-text';
import { RightsNote, useMay } from './rights';
import styles from './settings.module.css';
import { TextField } from './text-field';
import { useKeepSla, useSlaSettings } from './use-sla-settings';

const within = (schema: z.ZodType<string[]>) => (text: string) =>
  schema.safeParse(linesOf(text)).data ?? null;

/** By which beginnings a machine's answers are known, and by which names the news speak of the client. */
export function WordsSection({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation('settings');
  const { data, error } = useSlaSettings(clientId);
  const keep = useKeepSla(clientId);
  const may = useMay('manage');
  if (error !== null) return <ErrorState error={error} />;
  if (data === undefined) return null;
  const { automatic, watchWords } = data;
  return (
    <>
      <RightsNote right="manage" />
      <div className={styles.columns}>
        <TextField
          lines
          label={t('words.automatic')}
          description={t('words.automaticFact')}
          disabled={!may}
          text={automatic.join('\n')}
          parse={within(automaticSchema)}
          wrong={t('words.automaticWrong')}
          onKeep={(next) => keep.words.mutate({ clientId, automatic: next, watchWords })}
        />
        <TextField
          lines
          label={t('words.watch')}
          description={t('words.watchFact')}
          disabled={!may}
          text={watchWords.join('\n')}
          parse={within(watchWordsSchema)}
          wrong={t('words.watchWrong')}
          onKeep={(next) => keep.words.mutate({ clientId, automatic, watchWords: next })}
        />
      </div>
    </>
  );
}
