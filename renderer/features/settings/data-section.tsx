import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import { PracticeSetting } from './practice-setting';
import { Setting } from './setting';

/** Where things lie on this computer, and what is only there to practise. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const { data: status } = useQuery(api.app.status.queryOptions());
  return (
    <>
      <PracticeSetting />
      {status !== undefined && (
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
      )}
    </>
  );
}
