import { SegmentedControl } from '@mantine/core';
import { hardRules } from '@shared/triage/labels';
import { ruleWordsSchema } from '@shared/triage/schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { ErrorState, useErrorText } from '../../lib/error-state';
import { showToast } from '../../ui/toast';
import { ownFirst, useLanguageName, useOwnLanguage } from './language-name';
import { linesOf } from './lines-text';
import { RightsNote, useMay } from './rights';
import styles from './settings.module.css';
import { TextField } from './text-field';
import triage from './triage.module.css';

const wordsOf = (text: string) => ruleWordsSchema.shape.words.safeParse(linesOf(text)).data ?? null;

/** The word lists of the hard rules, by language: what they find comes first, whatever the model thinks. */
export function TriageWords({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const languageName = useLanguageName();
  const { data: lists, error } = useQuery(api.triage.words.queryOptions({ input: { clientId } }));
  const own = useOwnLanguage(clientId);
  const save = useSaveWords(clientId);
  const may = useMay('write');
  const [chosen, setChosen] = useState<string | null>(null);
  if (error !== null) return <ErrorState error={error} />;
  if (lists === undefined) return null;
  const languages = [...new Set(ownFirst(lists, own).map(({ language }) => language))];
  const language = languages.find((each) => each === chosen) ?? languages[0] ?? '';
  return (
    <section className={triage.lists}>
      <h3 className="head">{t('triage.words')}</h3>
      <p className="small quiet">{t('triage.wordsFact')}</p>
      <div className={triage.languages}>
        <SegmentedControl
          aria-label={t('triage.language')}
          value={language}
          onChange={setChosen}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      </div>
      <RightsNote right="write" />
      <div className={styles.columns}>
        {hardRules.map((rule) => (
          <TextField
            key={`${language} ${rule}`}
            lines
            label={t(`common:ruleAlone.${rule}`)}
            description={t(`triage.ruleFact.${rule}`)}
            disabled={!may}
            text={(lists.find((list) => list.language === language && list.rule === rule)?.words ?? []).join(
              '\n',
            )}
            parse={wordsOf}
            wrong={t('triage.wordsWrong')}
            onKeep={(words) => save.mutate({ clientId, language, rule, words })}
          />
        ))}
      </div>
    </section>
  );
}

function useSaveWords(clientId: string) {
  const cache = useQueryClient();
  const errorText = useErrorText();
  return useMutation(
    api.triage.setWords.mutationOptions({
      onSuccess: (lists) => cache.setQueryData(api.triage.words.queryKey({ input: { clientId } }), lists),
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
}
