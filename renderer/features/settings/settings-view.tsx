import { SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { usePreferences, useSetPreferences } from '../../lib/preferences';
import { useTitle } from '../../lib/use-title';
import { Page } from '../../ui/page';
import { PracticeSetting } from './practice-setting';
import { Setting } from './setting';

/** What belongs to this computer; every change applies at once. */
export function SettingsView() {
  const { t } = useTranslation('settings');
  useTitle(t('title'));
  return (
    <Page title={t('title')} note={t('note')}>
      <Choices />
      <PracticeSetting />
      <About />
    </Page>
  );
}

const languages = ['system', 'en', 'pl'] as const;
const themes = ['system', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;

function Choices() {
  const { t } = useTranslation('settings');
  const { language, theme, density, singleKeys } = usePreferences();
  const { mutate: set } = useSetPreferences();
  return (
    <>
      <Setting title={t('language')} fact={t('languageFact')}>
        <SegmentedControl
          aria-label={t('language')}
          value={language}
          onChange={(value) => set({ language: value })}
          data={languages.map((value) => ({ value, label: t(`languageOption.${value}`) }))}
        />
      </Setting>
      <Setting title={t('theme')} fact={t('themeFact')}>
        <SegmentedControl
          aria-label={t('theme')}
          value={theme}
          onChange={(value) => set({ theme: value })}
          data={themes.map((value) => ({ value, label: t(`themeOption.${value}`) }))}
        />
      </Setting>
      <Setting title={t('density')} fact={t('densityFact')}>
        <SegmentedControl
          aria-label={t('density')}
          value={density}
          onChange={(value) => set({ density: value })}
          data={densities.map((value) => ({ value, label: t(`densityOption.${value}`) }))}
        />
      </Setting>
      <Setting title={t('keys')} fact={t('keysFact')}>
        <Switch
          label={t('keysOn')}
          checked={singleKeys}
          onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
        />
      </Setting>
    </>
  );
}

function About() {
  const { t } = useTranslation('settings');
  const { data: status } = useQuery(api.app.status.queryOptions());
  if (status === undefined) return null;
  return (
    <>
      <Setting title={t('data')} fact={t('dataFact')}>
        <code>{status.dataDir}</code>
      </Setting>
      <Setting title={t('secrets')} fact={t(`secretsFact.${status.secrets}`)}>
        {t(`secretsName.${status.secrets}`)}
      </Setting>
      <Setting title={t('version')} fact="Backbeat">
        {status.version}
      </Setting>
    </>
  );
}
