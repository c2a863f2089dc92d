import { useTranslation } from 'react-i18next';
import { readableKeys } from '../../lib/keyboard/keys';
import { type Action, actionGroups } from '../../lib/keyboard/registry';
import { useRegistered } from '../../lib/keyboard/use-actions';
import { usePreferences } from '../../lib/preferences';
import { Dialog } from '../../ui/dialog';
import { KeyHint } from '../../ui/key-hint';
import styles from './keys-sheet.module.css';

/** Every key of the view that is open, by group. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const { singleKeys } = usePreferences();
  const actions = useRegistered().filter(({ keys }) => keys.length > 0);
  return (
    <Dialog onClose={onClose} title={t('keys.title')} size={720} closeLabel={t('common:action.close')}>
      {!singleKeys && <p className={styles.off}>{t('keys.off')}</p>}
      <div className={styles.groups}>
        {actionGroups.map((group) => (
          <Group key={group} group={group} actions={actions.filter((action) => action.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

type GroupProps = { readonly group: Action['group']; readonly actions: readonly Action[] };

function Group({ group, actions }: GroupProps) {
  const { t } = useTranslation('shell');
  if (actions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className="overline">{t(`keys.groups.${group}`)}</h3>
      <dl>
        {actions.map(({ id, title, keys }) => (
          <div key={id} className={styles.line}>
            <dt>{title}</dt>
            <dd>
              <span className="visually-hidden">{keys.map(readableKeys).join(', ')}</span>
              {keys.map((key) => (
                <KeyHint key={key} keys={readableKeys(key)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
