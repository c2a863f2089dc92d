import { SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { undoSendChoices, usePreferences, useSetPreferences } from '../../lib/preferences';
import { Setting } from './setting';

const languages = ['system', 'en', 'pl'] as const;
const themes = ['system', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;

/** How the screens look and behave on this computer. */
export function GeneralSection() {
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
      <UndoSend />
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

function UndoSend() {
  const { t } = useTranslation('settings');
  const { undoSendSeconds } = usePreferences();
  const { mutate: set } = useSetPreferences();
  return (
    <Setting title={t('undoSend')} fact={t('undoSendFact')}>
      <SegmentedControl
        aria-label={t('undoSend')}
        value={String(undoSendSeconds)}
        onChange={(value) => set({ undoSendSeconds: Number(value) })}
        data={undoSendChoices.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? t('undoSendOff') : t('undoSendSeconds', { count: seconds }),
        }))}
      />
    </Setting>
  );
}
