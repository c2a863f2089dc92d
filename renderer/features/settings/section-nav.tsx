import type { Client } from '@shared/clients/schema';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../lib/matches';
import { cx } from '../../ui/cx';
import { clientSections, computerSections, type SectionId } from './settings-search';
import styles from './settings-view.module.css';

type Props = {
  /** Leaves only sections that speak of it. */
  readonly typed: string;
  readonly current: SectionId;
  readonly client: Client | null;
};

/** All sections under the two headings of what they hold for. */
export function SectionNav({ typed, current, client }: Props) {
  const { t } = useTranslation('settings');
  const found = (sections: readonly SectionId[]) =>
    sections.filter((id) =>
      matches(
        `${t(`section.${id}.title`)} ${t(`section.${id}.fact`)} ${t(`section.${id}.words`)}`,
        typed.trim(),
      ),
    );
  const [ofComputer, ofClient] = [found(computerSections), found(clientSections)];
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      <Group heading={t('scope')} sections={ofComputer} current={current} />
      <Group heading={client?.name ?? t('ofClient')} sections={ofClient} current={current} />
      {ofComputer.length + ofClient.length === 0 && (
        <p className={styles.none} role="status">
          {t('nothingFound', { text: typed.trim() })}
        </p>
      )}
    </nav>
  );
}

type GroupProps = {
  readonly heading: string;
  readonly sections: readonly SectionId[];
  readonly current: SectionId;
};

function Group({ heading, sections, current }: GroupProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  if (sections.length === 0) return null;
  return (
    <>
      <p className={cx('overline', styles.heading)} id={id}>
        {heading}
      </p>
      <ul aria-labelledby={id}>
        {sections.map((section) => (
          <li key={section}>
            <Link
              to="/settings"
              search={({ client }) => ({ client, section })}
              className={cx(styles.place, section === current && styles.on)}
              aria-current={section === current ? 'page' : undefined}
            >
              {t(`section.${section}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
