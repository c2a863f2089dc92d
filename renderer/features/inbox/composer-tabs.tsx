import { IconEyeOff, IconLock, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './composer.module.css';
import type { ComposerTab } from './composer-state';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

const icons = {
  public: <IconWorld {...ICON} />,
  private: <IconLock {...ICON} />,
  note: <IconEyeOff {...ICON} />,
} satisfies Record<ComposerTab, unknown>;

type Props = {
  readonly tabs: readonly ComposerTab[];
  readonly tab: ComposerTab;
  readonly onTab: (tab: ComposerTab) => void;
  readonly children: ReactNode;
};

/** Who will see what is written: everybody, one person, or only us. */
export function ComposerTabs({ tabs, tab, onTab, children }: Props) {
  const { t } = useTranslation('composer');
  return (
    <div className={styles.top}>
      <div className={styles.tabs} role="radiogroup" aria-label={t('tab.label')}>
        {tabs.map((each) => (
          <label
            key={each}
            className={cx(styles.tab, each === 'note' && styles.noteTab, each === tab && styles.on)}
          >
            <input
              type="radio"
              className="visually-hidden"
              name="composer-tab"
              checked={each === tab}
              onChange={() => onTab(each)}
            />
            {icons[each]}
            {t(`tab.${each}`)}
          </label>
        ))}
      </div>
      {children}
    </div>
  );
}
